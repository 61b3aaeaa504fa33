import type { ProcessTable } from '../copy';
import { nameAt } from '../copy';

/** Names that begin with a digit, and those that begin with no letter of the Latin alphabet. */
export const digits = '0-9';
export const others = '#';
export const alphabet: readonly string[] = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ', digits, others];

/** Letters that don't fall apart into a base and a mark. */
const bases: Readonly<Record<string, string>> = { Æ: 'A', Œ: 'O', Ø: 'O', Ł: 'L', Đ: 'D', Þ: 'T' };

/** Under which letter a name stands in a German index: Ä under A, ß under S, quotation marks don't count. */
export function letterOf(name: string): string {
  const first = /[\p{L}\p{N}]/u.exec(name)?.[0];
  if (first === undefined) return others;
  if (/\p{N}/u.test(first)) return digits;
  const upper = first.toUpperCase()[0] ?? '';
  const base = bases[upper] ?? upper.normalize('NFD')[0] ?? '';
  return /^[A-Z]$/.test(base) ? base : others;
}

/** Rows by their letter, each in the order of the alphabet. */
export function rowsByLetter(table: ProcessTable, rows: Uint32Array): ReadonlyMap<string, Uint32Array> {
  const found = new Map<string, number[]>();
  for (const row of rows) {
    const letter = letterOf(nameAt(table, row));
    const known = found.get(letter);
    if (known) known.push(row);
    else found.set(letter, [row]);
  }
  const rank = (row: number): number => table.nameRanks[row] ?? table.namePlaces;
  return new Map(
    [...found].map(([letter, own]) => [letter, Uint32Array.from(own.sort((one, other) => rank(one) - rank(other)))]),
  );
}
