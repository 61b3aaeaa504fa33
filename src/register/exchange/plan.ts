import type { ImportRow } from './cell';
import { isBlankRow } from './cell';
import type { ColumnMapping, Header } from './mapping';
import type { ImportSources } from './directory';
import { directoryOf } from './directory';
import type { PlannedRow } from './row';
import { planRow } from './row';
import { processFields } from '../process/schema';
import type { ImportLine } from './report';

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  /** Headers of the columns that are left out, and of those that are taken. */
  readonly ignoredColumns: readonly string[];
  readonly takenColumns: readonly string[];
}

export interface PlanInput {
  /** All rows of the file, with title block and header. */
  readonly rows: readonly ImportRow[];
  readonly header: Header;
  readonly mapping: ColumnMapping;
  readonly sources: ImportSources;
  /** For rows that name no unit, or one that isn't known. */
  readonly unit: number | null;
}

/** What an import would do, row by row; empty rows are passed over. Writes nothing. */
export function planImport({ rows, header, mapping, sources, unit }: PlanInput): ImportPlan {
  const context = { header, mapping, unit, directory: directoryOf(sources) };
  const firstRows = new Map<string, number>();
  const planned: PlannedRow[] = [];
  rows.forEach((cells, index) => {
    if (index <= header.index || isBlankRow(cells)) return;
    const row = planRow(cells, index + 1, context);
    const first = firstRows.get(row.key);
    if (row.key !== '' && first === undefined) firstRows.set(row.key, row.row);
    planned.push(first === undefined ? row : { ...row, adaptations: [], refusal: duplicate(row.row, first) });
  });
  const columns = (isTaken: boolean) =>
    header.names.filter((name, index) => name !== '' && (mapping[index] != null) === isTaken);
  return { rows: planned, ignoredColumns: columns(false), takenColumns: columns(true) };
}

/** Which lists have to be read before planning, because a column refers to them. */
export function sourcesNeeded(mapping: ColumnMapping): {
  readonly people: boolean;
  readonly resources: boolean;
  readonly processes: boolean;
} {
  const fields = mapping.flatMap((target) => (target === null || target === 'sourceId' ? [] : [processFields[target]]));
  const refersTo = (list: string) => fields.some((field) => 'target' in field && field.target === list);
  return {
    people: fields.some(({ kind }) => kind === 'person'),
    resources: refersTo('resources'),
    processes: refersTo('processes'),
  };
}

function duplicate(row: number, first: number): ImportLine {
  return { effect: 'duplicate', row, column: '', code: 'duplicateRow', facts: { first } };
}
