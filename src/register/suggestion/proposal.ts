import type { Day } from '../calendar';
import { isOwnReference } from '../change/bulk';
import type { ProcessFieldName, ProcessValues } from '../process/schema';
import { processFields } from '../process/schema';
import { foreignEdit } from '../process/seal';
import { sameValue } from '../schema/difference';
import type { Field, FieldKind, FieldValue, PersonKey } from '../schema/field';
import type { Problem } from '../schema/problem';
import { validateField } from '../schema/validate';
import type { SuggestionValues } from './schema';

/** Whether readers may propose another value for this field: what the rules set, and the status, is nobody's guess. */
export function isProposable(name: string): name is ProcessFieldName {
  if (!Object.hasOwn(processFields, name) || name === 'status') return false;
  const field: Field = processFields[name as ProcessFieldName];
  return !field.automatic;
}

/** A field's value as a suggestion keeps it. */
export const writeProposal = (value: FieldValue): string => JSON.stringify(value);

/** The value that a suggestion keeps for a field; undefined when the text holds none of this kind, as after an edit by hand. */
export function readProposal(field: Field, text: string | null): FieldValue | undefined {
  const value = parsed(text);
  return shapes[field.kind](value) ? (value as FieldValue) : undefined;
}

/** What accepting a suggestion would do to the entry as it is now. */
export type Application =
  /** Says what is wrong in its own words: a person reads it and changes the entry by hand. */
  | { readonly kind: 'free' }
  /** Names no field or no value, because somebody has edited it by hand. */
  | { readonly kind: 'unreadable' }
  /** The entry says so already. */
  | { readonly kind: 'stands'; readonly field: ProcessFieldName; readonly proposed: FieldValue }
  | ({ readonly kind: 'apply' } & Proposal)
  /** Somebody has changed the field since: three values to look at before anybody decides. */
  | ({ readonly kind: 'changedMeanwhile' } & Proposal);

interface Proposal {
  readonly field: ProcessFieldName;
  readonly before: FieldValue;
  readonly now: FieldValue;
  readonly proposed: FieldValue;
}

/** Compares what a suggestion proposes, and what stood there when it was sent, with the entry as it is now. */
export function applicationOf(suggestion: SuggestionValues, process: ProcessValues): Application {
  const { field: name } = suggestion;
  if (name === null) return { kind: 'free' };
  if (!isProposable(name)) return { kind: 'unreadable' };
  const field: Field = processFields[name];
  const proposed = readProposal(field, suggestion.proposed);
  const before = readProposal(field, suggestion.before);
  if (proposed === undefined || before === undefined) return { kind: 'unreadable' };
  const now: FieldValue = process[name];
  if (sameValue(now, proposed)) return { kind: 'stands', field: name, proposed };
  return { kind: sameValue(now, before) ? 'apply' : 'changedMeanwhile', field: name, before, now, proposed };
}

/** What keeps a proposed value from being written into the entry `id`; null when nothing does. */
export function proposalProblem(
  name: ProcessFieldName,
  proposed: FieldValue,
  process: Pick<ProcessValues, 'status'>,
  id: number,
): Omit<Problem, 'field'> | null {
  if (isOwnReference(id, proposed, name)) return { code: 'ownReference' };
  return validateField(processFields[name], proposed, process.status === 'released' ? 'release' : 'draft');
}

/** What accepting writes into the entry, with what follows from the edit by the rules. */
export function acceptedChanges(
  name: ProcessFieldName,
  proposed: FieldValue,
  process: ProcessValues,
  editor: { readonly key: PersonKey; readonly groups: readonly string[] },
  today: Day,
): Partial<ProcessValues> {
  return { [name]: proposed, ...foreignEdit(process, editor, today) };
}

type Shape = (value: unknown) => boolean;

const isText: Shape = (value) => value === null || typeof value === 'string';
const isNumber: Shape = (value) => value === null || (typeof value === 'number' && Number.isFinite(value));
const isListOf =
  (isOne: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every((one: unknown) => one !== null && isOne(one));

/** One shape per kind: a new kind stops the compiler here. */
const shapes: Readonly<Record<FieldKind, Shape>> = {
  text: isText,
  longText: isText,
  choice: isText,
  choices: isListOf(isText),
  number: isNumber,
  date: isText,
  person: isText,
  reference: isNumber,
  references: isListOf(isNumber),
  yesNo: (value) => value === null || typeof value === 'boolean',
};

/** Nothing written and «nothing» written are the same thing for fields that hold one value. */
function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    // Edited by hand in the list.
    return undefined;
  }
}
