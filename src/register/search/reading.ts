import { cutsOf } from './compound';
import { formsOf } from './fold';
import { isSmallWord } from './inflection';
import type { Sought } from './marks';
import type { Matches } from './matches';
import { isConvincing, misspelledMatches, preciseMatches } from './matches';
import type { Vocabulary } from './vocabulary';
import { singleWordsOf } from './words';

/** How a part of the query is understood: words that contain it, and pairs of words that together say the same. */
export interface Reading {
  readonly part: string;
  readonly matches: Matches;
  readonly pairs: readonly (readonly [left: Sought, right: Sought])[];
  /** Slips of the keyboard have been considered. */
  readonly isWide: boolean;
}

/** Queries are typed, not pasted: what is longer than this is cut. */
const longestQuery = 200;
const mostParts = 12;

/** The words to look for, without those that say nothing unless nothing else is there. */
export function partsOf(query: string): readonly string[] {
  const parts = [...new Set(singleWordsOf(query.slice(0, longestQuery)))]
    .filter((word) => formsOf(word).length > 0)
    .slice(0, mostParts);
  const meaningful = parts.filter((part) => !isSmallWord(formsOf(part)[0] ?? ''));
  return meaningful.length > 0 ? meaningful : parts;
}

/** Takes slips of the keyboard into account only where nothing else is found. */
export function read(part: string, vocabulary: Vocabulary): Reading {
  const matches = preciseMatches(part, vocabulary);
  const pairs = cutsOf(formsOf(part)[0] ?? '', vocabulary.has).map(
    ([left, right]) =>
      [
        { text: left, matches: preciseMatches(left, vocabulary) },
        { text: right, matches: preciseMatches(right, vocabulary) },
      ] as const,
  );
  const reading = { part, matches, pairs, isWide: false };
  return isConvincing(matches) || pairs.length > 0 ? reading : widen(reading, vocabulary);
}

export function widen(reading: Reading, vocabulary: Vocabulary): Reading {
  if (reading.isWide) return reading;
  const matches = misspelledMatches(reading.part, vocabulary);
  for (const [word, quality] of reading.matches) matches.set(word, quality);
  return { ...reading, matches, isWide: true };
}

export const soughtIn = (reading: Reading): readonly Sought[] => [
  { text: reading.part, matches: reading.matches },
  ...reading.pairs.flat(),
];
