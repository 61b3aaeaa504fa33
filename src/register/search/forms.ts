import { letterSet } from './approximate';

/** Called with the word, the place in one of its forms, that form, and the form's number. */
export type Visit = (word: number, at: number, form: string, number: number) => void;

/**
 * Forms of words one after the other in one string, so that looking for a part inside all of them is one pass at the
 * speed of the engine's own string search.
 */
export interface FormTable {
  readonly text: string;
  /** Where form n starts in the text; it ends one before the start of the next. */
  readonly starts: Int32Array;
  /** The word that form n belongs to. */
  readonly words: Int32Array;
  readonly letters: Int32Array;
  /** Forms that contain the part, by its leftmost occurrence; `beginning`: only at their beginning. */
  readonly containing: (part: string, beginning: boolean, visit: Visit) => void;
  /** The same word as form n without the dots of its umlauts; empty where it has none. */
  readonly shortOf: (number: number) => string;
}

const separator = '\n';

/** The forms that a table was made of, by its text. */
export const writtenForms = (text: string): readonly string[] =>
  text.length <= 2 ? [] : text.slice(1, -1).split(separator);

export function createFormTable(forms: readonly string[], words: readonly number[]): FormTable {
  const text = separator + forms.join(separator) + separator;
  const starts = new Int32Array(forms.length + 1);
  let start = 1;
  for (const [n, form] of forms.entries()) {
    starts[n] = start;
    start += form.length + 1;
  }
  starts[forms.length] = start;
  const wordOf = Int32Array.from(words);

  const containing = (part: string, beginning: boolean, visit: Visit): void => {
    const wanted = beginning ? separator + part : part;
    let n = 0;
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, (starts[n + 1] ?? 0) - 1)) {
      const place = beginning ? at + 1 : at;
      while ((starts[n + 1] ?? text.length) <= place) n++;
      visit(wordOf[n] ?? 0, place - (starts[n] ?? 0), forms[n] ?? '', n);
    }
  };
  const shortOf = (n: number): string => (words[n + 1] === words[n] ? (forms[n + 1] ?? '') : '');
  return { text, starts, words: wordOf, letters: Int32Array.from(forms, letterSet), containing, shortOf };
}
