import type { Matches } from './matches';
import type { Postings } from './postings';

/** How well each entry answers one part of the query, and in which text; made once and used again for every query. */
export interface Scores {
  readonly best: Float32Array;
  readonly text: Int32Array;
  /** The entries with a score: the first `count` of these. */
  readonly touched: Int32Array;
  count: number;
}

export const createScores = (entries: number): Scores => ({
  best: new Float32Array(entries),
  text: new Int32Array(entries),
  touched: new Int32Array(entries),
  count: 0,
});

export function clear(scores: Scores): void {
  for (let n = 0; n < scores.count; n++) scores.best[scores.touched[n] ?? 0] = 0;
  scores.count = 0;
}

/** An entry keeps its best score. */
export function raise(scores: Scores, entry: number, score: number, text: number): void {
  const best = scores.best[entry] ?? 0;
  if (score <= best) return;
  if (best === 0) scores.touched[scores.count++] = entry;
  scores.best[entry] = score;
  scores.text[entry] = text;
}

const plain: Counted = { veryWord: 1 };

/** How a word is counted: `share` of what it is worth, and `veryWord` times that where it is the very word. */
export interface Counted {
  readonly share?: number;
  readonly veryWord: number;
}

/** Scores every entry in which one of the words stands. */
export function addMatches(scores: Scores, matches: Matches, postings: Postings, counted = plain): void {
  const { share = 1, veryWord } = counted;
  const { starts, textOfPosting, entryOfPosting, worth } = postings;
  const { best } = scores;
  for (const [word, value] of matches) {
    const quality = value * share * (value === 1 ? veryWord : 1);
    const end = starts[word + 1] ?? 0;
    for (let n = starts[word] ?? 0; n < end; n++) {
      const entry = entryOfPosting[n] ?? 0;
      const score = quality * (worth[n] ?? 0);
      // Most postings are of entries that have a better one already: where those stand is never looked up.
      if (score > (best[entry] ?? 0)) raise(scores, entry, score, textOfPosting[n] ?? 0);
    }
  }
}

/** Scores the entries that have both halves of a compound, by the weaker half. */
export function addBoth(scores: Scores, left: Scores, right: Scores, quality: number): void {
  const [few, many] = left.count < right.count ? [left, right] : [right, left];
  for (let n = 0; n < few.count; n++) {
    const entry = few.touched[n] ?? 0;
    const score = Math.min(few.best[entry] ?? 0, many.best[entry] ?? 0);
    if (score > 0) raise(scores, entry, score * quality, right.text[entry] ?? 0);
  }
}
