import type { Language } from '../../register';
import { localeOf } from '../../text';
import type { RegisterColumn, RegisterSort } from '../shell';
import type { RegisterRow } from './rows';

export interface Ordering {
  /** All indices in this order; worked out once per column. Rows that hold nothing stand last either way. */
  all(sort: RegisterSort): readonly number[];
  /** The given indices in this order. */
  some(indices: readonly number[], sort: RegisterSort): readonly number[];
}

/** Comparing texts by the rules of a language is slow: names are ranked once, sorting compares numbers. */
export function createOrdering(rows: readonly RegisterRow[], language: Language): Ordering {
  const collator = new Intl.Collator(localeOf(language), { numeric: true, sensitivity: 'base' });
  const ranks = new Map<RegisterColumn, Float64Array>();
  const orders = new Map<string, readonly number[]>();
  const rankOf = (column: RegisterColumn) => remember(ranks, column, () => rank(rows, column, collator));
  const sorted = (indices: readonly number[], sort: RegisterSort) =>
    [...indices].sort(comparison(rankOf(sort.column), rankOf('name'), sort.descending));
  return {
    some: sorted,
    all: (sort) => remember(orders, `${sort.column} ${sort.descending}`, () => sorted([...rows.keys()], sort)),
  };
}

const last = Number.POSITIVE_INFINITY;

function comparison(ranks: Float64Array, names: Float64Array, descending: boolean) {
  const sign = descending ? -1 : 1;
  return (left: number, right: number): number => {
    const [a, b] = [ranks[left] ?? last, ranks[right] ?? last];
    if (a !== b) return a === last ? 1 : b === last ? -1 : sign * (a - b);
    return (names[left] ?? last) - (names[right] ?? last) || left - right;
  };
}

function rank(rows: readonly RegisterRow[], column: RegisterColumn, collator: Intl.Collator): Float64Array {
  const byText = (text: (row: RegisterRow) => string) => rankTexts(rows.map(text), collator);
  const byNumber = (value: (row: RegisterRow) => number) => Float64Array.from(rows, value);
  switch (column) {
    case 'name':
      return byText((row) => row.name);
    case 'unit':
      return byText((row) => row.unitName);
    case 'owner':
      return byText((row) => row.ownerName);
    case 'light':
      return byNumber((row) => row.due ?? last);
    case 'completeness':
      return byNumber((row) => row.percent);
    case 'seal':
      return byNumber((row) => (row.sealed ? 0 : 1));
  }
}

function rankTexts(texts: readonly string[], collator: Intl.Collator): Float64Array {
  const distinct = [...new Set(texts)].filter((text) => text !== '').sort(collator.compare);
  const ranks = new Map(distinct.map((text, index) => [text, index]));
  return Float64Array.from(texts, (text) => ranks.get(text) ?? last);
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}
