import type { Facet, RegisterFilters } from '../shell';
import { facets } from '../shell';
import type { FacetTable, FacetTables } from './facetTables';
import type { UnitTree } from './unitTree';

/** How many rows each value of a facet would show, given the other facets. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

export interface Filtered {
  /** Indices of the rows that pass, in the order they came. */
  readonly indices: readonly number[];
  /** Counted when somebody looks into a list of values, not for every key. */
  readonly counts: FacetCounts;
}

/** A facet that narrows: which of its values pass, by their place in the table. */
interface Sieve extends FacetTable {
  readonly facet: Facet;
  readonly passes: Uint8Array;
}

/** The rows among the candidates that no facet holds back. */
export function filterRows(
  tables: FacetTables,
  candidates: readonly number[],
  filters: RegisterFilters,
  tree: UnitTree,
): Filtered {
  const sieves = facets.flatMap((facet) => sieveOf(facet, filters[facet] ?? [], tables, tree));
  return {
    indices: sieves.length === 0 ? candidates : candidates.filter((row) => sieves.every((sieve) => passes(sieve, row))),
    counts: whenAsked(() => countRows(tables, candidates, sieves, tree)),
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
  const wanted = new Set(facet === 'unit' ? chosen.flatMap((id) => [...tree.below(id)]) : chosen);
  const table = tables.of(facet);
  return [{ facet, ...table, passes: Uint8Array.from(table.values, (value) => (wanted.has(value) ? 1 : 0)) }];
}

const passes = ({ passes, places }: Sieve, row: number): boolean => passes[places[row] ?? 0] === 1;

/**
 * A row that fails no facet is shown and counts everywhere; one that fails a single facet counts there, since choosing
 * its value would bring it in.
 */
function countRows(
  tables: FacetTables,
  candidates: readonly number[],
  sieves: readonly Sieve[],
  tree: UnitTree,
): FacetCounts {
  const counters = facets.map((facet) => counterOf(facet, tables.of(facet)));
  for (const row of candidates) {
    const failed = sieves.filter((sieve) => !passes(sieve, row));
    if (failed.length > 1) continue;
    for (const counter of counters)
      if (failed.length === 0 || failed[0]?.facet === counter.facet) counter.add(row);
  }
  const [unit, owner, category, status, light] = counters.map((counter) => counter.counts());
  const none = new Map<string, number>();
  return {
    unit: withAncestors(unit ?? none, tree),
    owner: owner ?? none,
    category: category ?? none,
    status: status ?? none,
    light: light ?? none,
  };
}
