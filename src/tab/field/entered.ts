import type { Field, FieldKind, Fields, FieldValue, Problem, ProblemCode } from '../../register';
import { isEmpty, sameValue, validateField } from '../../register';

/** What a person typed that is no value (yet): kept as it stands and refused with a sentence, never dropped. */
export interface Unread {
  readonly typed: string;
  /** References that were chosen beside the text. */
  readonly chosen?: readonly number[];
}

/** What stands in a form field at the moment. */
export type Entered = FieldValue | Unread;
export type EnteredValues = Readonly<Record<string, Entered | undefined>>;

const unreadProblem: Readonly<Record<FieldKind, ProblemCode>> = {
  text: 'wrongPattern',
  longText: 'wrongPattern',
  choice: 'unknownChoice',
  choices: 'unknownChoice',
  number: 'notANumber',
  date: 'notADay',
  person: 'unknownPerson',
  reference: 'unknownReference',
  references: 'unknownReference',
  yesNo: 'notYesOrNo',
};

export const isUnread = (entered: Entered | undefined): entered is Unread =>
  typeof entered === 'object' && entered !== null && 'typed' in entered;

/** Text typed into a field that takes no free text; nothing but blanks is no text. */
export function unread(typed: string, chosen?: readonly number[]): Entered {
  if (typed.trim() === '') return chosen ?? null;
  return chosen && chosen.length > 0 ? { typed, chosen } : { typed };
}

/**
 * Every problem of what was entered, in schema order, at most one a field. What is `stored` like that already, odd as it may be, is
 * no problem of this edit and kept as it is. What is missing is one all the same.
 */
export function enteredProblems(
  fields: Fields,
  entered: EnteredValues,
  stage: 'draft' | 'release',
  stored: EnteredValues = {},
): readonly Problem[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const found = enteredProblem(field, newIn(entered[name], stored[name]), stage);
    if (!found || (found.code !== 'required' && isStored(entered[name], stored[name]))) return [];
    return [{ field: name, ...found }];
  });
}

/** What was chosen beside what is stored: only that can be wrong. A choice of nothing but stored values stays whole. */
function newIn(entered: Entered | undefined, stored: Entered | undefined): Entered | undefined {
  if (!Array.isArray(entered) || !Array.isArray(stored)) return entered;
  const known = new Set<unknown>(stored);
  const fresh = entered.filter((one: unknown) => !known.has(one)) as FieldValue;
  return isEmpty(fresh) ? entered : fresh;
}

function isStored(entered: Entered | undefined, stored: Entered | undefined): boolean {
  if (stored === undefined || isUnread(entered) || isUnread(stored)) return false;
  if (!Array.isArray(entered) || !Array.isArray(stored)) return sameValue(entered, stored);
  const known = new Set<unknown>(stored);
  return entered.every((one: unknown) => known.has(one));
}

/** The problem of one field, or null. */
export function enteredProblem(
  field: Field,
  entered: Entered | undefined,
  stage: 'draft' | 'release',
): Omit<Problem, 'field'> | null {
  if (!isUnread(entered)) return validateField(field, entered, stage);
  const code = unreadProblem[field.kind];
  return { code, facts: { value: entered.typed.slice(0, 40) } };
}

export const isNothing = (entered: Entered | undefined): boolean => !isUnread(entered) && isEmpty(entered);

/** The values of a form without problems; blanks around a text go, empty text becomes nothing. */
export function enteredValues(fields: Fields, entered: EnteredValues): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, clean(entered[name])]));
}

function clean(entered: Entered | undefined): FieldValue {
  if (entered === undefined || isUnread(entered)) return null;
  if (typeof entered !== 'string') return entered;
  const text = entered.trim();
  return text === '' ? null : text;
}
