import type { Lines } from './lines';

/** Letters typed within this time belong to one word. */
const together = 1_000;

export interface Typed {
  readonly letters: string;
  readonly at: number;
}

export const nothingTyped: Typed = { letters: '', at: Number.NEGATIVE_INFINITY };

/** Whether a key writes a letter or digit; spaces and signs only inside of a name, since alone they mean something else. */
export const isLetter = (key: string, typed: Typed, now: number): boolean =>
  [...key].length === 1 && (/[\p{L}\p{N}]/u.test(key) || goesOn(typed, now));

/** What has been typed with this key, at this time in milliseconds. */
export const typedWith = (typed: Typed, key: string, now: number): Typed => ({
  letters: (goesOn(typed, now) ? typed.letters : '') + key.toLowerCase(),
  at: now,
});

const goesOn = ({ letters, at }: Typed, now: number): boolean => letters !== '' && now - at < together;

/**
 * The next line whose name begins with the letters, from the given one on and round to it again; -1 when there is none. The
 * same letter again and again walks on from name to name.
 */
export function lineStartingWith(lines: Lines, nameOf: (row: number) => string, from: number, letters: string): number {
  const repeated = letters.length > 1 && [...letters].every((letter) => letter === letters[0]);
  const wanted = repeated ? letters.slice(0, 1) : letters;
  const { length } = lines.rows;
  const first = wanted.length === 1 ? from + 1 : from;
  for (let step = 0; step < length; step++) {
    const line = (Math.max(first, 0) + step) % length;
    const row = lines.rows[line] ?? -1;
    if (row >= 0 && startsWith(nameOf(row), wanted)) return line;
  }
  return -1;
}

/** Umlauts are found where people type them and where they can't. */
function startsWith(name: string, letters: string): boolean {
  const start = name.slice(0, letters.length).toLowerCase();
  return start === letters || start.normalize('NFD').replaceAll(/\p{M}/gu, '') === letters;
}
