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
import { labelWidth, lineHeight, looks, valuesAt, valueWidth } from './looks';
import type { ReportNames } from './names';
import type { Paper } from './paper';
import { valueText } from './values';

export interface ProfileParts {
  readonly request: ExportRequest;
  readonly names: ReportNames;
}

/** Some lines of what follows stand with their heading. */
const together = 3 * lineHeight(looks.text);

/**
 * Lays one process on the paper as people take it along: what is filled, section by section; what the team has hidden stays hidden.
 * `chapter` is the mark of the unit that it belongs to.
 */
export function layProfile(paper: Paper, process: ExportedProcess, parts: ProfileParts, chapter?: string): void {
  const { request } = parts;
  const { report } = exportTexts(request.language).exporting;
  const sections = processSectionNames
    .filter((section) => !hiddenIn(request).has(section))
    .map((section) => ({ section, facts: factsOf(section, process, parts) }))
    .filter(({ facts }) => facts.length > 0);
  layHeading(paper, process, request, chapter);
  if (sections.length === 0) paper.write(report.nothing, looks.standing);
  for (const { section, facts } of sections) laySection(paper, processSections[section].label[request.language], facts);
}

function layHeading(paper: Paper, process: ExportedProcess, request: ExportRequest, chapter?: string): void {
  const title = process.values.name ?? processNumber(process.id);
  const heading = paper.lines(title, looks.process).length * lineHeight(looks.process);
  paper.skip(18);
  // A heading never stands alone at the foot of a page.
  paper.keep(heading + lineHeight(looks.standing) + lineHeight(looks.section) + together);
  paper.mark({ id: `process-${process.id}`, title, parent: chapter });
  paper.write(title, looks.process);
  paper.write(standing(process, request), looks.standing);
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

interface Fact {
  readonly label: string;
  readonly value: string;
}

function factsOf(section: ProcessSection, { values }: ExportedProcess, { names }: ProfileParts): readonly Fact[] {
  return processFieldNames
    .filter((name) => processFields[name].section === section && !saidBefore.has(name) && !isEmpty(values[name]))
    .map((name) => {
      const field: Field = processFields[name];
      return { label: field.label[names.language], value: valueText(field, values[name], names) };
    });
}

/** The heading of a section stays with what follows, and stands again where a section goes on overleaf. */
function laySection(paper: Paper, title: string, facts: readonly Fact[]): void {
  const layTitle = () => {
    paper.skip(8);
    paper.write(title, looks.section);
  };
  paper.keep(8 + lineHeight(looks.section) + together);
  layTitle();
  for (const { label, value } of facts) {
    paper.row(
      [
        { at: 0, lines: paper.lines(label, looks.label, labelWidth), look: looks.label },
        { at: valuesAt, lines: paper.lines(value, looks.text, valueWidth), look: looks.text },
      ],
      layTitle,
    );
  }
}
