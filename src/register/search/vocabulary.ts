import { formsOf } from './fold';
import type { FormTable } from './forms';
import { createFormTable, writtenForms } from './forms';

/**
 * Every different word of the register once: some ten thousand, however many entries there are. German builds words
 * out of words, so a query is looked up inside them. Numbers stand apart: every entry brings one of its own.
 */
export interface Vocabulary {
  readonly size: number;
  readonly letters: FormTable;
  readonly numbers: FormTable;
  /** Whether some word is written exactly so. */
  readonly has: (form: string) => boolean;
  /** The word by its text as it stands in an entry. */
  readonly wordOf: (text: string) => number | undefined;
}

/** As much of a vocabulary as crosses to another thread: forms of words, each followed by a line end, and their words. */
export interface VocabularyColumns {
  readonly letters: WrittenForms;
  readonly numbers: WrittenForms;
}

interface WrittenForms {
  readonly text: string;
  readonly words: Int32Array;
}

export interface VocabularyBuilder {
  /** Number of the word; -1 when nothing of it can be searched for. */
  readonly add: (text: string) => number;
  readonly finish: () => Vocabulary;
}

const digits = /^\d+$/;
export const isNumber = (form: string): boolean => digits.test(form);

export function createVocabulary(): VocabularyBuilder {
  const byText = new Map<string, number>();
  const byForm = new Map<string, number>();
  const shortForms = new Set<string>();
  const letters = { forms: [] as string[], words: [] as number[] };
  const numbers = { forms: [] as string[], words: [] as number[] };

  const addForm = (form: string, word: number): void => {
    const table = isNumber(form) ? numbers : letters;
    table.forms.push(form);
    table.words.push(word);
  };
  const enter = (text: string): number => {
    const [long, short] = formsOf(text);
    if (long === undefined) return -1;
    const word = byForm.get(long) ?? byForm.size;
    if (word === byForm.size) addForm(long, word);
    byForm.set(long, word);
    if (short === undefined || shortForms.has(`${long} ${short}`)) return word;
    shortForms.add(`${long} ${short}`);
    addForm(short, word);
    return word;
  };
  const add = (text: string): number => {
    const seen = byText.get(text);
    if (seen !== undefined) return seen;
    const word = enter(text);
    byText.set(text, word);
    return word;
  };
  const finish = (): Vocabulary => ({
    size: byForm.size,
    letters: createFormTable(letters.forms, letters.words),
    numbers: createFormTable(numbers.forms, numbers.words),
    has: (form) => byForm.has(form),
    wordOf: (text) => byText.get(text),
  });
  return { add, finish };
}

export const columnsOfVocabulary = ({ letters, numbers }: Vocabulary): VocabularyColumns => ({
  letters: { text: letters.text, words: letters.words },
  numbers: { text: numbers.text, words: numbers.words },
});

/** The vocabulary that these columns were taken from. */
export function readVocabulary({ letters, numbers }: VocabularyColumns): Vocabulary {
  const byForm = new Map<string, number>();
  const tables = [letters, numbers].map(({ text, words }) => {
    const forms = writtenForms(text);
    // Of the forms of a word the written-out one comes first, and only that one names it.
    const seen = new Set<number>();
    for (const [n, form] of forms.entries()) {
      const word = words[n] ?? 0;
      if (!seen.has(word)) byForm.set(form, word);
      seen.add(word);
    }
    return createFormTable(forms, [...words]);
  });
  const [letterForms, numberForms] = tables as [FormTable, FormTable];
  return {
    size: byForm.size,
    letters: letterForms,
    numbers: numberForms,
    has: (form) => byForm.has(form),
    wordOf: (text) => byForm.get(formsOf(text)[0] ?? ''),
  };
}
