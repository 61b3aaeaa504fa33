import type { Day, Language, PersonKey, ReviewLight } from '../../register';
import { dayOfNumber } from '../../register';

/** Texts one after the other: text n ends at `ends[n]`. One string crosses to another thread at once, thousands don't. */
export interface Texts {
  readonly text: string;
  readonly ends: Uint32Array;
}

/** A column with few different values: rows hold places among them. The empty text stands for nothing. */
export interface Coded {
  readonly values: readonly string[];
  readonly places: Uint32Array;
}

/**
 * What lists of processes need of every process, in order of id: columns of numbers that cross to another thread and into
 * storage as they are, and nothing that depends on the day. Rows are places in these columns.
 */
export interface ProcessTable {
  /** Another one for every other state of the table. */
  readonly version: string;
  /** In whose alphabet `nameRanks` counts. */
  readonly language: Language;
  readonly ids: Int32Array;
  readonly names: Texts;
  /** Places in the alphabet, equal names share one; `namePlaces` for those without a name. */
  readonly nameRanks: Uint32Array;
  readonly namePlaces: number;
  readonly unit: Coded;
  readonly owner: Coded;
  readonly deputy: Coded;
  readonly savedBy: Coded;
  readonly category: Coded;
  readonly status: Coded;
  /** Day numbers from which the light is yellow and red; `never` outside the review cycle. */
  readonly yellow: Int32Array;
  readonly red: Int32Array;
  readonly lastReviewed: Int32Array;
  /** Day number before which the quality seal holds; `never` when it is broken, `always` when no day ends it. */
  readonly sealedUntil: Int32Array;
  readonly percent: Uint8Array;
}

export const never = -0x8000_0000;
export const always = 0x7fff_ffff;

/** How a review stands on one day. */
export interface ReviewState {
  readonly light: ReviewLight;
  /** Null outside the review cycle. */
  readonly due: Day | null;
  readonly isConfirmed: boolean;
  readonly isRetired: boolean;
}

/** What is known of a process without reading all of it. */
export interface ProcessFacts {
  readonly id: number;
  readonly name: string;
  readonly unit: number | null;
  readonly owner: PersonKey | null;
  readonly deputy: PersonKey | null;
  readonly savedBy: PersonKey | null;
  readonly status: string | null;
  readonly review: ReviewState;
}

const noTexts: Texts = { text: '', ends: new Uint32Array(0) };
const nothingCoded: Coded = { values: [], places: new Uint32Array(0) };
const noDays = new Int32Array(0);

export const emptyTable: ProcessTable = {
  version: '',
  language: 'de',
  ids: noDays,
  names: noTexts,
  nameRanks: new Uint32Array(0),
  namePlaces: 0,
  unit: nothingCoded,
  owner: nothingCoded,
  deputy: nothingCoded,
  savedBy: nothingCoded,
  category: nothingCoded,
  status: nothingCoded,
  yellow: noDays,
  red: noDays,
  lastReviewed: noDays,
  sealedUntil: noDays,
  percent: new Uint8Array(0),
};

/** The row of a process; -1 when there is none. */
export function rowOf({ ids }: Pick<ProcessTable, 'ids'>, id: number | null): number {
  if (id === null) return -1;
  const last = ids.length - 1;
  // No id comes twice: with few gaps between them there is little left to search.
  let low = Math.max(0, last - ((ids[last] ?? 0) - id));
  let high = Math.min(last, id - (ids[0] ?? 0));
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = ids[middle] ?? 0;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

export const textAt = ({ text, ends }: Texts, row: number): string => text.slice(ends[row - 1] ?? 0, ends[row] ?? 0);

export const nameAt = ({ names }: Pick<ProcessTable, 'names'>, row: number): string => textAt(names, row);

/** Null for nothing. */
export const codeAt = ({ values, places }: Coded, row: number): string | null => values[places[row] ?? 0] || null;

/** `today` as a day number. */
export function lightAt(
  { yellow, red }: Pick<ProcessTable, 'yellow' | 'red'>,
  row: number,
  today: number,
): ReviewLight {
  const due = red[row] ?? never;
  if (due === never) return 'none';
  if (today >= due) return 'red';
  return today >= (yellow[row] ?? never) ? 'yellow' : 'green';
}

export const isSealedAt = ({ sealedUntil }: ProcessTable, row: number, today: number): boolean =>
  today < (sealedUntil[row] ?? never);

export function reviewAt(table: ProcessTable, row: number, today: number): ReviewState {
  return {
    light: lightAt(table, row, today),
    due: dayAt(table.red, row),
    isConfirmed: table.lastReviewed[row] !== never,
    isRetired: codeAt(table.status, row) === 'retired',
  };
}

export function factsAt(table: ProcessTable, row: number, today: number): ProcessFacts {
  const unit = codeAt(table.unit, row);
  return {
    id: table.ids[row] ?? 0,
    name: nameAt(table, row),
    unit: unit === null ? null : Number(unit),
    owner: codeAt(table.owner, row),
    deputy: codeAt(table.deputy, row),
    savedBy: codeAt(table.savedBy, row),
    status: codeAt(table.status, row),
    review: reviewAt(table, row, today),
  };
}

export function dayAt(days: Int32Array, row: number): Day | null {
  const number = days[row] ?? never;
  return number === never ? null : dayOfNumber(number);
}
