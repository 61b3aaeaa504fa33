import type { Day, FieldValue, Me, ProcessValues, Stored, Values } from '../../register';
import { changedFields, confirmationByRelease, foreignEdit, lists, merge, sameValue } from '../../register';
import type { Entered, EnteredValues } from '../field';
import { enteredValues, isUnread } from '../field';
import type { EditDraft, Resumed } from './draft';

const fields = lists.processes.fields;

type Editor = Pick<Me, 'key' | 'groups'>;

/** Both sides of an edit brought together on top of what is stored now. */
export interface MergedEdit {
  /** Builds on the other version; where both changed a field, it holds mine. */
  readonly draft: EditDraft;
  readonly clashes: readonly string[];
  readonly taken: readonly string[];
}

/** The edit to begin with: what was kept on this device, else the entry as it is. */
export function startEdit(entry: Stored<'processes'>, kept: EditDraft | null): EditDraft {
  // The same id with another birthday is another entry, from another site or a register begun anew.
  if (!kept || kept.base.createdAt !== entry.createdAt) return { base: entry, entered: {}, savedAt: '' };
  if (kept.base.etag === entry.etag || Object.values(kept.entered).some(isUnread)) return kept;
  const merged = mergeEdit(kept, entry);
  return merged.clashes.length === 0 ? merged.draft : kept;
}

/** What of an edit was there before anybody typed into the form. */
export function resumedBy({ entered, savedAt, fromHistory = [] }: EditDraft): Resumed {
  const filled = fromHistory.filter((name) => Object.hasOwn(entered, name));
  const isTyped = Object.keys(entered).some((name) => !filled.includes(name));
  return { typedAt: isTyped ? savedAt : '', fromHistory: filled };
}

/** The edit with one more field entered; a field that is as stored again counts as untouched. */
export function changeEdit(draft: EditDraft, field: string, entered: Entered): EditDraft {
  const others = Object.fromEntries(Object.entries(draft.entered).filter(([name]) => name !== field));
  const stored = draft.base.values[field as keyof ProcessValues];
  const untouched = !isUnread(entered) && sameValue(stored, entered);
  return { ...draft, entered: untouched ? others : { ...others, [field]: entered }, savedAt: new Date().toISOString() };
}

/** What stands in the form: the stored values under everything entered. */
export const currentEntered = ({ base, entered }: EditDraft): EnteredValues => ({ ...base.values, ...entered });

/** Whether a field is as it is stored, odd as that may be. */
export const isUntouched =
  ({ entered }: Pick<EditDraft, 'entered'>) =>
  (name: string): boolean =>
    !Object.hasOwn(entered, name);

/** Whether the entry has to meet the demands of a release when it is saved like this. */
export const stageOf = (entered: EnteredValues): 'draft' | 'release' =>
  entered.status === 'released' ? 'release' : 'draft';

/** The fields to write: those that differ from what is stored, and what follows from them by the rules. */
export function changesOf(draft: EditDraft, editor: Editor, today: Day): Partial<Values<'processes'>> {
  const before = draft.base.values;
  const after = valuesOf(draft);
  const names = changedFields(fields, before, after);
  if (names.length === 0) return {};
  return {
    ...pick(after, names),
    ...foreignEdit(before, editor, today),
    ...confirmationByRelease(before, after, editor, today),
  };
}

/** My edit carried over to what somebody else has stored meanwhile. */
export function mergeEdit(draft: EditDraft, theirs: Stored<'processes'>): MergedEdit {
  const { values, clashes, taken } = merge(fields, draft.base.values, valuesOf(draft), theirs.values);
  const mine = changedFields(fields, theirs.values, values);
  return { draft: { ...draft, base: theirs, entered: pick(values, mine) }, clashes, taken };
}

/** The merged edit without my version of the fields in which the other one shall stand. */
export function takeTheirs(draft: EditDraft, names: readonly string[]): EditDraft {
  const kept = Object.entries(draft.entered).filter(([name]) => !names.includes(name));
  return { ...draft, entered: Object.fromEntries(kept) };
}

function valuesOf(draft: EditDraft): ProcessValues {
  return { ...draft.base.values, ...enteredValues(pick(fields, Object.keys(draft.entered)), draft.entered) };
}

function pick<Value = FieldValue | undefined>(
  from: Readonly<Record<string, Value>>,
  names: readonly string[],
): Readonly<Record<string, Value>> {
  return Object.fromEntries(names.map((name) => [name, from[name] as Value]));
}
