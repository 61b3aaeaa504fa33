import { exportTexts } from '../../text';
import type { ExportPace } from '../exportFile';
import type { ExportRequest } from '../request';
import type { Bookmark, PdfFile } from './engine';
import { withLook } from './engine';
import { linesIn } from './lines';
import type { Look } from './looks';
import { lineHeight, looks, sheet, textWidth } from './looks';
import type { PlacedLine, PlacedPage } from './paper';

const pagesAtOnce = 10;
const black = '#000000';

/** Writes the pages into a file whose first page is there; each with its foot, its bookmarks and its links. */
export async function drawPages(
  file: PdfFile,
  pages: readonly PlacedPage[],
  { foot, language }: { readonly foot: string } & Pick<ExportRequest, 'language'>,
  { breath, onProgress, signal }: ExportPace = {},
): Promise<void> {
  const { report } = exportTexts(language).exporting;
  const footOf = footOn(file, foot, report.page(pages.length, pages.length));
  const bookmarks = new Map<string, Bookmark>();
  for (const [index, { lines, marks }] of pages.entries()) {
    if (index % pagesAtOnce === 0) {
      signal?.throwIfAborted();
      onProgress?.(index / pages.length);
      await breath?.();
    }
    if (index > 0) file.addPage({ size: [sheet.width, sheet.height] });
    const write = penOn(file);
    for (const { id, title, parent, y } of marks) {
      file.addNamedDestination(id, 'XYZ', sheet.side, y, null);
      const above = (parent === undefined ? undefined : bookmarks.get(parent)) ?? file.outline;
      bookmarks.set(id, above.addItem(title, { expanded: false }));
    }
    for (const line of lines) write(line);
    for (const line of footOf(report.page(index + 1, pages.length))) write(line);
  }
}

/** Says what changes from one line to the next, and nothing twice. */
function penOn(file: PdfFile): (line: PlacedLine) => void {
  let [inUse, colour]: [Look | null, string] = [null, ''];
  return ({ text, x, y, look, leadsTo }) => {
    if (look !== inUse) withLook(file, look);
    inUse = look;
    const wanted = look.color ?? black;
    if (wanted !== colour) file.fillColor(wanted);
    colour = wanted;
    file.text(text, x, y, { lineBreak: false });
    if (leadsTo !== undefined) file.goTo(x, y, file.widthOfString(text), lineHeight(look), leadsTo);
  };
}

/** The foot of a page: what the report says of itself, cut where the page number needs the room. */
function footOn(file: PdfFile, foot: string, widest: string): (number: string) => readonly PlacedLine[] {
  const look = looks.footer;
  const widthOf = (text: string) => withLook(file, look).widthOfString(text);
  const [first = ''] = linesIn(foot, textWidth - widthOf(widest) - 12, widthOf);
  const y = sheet.height - sheet.top + 20;
  return (number) => [
    { text: first, x: sheet.side, y, look },
    { text: number, x: sheet.side + textWidth - widthOf(number), y, look },
  ];
}
