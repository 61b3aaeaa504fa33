import type { Facet, RegisterFilters } from '../shell';
import { facets } from '../shell';
import type { RegisterRow } from './rows';
import type { UnitTree } from './unitTree';

/** How many rows each value of a facet would show, given the other facets. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

export interface Filtered {
  /** Indices of the rows that pass, in the order they came. */
  readonly indices: readonly number[];
  readonly counts: FacetCounts;
}

/**
 * One pass for rows and counts: a row that fails no facet is shown and counts everywhere; one that fails a single
 * facet counts there, since choosing its value would bring it in.
 */
export function filterRows(
  rows: readonly RegisterRow[],
  candidates: readonly number[],
  filters: RegisterFilters,
  tree: UnitTree,
): Filtered {
  const wanted = wantedKeys(filters, tree);
  const counts = emptyCounts();
  const indices: number[] = [];
  for (const index of candidates) {
    const row = rows[index];
    if (!row) continue;
    const failed = facets.filter((facet) => wanted[facet]?.has(row.keys[facet]) === false);
    if (failed.length === 0) {
      indices.push(index);
      for (const facet of facets) count(counts[facet], row.keys[facet]);
    } else if (failed.length === 1) count(counts[failed[0]!], row.keys[failed[0]!]);
  }
  return { indices, counts: { ...counts, unit: withAncestors(counts.unit, tree) } };
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

function wantedKeys(filters: RegisterFilters, tree: UnitTree): Partial<Record<Facet, ReadonlySet<string>>> {
  const wanted = facets.map((facet) => {
    const chosen = filters[facet] ?? [];
    const keys = facet === 'unit' ? chosen.flatMap((id) => [...tree.below(id)]) : chosen;
    return [facet, chosen.length === 0 ? undefined : new Set(keys)] as const;
  });
  return Object.fromEntries(wanted);
}

function withAncestors(counts: ReadonlyMap<string, number>, tree: UnitTree): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [unit, number] of counts) for (const one of tree.above(unit)) count(sums, one, number);
  return sums;
}

function emptyCounts(): Record<Facet, Map<string, number>> {
  return { unit: new Map(), owner: new Map(), category: new Map(), status: new Map(), light: new Map() };
}

function count(counts: Map<string, number>, key: string, number = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + number);
}
