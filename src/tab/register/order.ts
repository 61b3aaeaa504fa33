import type { Language } from '../../register';
import { localeOf } from '../../text';
import type { RegisterColumn, RegisterSort } from '../shell';
import { remember } from './remember';
import type { RegisterRow } from './rows';

export interface Ordering {
  /** All indices in this order; worked out once per column. Rows that hold nothing stand last either way. */
  all(sort: RegisterSort): readonly number[];
  /** The given indices in this order. */
  some(indices: readonly number[], sort: RegisterSort): readonly number[];
}

/** Places in an order: equal rows share one, `places` stands for rows that hold nothing. */
interface Ranks {
  readonly of: Uint32Array;
  readonly places: number;
}

const last = Number.POSITIVE_INFINITY;

/** Comparing texts by the rules of a language is slow: texts are ranked once, rows are then laid out by counting. */
export function createOrdering(rows: readonly RegisterRow[], language: Language): Ordering {
  const ranks = new Map<RegisterColumn, Ranks>();
  const orders = new Map<string, readonly number[]>();
  const ranksOf = (column: RegisterColumn) => remember(ranks, column, () => rank(rows, column, language));
  const all = ({ column, descending }: RegisterSort): readonly number[] =>
    remember(orders, `${column} ${descending}`, () => {
      // Rows that are equal in another column stand by their names.
      const before = column === 'name' ? [...rows.keys()] : all({ column: 'name', descending: false });
      return laidOut(before, ranksOf(column), descending);
    });
  const some = (indices: readonly number[], sort: RegisterSort) => {
    const wanted = new Uint8Array(rows.length);
    for (const index of indices) wanted[index] = 1;
    return all(sort).filter((index) => wanted[index] === 1);
  };
  return { all, some };
}

/** The indices by their ranks; equal ones keep their order. */
function laidOut(indices: readonly number[], { of, places }: Ranks, descending: boolean): readonly number[] {
  const placeOf = (index: number): number => {
    const place = of[index] ?? places;
    return descending && place < places ? places - 1 - place : place;
  };
  const starts = new Uint32Array(places + 2);
  for (const index of indices) starts[placeOf(index) + 1] = (starts[placeOf(index) + 1] ?? 0) + 1;
  for (let place = 1; place < starts.length; place++) starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  const ordered = new Uint32Array(indices.length);
  for (const index of indices) {
    const place = placeOf(index);
    const start = starts[place] ?? 0;
    ordered[start] = index;
    starts[place] = start + 1;
  }
  return [...ordered];
}

function rank(rows: readonly RegisterRow[], column: RegisterColumn, language: Language): Ranks {
  const byText = (text: (row: RegisterRow) => string) => rankTexts(rows.map(text), `${column} ${language}`, language);
  const byNumber = (value: (row: RegisterRow) => number) => rankNumbers(rows.map(value));
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

/** The texts of a column as they were sorted last: after a refresh or another page most stand in order already. */
const sortedBefore = new Map<string, readonly string[]>();

function rankTexts(texts: readonly string[], column: string, language: Language): Ranks {
  const { compare } = new Intl.Collator(localeOf(language), { numeric: true, sensitivity: 'base' });
  const fresh = new Set(texts);
  fresh.delete('');
  const known = (sortedBefore.get(column) ?? []).filter((text) => fresh.delete(text));
  const sorted = [...known, ...[...fresh].sort(compare)].sort(compare);
  sortedBefore.set(column, sorted);
  return ranksAmong(texts, sorted);
}

function rankNumbers(numbers: readonly number[]): Ranks {
  const distinct = Float64Array.from(new Set(numbers)).sort();
  return ranksAmong(numbers, [...distinct].filter(Number.isFinite));
}

function ranksAmong<Value>(values: readonly Value[], sorted: readonly Value[]): Ranks {
  const places = new Map(sorted.map((value, place) => [value, place]));
  return { of: Uint32Array.from(values, (value) => places.get(value) ?? sorted.length), places: sorted.length };
}
