import type { Facet } from '../shell';
import { remember } from './remember';
import type { RegisterRow } from './rows';

/** The values of a facet as small numbers: fifty thousand rows are filtered and counted without looking at a text. */
export interface FacetTable {
  readonly values: readonly string[];
  /** For each row the place of its value among `values`. */
  readonly places: Uint32Array;
}

/** The table of a facet; worked out when it is first needed. */
export type FacetTables = (facet: Facet) => FacetTable;

export function createFacetTables(rows: readonly RegisterRow[]): FacetTables {
  const known = new Map<Facet, FacetTable>();
  return (facet) => remember(known, facet, () => tableOf(rows, facet));
}

function tableOf(rows: readonly RegisterRow[], facet: Facet): FacetTable {
  const seen = new Map<string, number>();
  const places = Uint32Array.from(rows, ({ keys }) => remember(seen, keys[facet], () => seen.size));
  return { values: [...seen.keys()], places };
}
