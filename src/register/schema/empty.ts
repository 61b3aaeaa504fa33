import type { Field, FieldKind, Fields, FieldValue, ValuesOf } from './field';

const nothing: Readonly<Record<FieldKind, FieldValue>> = {
  text: null,
  longText: null,
  choice: null,
  choices: [],
  number: null,
  date: null,
  person: null,
  reference: null,
  references: [],
  yesNo: null,
};

/** What an untouched field holds. */
export const emptyValue = (field: Field): FieldValue => nothing[field.kind];

/** All fields of a list, untouched, with the given ones filled. */
export function emptyValues<const Fs extends Fields>(fields: Fs, filled: Partial<ValuesOf<Fs>> = {}): ValuesOf<Fs> {
  const empty = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, emptyValue(field)]));
  return { ...empty, ...filled } as ValuesOf<Fs>;
}
