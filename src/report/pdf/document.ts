import type { Content, StyleDictionary, TDocumentDefinitions } from 'pdfmake/interfaces';
import { exportTexts, formatDay, localeOf } from '../../text';
import type { ExportRequest } from '../request';
import type { Chapter } from './byUnit';
import { chaptersOf } from './byUnit';
import type { ReportNames } from './names';
import { reportNames } from './names';
import { profileOf } from './profile';

/** The report as the printing library takes it: cover, contents with page numbers and links, profiles; or one profile. */
export function reportDocument(request: ExportRequest): TDocumentDefinitions {
  const { language, processes, place, isProfile = false, today } = request;
  const { report } = exportTexts(language).exporting;
  const names = reportNames(request);
  const title = isProfile
    ? (processes[0]?.values.name ?? report.profile)
    : [report.title, place].filter(Boolean).join(' · ');
  const asOf = report.asOf(formatDay(today, language));
  return {
    info: { title, subject: isProfile ? report.profile : report.subtitle(processes.length), creator: report.title },
    language: localeOf(language),
    displayTitle: true,
    version: '1.7',
    pageSize: 'A4',
    pageMargins: [56, 64, 56, 64],
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.15 },
    styles,
    content: isProfile
      ? [...processes.flatMap((process) => profileOf(process, request, names)), { text: asOf, style: 'note' }]
      : [...cover(request, asOf), ...contents(request), ...chaptersOf(request).flatMap(chapter(request, names))],
    footer: (page, pages) => ({
      margin: [56, 20, 56, 0],
      style: 'footer',
      columns: [
        { text: isProfile ? asOf : title, noWrap: false },
        { text: report.page(page, pages), alignment: 'right', width: 'auto' },
      ],
    }),
  };
}

function cover({ language, processes, place, chosen }: ExportRequest, asOf: string): Content[] {
  const { report } = exportTexts(language).exporting;
  return [
    { text: report.title, style: 'title', margin: [0, 180, 0, 8] },
    ...(place === '' ? [] : [{ text: place, style: 'place' }]),
    { text: report.subtitle(processes.length), margin: [0, 24, 0, 4] },
    { text: asOf, margin: [0, 0, 0, 24] },
    { text: report.filters, style: 'label' },
    { text: chosen ?? report.everything, margin: [0, 2, 0, 24] },
    { text: report.people, style: 'note' },
  ];
}

function contents({ language }: ExportRequest): Content[] {
  const { report } = exportTexts(language).exporting;
  return [{ toc: { title: { text: report.contents, style: 'unit' }, numberStyle: 'tocNumber' }, pageBreak: 'before' }];
}

const chapter =
  (request: ExportRequest, names: ReportNames) =>
  ({ unit, processes }: Chapter): Content[] => {
    const { report } = exportTexts(request.language).exporting;
    const id = `unit-${unit?.id ?? 'none'}`;
    const text = unit ? names.entry('units', unit.id) : report.noUnit;
    return [
      {
        ...{ text, id, style: 'unit', pageBreak: 'before' },
        ...{ tocItem: true, tocStyle: 'tocUnit', tocMargin: [0, 6, 0, 1], outline: true, outlineText: text },
      },
      ...processes.flatMap((process) => profileOf(process, request, names, { parent: id })),
    ];
  };

const grey = '#424242';
const styles: StyleDictionary = {
  title: { fontSize: 32, bold: true },
  place: { fontSize: 16, color: grey },
  unit: { fontSize: 18, bold: true, margin: [0, 0, 0, 10] },
  process: { fontSize: 14, bold: true, margin: [0, 18, 0, 2] },
  section: { fontSize: 11, bold: true, margin: [0, 8, 0, 2] },
  standing: { color: grey, fontSize: 9, margin: [0, 0, 0, 2] },
  label: { color: grey },
  note: { color: grey, fontSize: 9, margin: [0, 12, 0, 0] },
  footer: { color: grey, fontSize: 8 },
  tocUnit: { bold: true },
  tocProcess: {},
  tocNumber: {},
};
