import { cutsOf } from './compound';
import { formsOf } from './fold';
import { fragmentMatches } from './fragments';
import type { Sought } from './marks';
import type { Matches } from './matches';
import { isConvincing, misspelledMatches, preciseMatches } from './matches';
import type { Meaning } from './thesaurus';
import type { Vocabulary } from './vocabulary';

/** Words that may be meant instead of those typed; an entry has to have them all. */
export interface OtherWords extends Pick<Meaning, 'asked' | 'meant' | 'quality' | 'isGuess'> {
  readonly words: readonly Sought[];
}

/** How a part of the query is understood: words that contain it, and pairs of words that together say the same. */
export interface Reading {
  readonly part: string;
  readonly matches: Matches;
  readonly pairs: readonly (readonly [left: Sought, right: Sought])[];
  /** Other words for it, by the thesaurus. */
  readonly others: readonly OtherWords[];
  /** Slips of the keyboard have been considered. */
  readonly isWide: boolean;
}

/** Takes slips of the keyboard into account only where nothing else is found. */
export function read(part: string, vocabulary: Vocabulary, others: readonly OtherWords[] = []): Reading {
  const matches = preciseMatches(part, vocabulary);
  const pairs = cutsOf(formsOf(part)[0] ?? '', vocabulary.has).map(
    ([left, right]) =>
      [
        { text: left, matches: preciseMatches(left, vocabulary) },
        { text: right, matches: preciseMatches(right, vocabulary) },
      ] as const,
  );
  const reading = { part, matches, pairs, others, isWide: false };
  const isKnown = isConvincing(matches) || pairs.length > 0 || others.some(({ isGuess }) => !isGuess);
  return isKnown ? reading : widen(reading, vocabulary);
}

export function widen(reading: Reading, vocabulary: Vocabulary): Reading {
  // A word that the thesaurus knows is no slip.
  if (reading.isWide || reading.others.some(({ isGuess }) => !isGuess)) return reading;
  const matches = misspelledMatches(reading.part, vocabulary);
  for (const [word, quality] of reading.matches) matches.set(word, quality);
  return { ...reading, matches, isWide: true };
}

/** Of a word that stands nowhere, be it that its two halves do, also what shares its beginning or its end. */
export function inPieces(reading: Reading, vocabulary: Vocabulary): Reading {
  if (isConvincing(reading.matches)) return reading;
  const matches = fragmentMatches(reading.part, vocabulary);
  for (const [word, quality] of reading.matches) matches.set(word, Math.max(quality, matches.get(word) ?? 0));
  return { ...reading, matches };
}

/** What stands for the word that was typed. */
export const ownSought = ({ part, matches, pairs }: Reading): readonly Sought[] => [
  { text: part, matches },
  ...pairs.flat(),
];

export const soughtIn = (reading: Reading): readonly Sought[] => [
  ...ownSought(reading),
  ...reading.others.flatMap(({ words }) => words),
];
