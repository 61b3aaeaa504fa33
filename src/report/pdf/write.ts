import { exportTexts, localeOf } from '../../text';
import type { ExportPace } from '../exportFile';
import type { ExportRequest } from '../request';
import { reportFacts, reportPages } from './document';
import { drawPages } from './draw';
import type { PdfFile } from './engine';
import { openFile, withLook } from './engine';
import type { Look } from './looks';
import type { WidthOf } from './paper';

/** Share of the work that is done when every line has its place. */
const placed = 0.5;

/** The report as a PDF file. Between two pages others have a turn, hear how far it is, and may end it. */
export async function writeReport(request: ExportRequest, pace: ExportPace): Promise<Uint8Array> {
  const { title, subject, foot } = reportFacts(request);
  const creator = exportTexts(request.language).exporting.report.title;
  const { file, bytes } = await openFile({
    info: { title, subject, creator },
    language: localeOf(request.language),
    displayTitle: true,
    version: '1.7',
    pageSize: 'A4',
  });
  pace.signal?.throwIfAborted();
  const pages = await reportPages(request, measuredWith(file), {
    ...pace,
    onProgress: (share) => pace.onProgress?.(share * placed),
  });
  await drawPages(
    file,
    pages,
    { foot, language: request.language },
    {
      ...pace,
      onProgress: (share) => pace.onProgress?.(placed + share * (1 - placed)),
    },
  );
  pace.signal?.throwIfAborted();
  return bytes();
}

/** The words of a register come again and again: each is measured once. */
function measuredWith(file: PdfFile): WidthOf {
  const known = new Map<Look, Map<string, number>>();
  return (text, look) => {
    const widths = known.get(look) ?? new Map<string, number>();
    known.set(look, widths);
    const width = widths.get(text) ?? withLook(file, look).widthOfString(text);
    widths.set(text, width);
    return width;
  };
}
