import type { Facet, RegisterFilters } from '../shell';
import { facets } from '../shell';
import type { FacetTable, FacetTables } from './facetTables';
import { remember } from './remember';
import type { UnitTree } from './unitTree';

/** How many rows each value of a facet would show, given the other facets; counted when somebody asks. */
export type FacetCounts = (facet: Facet) => ReadonlyMap<string, number>;

export interface Filtered {
  /** Indices of the rows that pass, in the order they came. */
  readonly indices: Uint32Array;
  /** Counted facet by facet when somebody looks at its values, and not for every key. */
  readonly counts: FacetCounts;
}

/** A facet that narrows, and which of its values pass. */
interface Sieve extends FacetTable {
  readonly facet: Facet;
  readonly wanted: Uint8Array;
}

/** The candidates that no facet holds back. */
export function filterRows(
  tables: FacetTables,
  candidates: Uint32Array,
  filters: RegisterFilters,
  tree: UnitTree,
): Filtered {
  const sieves = facets.flatMap((facet) => sieveOf(facet, filters[facet] ?? [], tables, tree));
  const count = (facet: Facet) => countValues(tables(facet), candidates, besides(sieves, facet));
  return {
    indices: sieves.length === 0 ? candidates : candidates.filter((row) => passes(sieves, row)),
    counts: whenAsked((facet) => (facet === 'unit' ? withAncestors(count(facet), tree) : count(facet))),
  };
}

/** Whether any facet narrows the register. */
export const isFiltered = (filters: RegisterFilters): boolean =>
  facets.some((facet) => (filters[facet]?.length ?? 0) > 0);

/** The filters with one value of a facet switched on or off. */
export function toggled(filters: RegisterFilters, facet: Facet, value: string): RegisterFilters {
  const chosen = filters[facet] ?? [];
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return next.length === 0 ? without(filters, facet) : { ...filters, [facet]: next };
}

/** The filters without one facet. */
export const without = (filters: RegisterFilters, facet: Facet): RegisterFilters =>
  Object.fromEntries(Object.entries(filters).filter(([name]) => name !== facet));

function sieveOf(facet: Facet, chosen: readonly string[], tables: FacetTables, tree: UnitTree): readonly Sieve[] {
  if (chosen.length === 0) return [];
  const table = tables(facet);
  const keys = new Set(facet === 'unit' ? chosen.flatMap((id) => [...tree.below(id)]) : chosen);
  return [{ ...table, facet, wanted: Uint8Array.from(table.values, (value) => Number(keys.has(value))) }];
}

function passes(sieves: readonly Sieve[], row: number): boolean {
  for (const sieve of sieves) if (!passesOne(sieve, row)) return false;
  return true;
}

/** One of several values is enough. */
function passesOne({ places, starts, wanted }: Sieve, row: number): boolean {
  if (!starts) return wanted[places[row] ?? 0] === 1;
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) if (wanted[places[at] ?? 0] === 1) return true;
  return false;
}

/** Choosing a further value of a facet would bring in what only this facet holds back: it does not count itself. */
const besides = (sieves: readonly Sieve[], facet: Facet): readonly Sieve[] =>
  sieves.filter((sieve) => sieve.facet !== facet);

function countValues(
  { values, places, starts }: FacetTable,
  candidates: Uint32Array,
  sieves: readonly Sieve[],
): ReadonlyMap<string, number> {
  const counts = new Uint32Array(values.length);
  const count = (at: number) => {
    const place = places[at] ?? 0;
    counts[place] = (counts[place] ?? 0) + 1;
  };
  for (const row of candidates) {
    if (!passes(sieves, row)) continue;
    if (!starts) count(row);
    else for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) count(at);
  }
  return new Map(values.map((value, place) => [value, counts[place] ?? 0] as const).filter(([, number]) => number > 0));
}

function withAncestors(counts: ReadonlyMap<string, number>, tree: UnitTree): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [unit, number] of counts) for (const one of tree.above(unit)) sums.set(one, (sums.get(one) ?? 0) + number);
  return sums;
}

function whenAsked(count: (facet: Facet) => ReadonlyMap<string, number>): FacetCounts {
  const known = new Map<Facet, ReadonlyMap<string, number>>();
  return (facet) => remember(known, facet, () => count(facet));
}
