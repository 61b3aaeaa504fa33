import type { Vocabulary } from './vocabulary';
import { createVocabulary } from './vocabulary';
import { wordsOf } from './words';

/** One field of an entry as search sees it. */
export interface SearchText {
  readonly field: string;
  /** What being found here is worth, relative to the other fields. */
  readonly weight: number;
  readonly text: string;
}

/** Where every word stands. Texts of all entries are numbered through; a posting is one word in one text. */
export interface Postings {
  readonly vocabulary: Vocabulary;
  /** The name of the field that a text stands in, and the text. */
  readonly fieldAt: (text: number) => string;
  readonly textAt: (text: number) => string;
  /** How many texts there are, and the entry that each belongs to. */
  readonly entryOfText: Int32Array;
  /** Postings of word n are those from `starts[n]` to `starts[n + 1]`. */
  readonly starts: Int32Array;
  readonly textOfPosting: Int32Array;
  /** The entry by its place in the given list; said twice, because every query walks over these. */
  readonly entryOfPosting: Int32Array;
  /** Worth of a match there: weight of the field, more in a short text and near its beginning. */
  readonly worth: Float32Array;
}

interface Occurrences {
  readonly words: number[];
  readonly texts: number[];
  readonly worth: number[];
}

export interface PostingsBuilder {
  readonly add: (texts: readonly SearchText[]) => void;
  /** Ends the building; about a tenth of its work. */
  readonly finish: () => Postings;
}

export function createPostings(): PostingsBuilder {
  const builder = createVocabulary();
  const texts: SearchText[] = [];
  const entryOfText: number[] = [];
  const found: Occurrences = { words: [], texts: [], worth: [] };
  let entries = 0;
  const add = (own: readonly SearchText[]): void => {
    for (const text of own) {
      if (text.text === '') continue;
      addOccurrences(found, text, texts.length, builder.add);
      texts.push(text);
      entryOfText.push(entries);
    }
    entries++;
  };
  const finish = (): Postings => {
    const vocabulary = builder.finish();
    const sorted = sortedByWord(found, vocabulary.size);
    const entryOfPosting = sorted.textOfPosting.map((text) => entryOfText[text] ?? 0);
    return { vocabulary, ...lookedUpIn(texts), entryOfText: Int32Array.from(entryOfText), entryOfPosting, ...sorted };
  };
  return { add, finish };
}

/** By itself, so that the index holds the texts and not all that it was built from, which is several times as much. */
const lookedUpIn = (texts: readonly SearchText[]): Pick<Postings, 'fieldAt' | 'textAt'> => ({
  fieldAt: (text) => texts[text]?.field ?? '',
  textAt: (text) => texts[text]?.text ?? '',
});

function addOccurrences(found: Occurrences, source: SearchText, text: number, add: (word: string) => number): void {
  const words = wordsOf(source.text);
  const length = (words.at(-1)?.position ?? 0) + 1;
  const worth = source.weight * (0.8 + 0.2 / Math.sqrt(length));
  for (const word of words) {
    const number = add(word.text);
    if (number < 0) continue;
    found.words.push(number);
    found.texts.push(text);
    found.worth.push(worth * (0.9 + 0.1 / (1 + word.position)));
  }
}

function sortedByWord(found: Occurrences, size: number): Pick<Postings, 'starts' | 'textOfPosting' | 'worth'> {
  const starts = new Int32Array(size + 2);
  for (const word of found.words) starts[word + 2] = (starts[word + 2] ?? 0) + 1;
  for (let n = 2; n < starts.length; n++) starts[n] = (starts[n] ?? 0) + (starts[n - 1] ?? 0);
  const textOfPosting = new Int32Array(found.words.length);
  const worth = new Float32Array(found.words.length);
  for (const [n, word] of found.words.entries()) {
    const place = starts[word + 1] ?? 0;
    starts[word + 1] = place + 1;
    textOfPosting[place] = found.texts[n] ?? 0;
    worth[place] = found.worth[n] ?? 0;
  }
  return { starts, textOfPosting, worth };
}
