import type { Day } from '../calendar';
import { processNumber } from '../process/number';
import type { ProcessFieldName, ProcessValues } from '../process/schema';
import { processFieldNames, processFields } from '../process/schema';
import type { Field, FieldKind, FieldValue, Language, Words } from '../schema/field';
import { words } from '../schema/field';
import { isEmpty } from '../schema/validate';
import { cleanLine, foldedName } from './clean';
import type { Directory, ImportSources } from './directory';
import { directoryOf, inBrackets } from './directory';
import type { ExportFacts, ExportFigure } from './exportFigures';
import { exportFigures, isExportFigure, usualFacts } from './exportFigures';
import { saysNothing } from './nothingSaid';

/** A cell as it leaves the register. A day is none of the texts and numbers, so that a workbook can hold it as a date. */
export type ExportCell = string | number | null | { readonly day: Day };

export interface ExportTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
}

/** What an exported process is: its own number leads, so that an import finds the entry again. */
export interface ExportedProcess {
  readonly id: number;
  readonly values: ProcessValues;
}

const numberHeader = words('Prozess-ID', 'Process ID');

/** What references are called by. */
export interface ExportSources extends Pick<ImportSources, 'units' | 'resources'> {
  readonly processes?: readonly { readonly id: number; readonly values: Pick<ProcessValues, 'name'> }[];
}

/** A field, or a figure that follows from the entry: people read it, an import passes over it. */
export type ExportColumn = ProcessFieldName | ExportFigure;

/**
 * Processes as a table with headers in one language. Everything that the schema holds is in it, in a form from which
 * `planImport` reads the same values again: references by number and name, people by sign-in name, choices by label.
 * `columns` are all fields unless chosen; the number always leads.
 */
export function exportTable(
  processes: readonly ExportedProcess[],
  sources: ExportSources,
  language: Language,
  columns: readonly ExportColumn[] = processFieldNames,
  facts: ExportFacts = usualFacts,
): ExportTable {
  return {
    header: exportHeader(language, columns),
    rows: processes.map(exportRow(sources, language, columns, facts)),
  };
}

/** Writes rows of the table one by one, for whoever takes turns with others. */
export function exportRow(
  sources: ExportSources,
  language: Language,
  columns: readonly ExportColumn[] = processFieldNames,
  facts: ExportFacts = usualFacts,
): (process: ExportedProcess) => readonly ExportCell[] {
  const cellOf = exporter(sources, language);
  return ({ id, values }) => [
    processNumber(id),
    ...columns.map((name) =>
      isExportFigure(name)
        ? exportFigures[name].cell(values, facts, language)
        : cellOf(processFields[name], values[name]),
    ),
  ];
}

export const exportHeader = (language: Language, columns: readonly ExportColumn[]): readonly string[] => [
  numberHeader[language],
  ...columns.map((name) => (isExportFigure(name) ? exportFigures[name] : processFields[name]).label[language]),
];

/** Heads the numbers of entries where fields are called by their names, as in JSON. */
export const numberName = 'processNumber';

/** Whether a header is one of this register's own exports; then every character of a text stands for itself. */
export function isOwnExport(names: readonly string[]): boolean {
  const columns: readonly ExportColumn[] = [...processFieldNames, ...(Object.keys(exportFigures) as ExportFigure[])];
  const headers = [[numberName, ...columns], exportHeader('de', columns), exportHeader('en', columns)];
  return headers.some(([number, ...labels]) => {
    const known = new Set<string>(labels);
    return names[0] === number && names.length > 1 && names.slice(1).every((name) => known.has(name));
  });
}

/** Writes field values as cells. */
export function exporter(sources: ExportSources, language: Language): (field: Field, value: FieldValue) => ExportCell {
  const names = referenceNames(sources);
  return (field, value) => {
    if (isEmpty(value)) return null;
    const write = writers[field.kind] as Writer<FieldKind>;
    return write(value, field as never, { names, language });
  };
}

export interface WriteContext {
  readonly names: (target: string, id: number) => string;
  readonly language: Language;
}

type Writer<Kind extends FieldKind> = (
  value: FieldValue,
  field: Extract<Field, { kind: Kind }>,
  context: WriteContext,
) => ExportCell;

const plain: Writer<'text'> = (value) => value as string;

const writers: { readonly [Kind in FieldKind]: Writer<Kind> } = {
  text: plain,
  longText: (value) => value as string,
  choice: (value, { choices }, { language }) => labelOf(choices, value, language),
  choices: (value, { choices }, { language }) =>
    (value as readonly string[]).map((key) => labelOf(choices, key, language)).join('; '),
  number: (value) => value as number,
  date: (value) => ({ day: value as Day }),
  person: (value) => value as string,
  reference: (value, { target }, { names }) => names(target, value as number),
  references: (value, { target }, { names }) => (value as readonly number[]).map((id) => names(target, id)).join('\n'),
  yesNo: (value, _field, { language }) => yesNoWords[value === true ? 'yes' : 'no'][language],
};

const yesNoWords = { yes: words('ja', 'yes'), no: words('nein', 'no') };

/** The label in one language; by its key where two labels read alike, or where somebody typed a choice into the list. */
function labelOf(choices: Readonly<Record<string, Words>>, value: FieldValue, language: Language): string {
  const key = String(value);
  if (!Object.hasOwn(choices, key)) return key;
  const label = choices[key]![language];
  const others = Object.entries(choices).filter(([other]) => other !== key);
  const isTaken = others.some(([other, { de, en }]) =>
    [other, de, en].some((text) => foldedName(text) === foldedName(label)),
  );
  return isTaken ? key : label;
}

/** Names that `directoryOf` finds again: with the number where there is one, with the id behind it where nothing else helps. */
export function referenceNames(sources: ExportSources): WriteContext['names'] {
  const { units: ofUnits, resources: ofResources } = sources;
  const directory = directoryOf({ units: ofUnits, resources: ofResources });
  const processes = new Map(sources.processes?.map(({ id, values }) => [id, cleanLine(values.name ?? '')]));
  const units = new Map(
    sources.units.map(({ id, values }) => [id, [values.number, values.name].filter(Boolean).join(' ')]),
  );
  const resources = new Map(sources.resources?.map(({ id, values }) => [id, values.name ?? '']));
  const known = new Map<string, string>();
  return (target, id) => {
    if (target === 'processes') return [processNumber(id), processes.get(id)].filter(Boolean).join(' ');
    const key = `${target} ${id}`;
    const name =
      known.get(key) ?? findable(directory, target, id, (target === 'units' ? units : resources).get(id) ?? '');
    known.set(key, name);
    return name;
  };
}

function findable(directory: Directory, target: string, id: number, name: string): string {
  const line = cleanLine(name);
  const found = directory.entry(target, line);
  const isFound = typeof found === 'object' && 'key' in found && found.key === id;
  // Somebody may have called an entry «–», which in a table means that there is none.
  return isFound && line !== '' && !saysNothing(line) ? line : `${line} ${inBrackets(id)}`.trim();
}
