import type { Day, ReviewLight } from '../../register';
import { dayNumber } from '../../register';
import type { Coded, ProcessTable } from '../copy';
import { isSealedAt, lightAt } from '../copy';
import type { Facet } from '../shell';
import { nobody } from '../shell';
import type { Extra } from './extra';
import { remember } from './remember';

/** The values of a facet as small numbers: fifty thousand rows are filtered and counted without looking at a text. */
export interface FacetTable {
  readonly values: readonly string[];
  /** For each row the place of its value among `values`. */
  readonly places: ArrayLike<number>;
  /** Where rows hold several values: those of row n stand in `places` from `starts[n]` to before `starts[n + 1]`. */
  readonly starts?: ArrayLike<number>;
}

/** The table of a facet; worked out when it is first needed. */
export type FacetTables = (facet: Facet) => FacetTable;

export function createFacetTables(table: ProcessTable, today: Day, extra: Extra): FacetTables {
  const known = new Map<Facet, FacetTable>();
  return (facet) => remember(known, facet, () => make(facet, table, dayNumber(today), extra));
}

function make(facet: Facet, table: ProcessTable, today: number, extra: Extra): FacetTable {
  switch (facet) {
    case 'unit':
    case 'owner':
    case 'category':
    case 'status':
      return named(table[facet]);
    case 'light':
      return counted(table, lights, (row) => lights.indexOf(lightAt(table, row, today)));
    case 'seal':
      return counted(table, yesOrNo, (row) => (isSealedAt(table, row, today) ? 0 : 1));
    case 'completeness':
      return counted(table, shares, (row) => Math.floor((table.percent[row] ?? 0) / 25));
    default:
      // Before its column is here nobody is held back by it.
      return extra.get(facet)?.facet?.() ?? counted(table, [nobody], () => 0);
  }
}

const named = ({ values, places }: Coded): FacetTable => ({ values: values.map((value) => value || nobody), places });

const lights = ['red', 'yellow', 'green', 'none'] as const satisfies readonly ReviewLight[];
export const yesOrNo = ['yes', 'no'] as const;
/** Percent from which a class of completeness begins. */
export const shares = ['0', '25', '50', '75', '100'] as const;

function counted({ ids }: ProcessTable, values: readonly string[], placeOf: (row: number) => number): FacetTable {
  const places = new Uint8Array(ids.length);
  for (let row = 0; row < places.length; row++) places[row] = placeOf(row);
  return { values, places };
}
