import type { Field } from '../../src/register';

/** Whether a field takes any text: what a pattern refuses, it refuses for other reasons. */
export function isFreeText(field: Field): boolean {
  if (field.unique) return false;
  if (field.kind === 'text') return !field.pattern;
  return field.kind === 'longText' && !field.linePattern;
}
