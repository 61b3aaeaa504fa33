import type { Fields, FieldValue } from './field';

/** Whether two field values mean the same; the order of references and choices does not matter. */
export function sameValue(left: FieldValue | undefined, right: FieldValue | undefined): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && sorted(left).every((one, index) => one === sorted(right)[index]);
  }
  return (left ?? null) === (right ?? null);
}

/** Names of the fields in which two states of an entry differ, in schema order. */
export function changedFields(
  fields: Fields,
  before: Readonly<Record<string, FieldValue | undefined>>,
  after: Readonly<Record<string, FieldValue | undefined>>,
): readonly string[] {
  return Object.keys(fields).filter((name) => !sameValue(before[name], after[name]));
}

function sorted(values: readonly unknown[]): readonly string[] {
  return values.map(String).sort();
}
