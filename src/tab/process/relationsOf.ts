import type { Stored } from '../../register';
import type { Column, ProcessTable } from '../copy';

/** Ids of the processes an entry is connected with. */
export interface Relations {
  readonly predecessors: readonly number[];
  /** Those that name this one as their predecessor: nobody has to enter both ends. */
  readonly successors: readonly number[];
  readonly parent: readonly number[];
  readonly parts: readonly number[];
  readonly supersededBy: readonly number[];
  readonly supersedes: readonly number[];
}

/** Columns of the register, which belong to the rows of their table. */
export interface AskedColumns {
  readonly table: Pick<ProcessTable, 'ids'>;
  column(name: 'predecessors' | 'parent' | 'supersededBy'): Column | undefined;
}

/** What the entry says of others, and what others say of it; the latter once their columns are there. */
export function relationsOf({ id, values }: Stored<'processes'>, columns: AskedColumns | null): Relations {
  const pointing = (name: 'predecessors' | 'parent' | 'supersededBy') => pointingAt(id, columns, name);
  return {
    predecessors: values.predecessors,
    successors: pointing('predecessors'),
    parent: one(values.parent),
    parts: pointing('parent'),
    supersededBy: one(values.supersededBy),
    supersedes: pointing('supersededBy'),
  };
}

const one = (id: number | null): readonly number[] => (id === null ? [] : [id]);

function pointingAt(id: number, columns: AskedColumns | null, name: Parameters<AskedColumns['column']>[0]) {
  const column = columns?.column(name);
  if (!columns || !column) return [];
  const rows = rowsHolding(column, String(id));
  return rows.flatMap((row) => columns.table.ids[row] ?? []).filter((other) => other !== id);
}

/** Rows whose value is, or has among its values, this one. */
export function rowsHolding(column: Column, key: string): readonly number[] {
  if (column.kind === 'coded') {
    const { values, places } = column.coded;
    const place = values.indexOf(key);
    return place < 0 ? [] : indicesOf(places, place);
  }
  if (column.kind !== 'lists') return [];
  const { values, places, ends } = column.lists;
  const place = values.indexOf(key);
  if (place < 0) return [];
  // Row n holds the places up to `ends[n]`; an entry that names this one twice counts once.
  const rows = indicesOf(places, place).map((index) => ends.findIndex((end) => index < end));
  return [...new Set(rows)];
}

function indicesOf(places: ArrayLike<number>, place: number): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < places.length; index++) if (places[index] === place) found.push(index);
  return found;
}
