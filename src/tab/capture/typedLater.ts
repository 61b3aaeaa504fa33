import type { ProcessValues, Stored } from '../../register';
import type { EnteredValues } from '../field';
import type { EditDraft } from './draft';
import { changeEdit } from './editing';

/** Names of the fields in which two states of a form differ. */
export function enteredOtherwise(before: EnteredValues, after: EnteredValues): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]);
}

/** What was typed while an edit was being saved, as a new edit of the entry that came out of it. */
export function editAfter(sent: EditDraft, latest: EditDraft, entry: Stored<'processes'>): EditDraft {
  const { savedAt } = latest;
  const value = (name: string) => latest.entered[name] ?? before(sent, latest, name);
  const draft = enteredOtherwise(sent.entered, latest.entered).reduce<EditDraft>(
    (edit, name) => changeEdit(edit, name, value(name)),
    { base: entry, entered: {}, savedAt },
  );
  return { ...draft, savedAt };
}

/** A field that went back to what it was is no longer among those entered; an emptied one is, with null. */
function before(sent: EditDraft, latest: EditDraft, name: string) {
  return name in latest.entered ? null : sent.base.values[name as keyof ProcessValues];
}
