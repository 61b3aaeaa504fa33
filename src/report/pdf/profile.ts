import type { Content, TableCell } from 'pdfmake/interfaces';
import type { ExportedProcess, Field, ProcessFieldName, ProcessSection } from '../../register';
import {
  completeness,
  isEmpty,
  processFieldNames,
  processFields,
  processNumber,
  processSectionNames,
  processSections,
  qualitySeal,
  reviewLight,
} from '../../register';
import { exportTexts, texts } from '../../text';
import type { ExportRequest } from '../request';
import { hiddenIn } from '../request';
import type { ReportNames } from './names';
import { valueText } from './values';

export interface ProfilePlace {
  /** Bookmark of the unit that the process belongs to. */
  readonly parent?: string;
}

/** One process as it goes on paper: what is filled, section by section; what the team has hidden stays hidden. */
export function profileOf(
  process: ExportedProcess,
  request: ExportRequest,
  names: ReportNames,
  place: ProfilePlace = {},
): Content[] {
  const { language } = request;
  const name = process.values.name ?? processNumber(process.id);
  const sections = processSectionNames.filter((section) => !hiddenIn(request).has(section));
  const facts = sections.flatMap((section) => sectionOf(section, process, names));
  const { report } = exportTexts(language).exporting;
  const heading: Content = {
    text: name,
    style: 'process',
    id: `process-${process.id}`,
    outline: true,
    outlineText: name,
    ...(place.parent === undefined
      ? {}
      : { outlineParentId: place.parent, tocItem: true, tocStyle: 'tocProcess', tocMargin: [12, 1, 0, 1] }),
  };
  return [
    // A heading never stands alone at the foot of a page.
    { unbreakable: true, stack: [heading, { text: standing(process, request), style: 'standing' }] },
    ...(facts.length > 0 ? facts : [{ text: report.nothing, style: 'standing' }]),
  ];
}

/** Number, status, review, seal and completeness in a line. */
function standing({ id, values }: ExportedProcess, { language, today, settings }: ExportRequest): string {
  const { report } = exportTexts(language).exporting;
  const { lights } = texts(language).grid;
  const { choices } = processFields.status;
  return [
    processNumber(id),
    values.status && Object.hasOwn(choices, values.status) ? choices[values.status][language] : values.status,
    `${report.light}: ${lights[reviewLight(values, today)]}`,
    `${report.seal}: ${qualitySeal(values, today).sealed ? report.sealed : report.notSealed}`,
    `${report.completeness}: ${completeness(values, settings).percent} %`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Said above already. */
const saidBefore: ReadonlySet<ProcessFieldName> = new Set(['name', 'status']);

function sectionOf(section: ProcessSection, { values }: ExportedProcess, names: ReportNames): Content[] {
  const filled = processFieldNames.filter(
    (name) => processFields[name].section === section && !saidBefore.has(name) && !isEmpty(values[name]),
  );
  if (filled.length === 0) return [];
  const rows = filled.map((name): TableCell[] => {
    const field: Field = processFields[name];
    return [
      { text: field.label[names.language], style: 'label' },
      { text: valueText(field, values[name], names), preserveLeadingSpaces: true },
    ];
  });
  const title: TableCell = { text: processSections[section].label[names.language], style: 'section', colSpan: 2 };
  // The heading stays with what follows, and stands again where a section goes on over the page.
  const table = { widths: [140, '*'], headerRows: 1, keepWithHeaderRows: 1, body: [[title, ''], ...rows] };
  return [{ table, layout: 'noBorders' }];
}
