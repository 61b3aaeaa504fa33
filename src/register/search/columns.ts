import type { Postings } from './postings';
import type { VocabularyColumns } from './vocabulary';
import { columnsOfVocabulary, readVocabulary } from './vocabulary';

/**
 * An index as it crosses to another thread: numbers and words, without the texts of the entries. Who reads it finds the same;
 * the text of a hit has to be at hand there.
 */
export interface SearchColumns {
  readonly ids: Float64Array;
  readonly vocabulary: VocabularyColumns;
  readonly starts: Int32Array;
  readonly textOfPosting: Int32Array;
  readonly worth: Float32Array;
  readonly entryOfText: Int32Array;
  readonly fields: readonly string[];
  /** Places among the fields. */
  readonly fieldOfText: Uint8Array;
}

/** The text of a field of an entry; empty where it is not at hand. */
export type TextOf = (id: number, field: string) => string;

export function columnsOf(postings: Postings, ids: Float64Array): SearchColumns {
  const { vocabulary, starts, textOfPosting, worth, entryOfText, fieldAt } = postings;
  const fields: string[] = [];
  const places = new Map<string, number>();
  const fieldOfText = new Uint8Array(entryOfText.length);
  for (let text = 0; text < entryOfText.length; text++) {
    const field = fieldAt(text);
    const place = places.get(field) ?? fields.push(field) - 1;
    places.set(field, place);
    fieldOfText[text] = place;
  }
  const words = columnsOfVocabulary(vocabulary);
  return { ids, vocabulary: words, starts, textOfPosting, worth, entryOfText, fields, fieldOfText };
}

export function readColumns(columns: SearchColumns, textOf: TextOf): Postings {
  const { ids, vocabulary, starts, textOfPosting, worth, entryOfText, fields, fieldOfText } = columns;
  const fieldAt = (text: number): string => fields[fieldOfText[text] ?? -1] ?? '';
  return {
    vocabulary: readVocabulary(vocabulary),
    fieldAt,
    textAt: (text) => textOf(ids[entryOfText[text] ?? -1] ?? 0, fieldAt(text)),
    entryOfText,
    starts,
    textOfPosting,
    worth,
    entryOfPosting: textOfPosting.map((text) => entryOfText[text] ?? 0),
  };
}
