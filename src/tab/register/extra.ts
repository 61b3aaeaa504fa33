import type { RegisterColumn } from '../shell';
import type { FacetTable } from './facetTables';
import type { Ranks } from './order';

/** A column beyond those that every list has: fetched when it is shown, sorted, grouped or narrowed by. */
export interface ExtraColumn {
  /** What stands in a row; empty for nothing. */
  readonly text: (index: number) => string;
  readonly ranks: () => Ranks;
  /** Null for columns that nothing can be narrowed by. */
  readonly facet: (() => FacetTable) | null;
  /** What a value is called, and the order in which values stand; null is the alphabet's. */
  readonly nameOf: (value: string) => string;
  readonly order: readonly string[] | null;
}

export type Extra = ReadonlyMap<RegisterColumn, ExtraColumn>;

export const nothingExtra: Extra = new Map();
