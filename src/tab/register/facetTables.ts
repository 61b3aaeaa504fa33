import type { Day, ReviewLight } from '../../register';
import { dayNumber } from '../../register';
import type { Coded, ProcessTable } from '../copy';
import { lightAt } from '../copy';
import type { Facet } from '../shell';
import { nobody } from '../shell';
import { remember } from './remember';

/** The values of a facet as small numbers: fifty thousand rows are filtered and counted without looking at a text. */
export interface FacetTable {
  readonly values: readonly string[];
  /** For each row the place of its value among `values`. */
  readonly places: ArrayLike<number>;
}

/** The table of a facet; worked out when it is first needed. */
export type FacetTables = (facet: Facet) => FacetTable;

export function createFacetTables(table: ProcessTable, today: Day): FacetTables {
  const known = new Map<Facet, FacetTable>();
  const make = (facet: Facet): FacetTable =>
    facet === 'light' ? lightsOf(table, dayNumber(today)) : named(table[facet]);
  return (facet) => remember(known, facet, () => make(facet));
}

const named = ({ values, places }: Coded): FacetTable => ({ values: values.map((value) => value || nobody), places });

const lights = ['red', 'yellow', 'green', 'none'] as const satisfies readonly ReviewLight[];

function lightsOf(table: ProcessTable, today: number): FacetTable {
  const places = new Uint8Array(table.ids.length);
  for (let row = 0; row < places.length; row++) places[row] = lights.indexOf(lightAt(table, row, today));
  return { values: lights, places };
}
