import { formsOf } from './fold';
import { partsOf } from './parts';
import { singleWordsOf } from './words';

/** Words of a text in all their spellings, for `answering`. */
export const spelledWords = (text: string): readonly string[] => singleWordsOf(text).flatMap(formsOf);

/** Shorter pieces stand inside of too many words: they have to be the beginning of one. */
const shortestInside = 3;

/**
 * Whether texts answer a query: each of its words, however its umlauts are written, is in one of theirs. For lists of a few thousand
 * lines that are shown as a whole; the register has its index.
 */
export function answering(query: string): (words: readonly string[]) => boolean {
  const wanted = partsOf(query).map(formsOf);
  const isIn = (form: string, word: string): boolean =>
    form.length < shortestInside ? word.startsWith(form) : word.includes(form);
  return (words) => wanted.every((forms) => forms.some((form) => words.some((word) => isIn(form, word))));
}
