import { exportTexts, formatDay } from '../../text';
import type { ExportPace } from '../exportFile';
import type { ExportRequest } from '../request';
import { chaptersOf } from './byUnit';
import { contentsOf } from './contents';
import { looks } from './looks';
import { reportNames } from './names';
import type { PlacedPage, WidthOf } from './paper';
import { Paper } from './paper';
import { layProfile } from './profile';

/** What a report says of itself. */
export interface ReportFacts {
  readonly title: string;
  readonly subject: string;
  readonly foot: string;
}

export function reportFacts({ language, processes, place, isProfile = false, today }: ExportRequest): ReportFacts {
  const { report } = exportTexts(language).exporting;
  if (isProfile) {
    const asOf = report.asOf(formatDay(today, language));
    return { title: processes[0]?.values.name ?? report.profile, subject: report.profile, foot: asOf };
  }
  const title = [report.title, place].filter(Boolean).join(' · ');
  return { title, subject: report.subtitle(processes.length), foot: title };
}

const processesAtOnce = 20;

/** The pages of a report: cover, contents with page numbers and links, profiles unit by unit; or one profile. */
export async function reportPages(
  request: ExportRequest,
  widthOf: WidthOf,
  { breath, onProgress, signal }: ExportPace = {},
): Promise<readonly PlacedPage[]> {
  const parts = { request, names: reportNames(request) };
  const { report } = exportTexts(request.language).exporting;
  const paper = new Paper(widthOf);
  if (request.isProfile) {
    for (const process of request.processes) layProfile(paper, process, parts);
    paper.skip(12);
    paper.write(report.asOf(formatDay(request.today, request.language)), looks.note);
    return paper.pages;
  }
  let done = 0;
  for (const { unit, processes } of chaptersOf(request)) {
    const id = `unit-${unit?.id ?? 'none'}`;
    const title = unit ? parts.names.entry('units', unit.id) : report.noUnit;
    if (!paper.isAtTop) paper.newPage();
    paper.mark({ id, title });
    paper.write(title, looks.unit);
    for (const process of processes) {
      if (done++ % processesAtOnce === 0) {
        signal?.throwIfAborted();
        onProgress?.(done / request.processes.length);
        await breath?.();
      }
      layProfile(paper, process, parts, id);
    }
  }
  const cover = coverOf(request, widthOf);
  return [...cover, ...contentsOf(report.contents, paper.pages, cover.length, widthOf), ...paper.pages];
}

function coverOf(
  { language, processes, place, chosen, today }: ExportRequest,
  widthOf: WidthOf,
): readonly PlacedPage[] {
  const { report } = exportTexts(language).exporting;
  const paper = new Paper(widthOf);
  paper.startAt(180);
  paper.write(report.title, looks.title);
  if (place !== '') paper.write(place, looks.place);
  paper.skip(24);
  paper.write(report.subtitle(processes.length), looks.text);
  paper.write(report.asOf(formatDay(today, language)), looks.text);
  paper.skip(24);
  paper.write(report.filters, looks.label);
  paper.write(chosen ?? report.everything, looks.text);
  paper.skip(24);
  paper.write(report.people, looks.note);
  return paper.pages;
}
