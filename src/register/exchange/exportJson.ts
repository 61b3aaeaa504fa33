import type { Day } from '../calendar';
import { processNumber } from '../process/number';
import { processFieldNames, processFields } from '../process/schema';
import type { Field, FieldValue } from '../schema/field';
import { isEmpty } from '../schema/validate';
import type { ExportColumn, ExportedProcess, ExportSources } from './export';
import { numberName, referenceNames } from './export';
import type { ExportFacts } from './exportFigures';
import { exportFigures, isExportFigure, usualFacts } from './exportFigures';

/** Says what a file is; the number goes up when a reader of the earlier form would misunderstand a later one. */
export const jsonFormat = { format: 'process-register/processes', version: 1 } as const;

/** What an entry holds, by the names of the fields. */
export type JsonEntry = Readonly<Record<string, FieldValue>>;

/**
 * Writes entries for other programs, and for an import: fields and choices by their keys in the schema, whatever the language;
 * days as YYYY-MM-DD, people by sign-in name, references as «number name», several as a list, nothing as null.
 */
export function jsonEntry(
  sources: ExportSources,
  columns: readonly ExportColumn[] = processFieldNames,
  facts: ExportFacts = usualFacts,
): (process: ExportedProcess) => JsonEntry {
  const nameOf = referenceNames(sources);
  const written = (field: Field, value: FieldValue): FieldValue => {
    if (isEmpty(value)) return null;
    if (field.kind === 'reference') return nameOf(field.target, Number(value));
    if (field.kind !== 'references') return value;
    return (value as readonly number[]).map((id) => nameOf(field.target, id));
  };
  return ({ id, values }) => ({
    [numberName]: processNumber(id),
    ...Object.fromEntries(
      columns.map((name) => [
        name,
        isExportFigure(name)
          ? exportFigures[name].cell(values, facts, 'en')
          : written(processFields[name], values[name]),
      ]),
    ),
  });
}

/** The whole file around entries that are JSON already. */
export function jsonFile(entries: readonly string[], exported: Day): string {
  const head = JSON.stringify({ ...jsonFormat, exported }).slice(1, -1);
  return `{${head},"processes":[\n${entries.join(',\n')}\n]}\n`;
}
