import type { Day, Language } from '../../register';
import { dayNumber, processFields } from '../../register';
import { localeOf } from '../../text';
import type { Coded, ProcessTable } from '../copy';
import { never } from '../copy';
import type { RegisterColumn, RegisterSort } from '../shell';
import type { Extra } from './extra';
import { remember } from './remember';
import type { RowNames } from './rows';

export interface Ordering {
  /** All indices in this order; worked out once per column. Rows that hold nothing stand last either way. */
  all(sort: RegisterSort): Uint32Array;
  /** The given indices in this order. */
  some(indices: Uint32Array, sort: RegisterSort): Uint32Array;
}

/** Places in an order: equal rows share one, `places` stands for rows that hold nothing. */
export interface Ranks {
  readonly of: Uint32Array;
  readonly places: number;
}

export interface OrderingParts {
  readonly table: ProcessTable;
  readonly names: RowNames;
  readonly today: Day;
  readonly language: Language;
  readonly extra: Extra;
}

/** Names come ranked, other texts are few: rows are laid out by counting. */
export function createOrdering({ table, names, today, language, extra }: OrderingParts): Ordering {
  const count = table.ids.length;
  const ranks = new Map<RegisterColumn, Ranks>();
  const orders = new Map<string, Uint32Array>();
  const parts = { table, names, today, language, extra };
  const ranksOf = (column: RegisterColumn) => remember(ranks, column, () => rank(column, parts));
  const all = ({ column, descending }: RegisterSort): Uint32Array =>
    remember(orders, `${column} ${descending}`, () => {
      // Rows that are equal in another column stand by their names.
      const before =
        column === 'name' ? Uint32Array.from(table.ids.keys()) : all({ column: 'name', descending: false });
      return laidOut(before, ranksOf(column), descending);
    });
  const some = (indices: Uint32Array, sort: RegisterSort) => {
    const wanted = new Uint8Array(count);
    for (const index of indices) wanted[index] = 1;
    return all(sort).filter((index) => wanted[index] === 1);
  };
  return { all, some };
}

/** The indices by their ranks; equal ones keep their order. */
function laidOut(indices: Uint32Array, { of, places }: Ranks, descending: boolean): Uint32Array {
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
  return ordered;
}

function rank(column: RegisterColumn, { table, names, today, language, extra }: OrderingParts): Ranks {
  switch (column) {
    case 'name':
      return { of: table.nameRanks, places: table.namePlaces };
    case 'unit':
      return rankTexts(table.unit, (unit) => names.unitName(unit === '' ? null : Number(unit)), language);
    case 'owner':
    case 'deputy':
      return rankTexts(table[column], (person) => names.personName(person || null), language);
    case 'category':
    case 'status':
      return rankFixed(table[column], Object.keys(processFields[column].choices));
    case 'number':
      // Rows stand in order of id.
      return { of: Uint32Array.from(table.ids.keys()), places: table.ids.length };
    case 'light':
      return rankNumbers(table.red);
    case 'lastReviewed':
      return rankNumbers(table.lastReviewed);
    case 'completeness':
      return rankNumbers(table.percent);
    case 'seal':
      return rankNumbers(Uint8Array.from(table.sealedUntil, (until) => (dayNumber(today) < until ? 0 : 1)));
    default:
      return extra.get(column)?.ranks() ?? { of: new Uint32Array(table.ids.length), places: 0 };
  }
}

/** Columns whose values are here without being fetched. */
export const columnsAtHand: ReadonlySet<RegisterColumn> = new Set<RegisterColumn>([
  ...(['name', 'number', 'unit', 'owner', 'deputy', 'category', 'status'] as const),
  ...(['light', 'lastReviewed', 'completeness', 'seal'] as const),
]);

/** By the order of the choices; what somebody typed into the list by hand stands after them. */
function rankFixed({ values, places }: Coded, order: readonly string[]): Ranks {
  const placeOfValue = values.map((value) => {
    const place = order.indexOf(value);
    return place >= 0 ? place : value === '' ? order.length + 1 : order.length;
  });
  return { of: Uint32Array.from(places, (place) => placeOfValue[place] ?? order.length + 1), places: order.length + 1 };
}

/** By what the few different values of the column are called. */
export function rankTexts({ values, places }: Coded, nameOf: (value: string) => string, language: Language): Ranks {
  const { compare } = new Intl.Collator(localeOf(language), { numeric: true, sensitivity: 'base' });
  const texts = values.map(nameOf);
  const sorted = [...new Set(texts)].filter(Boolean).sort(compare);
  const placeOfText = new Map(sorted.map((text, place) => [text, place]));
  const placeOfValue = texts.map((text) => placeOfText.get(text) ?? sorted.length);
  return { of: Uint32Array.from(places, (place) => placeOfValue[place] ?? sorted.length), places: sorted.length };
}

export function rankNumbers(numbers: Int32Array | Uint8Array | Float64Array): Ranks {
  const sorted = [...new Set(numbers)]
    .filter((number) => number !== never && !Number.isNaN(number))
    .sort((left, right) => left - right);
  const places = new Map(sorted.map((number, place) => [number, place]));
  return { of: Uint32Array.from(numbers, (number) => places.get(number) ?? sorted.length), places: sorted.length };
}
