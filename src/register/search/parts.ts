import { formsOf } from './fold';
import { isSmallWord } from './inflection';
import { singleWordsOf } from './words';

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
