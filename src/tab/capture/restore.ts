import type { PersonKey, Stored } from '../../register';
import { processFields } from '../../register';
import type { Change } from '../process/timeline';
import { draftShelf } from './draftShelf';
import { changeEdit, startEdit } from './editing';

/** Whether an earlier state can be brought back by a person: what the rules set, only the rules set. */
export const isRestorable = ({ field }: Change): boolean => {
  const facts = processFields[field as keyof typeof processFields];
  return !facts.automatic && field !== 'status';
};

/**
 * Lays the state before some changes into the edit form as unsaved input, on top of what is unsaved already. Nothing is
 * written: the person looks at it and saves it like any other edit.
 */
export function prepareRestore(entry: Stored<'processes'>, changes: readonly Change[], person: PersonKey): boolean {
  const shelf = draftShelf(person);
  const start = startEdit(entry, shelf.edit(entry.id));
  const back = changes.filter(isRestorable);
  const draft = back.reduce((before, { field, before: value }) => changeEdit(before, field, value), start);
  const fromHistory = [...new Set([...(start.fromHistory ?? []), ...back.map(({ field }) => field)])];
  return shelf.keepEdit({ ...draft, fromHistory }) === 'kept';
}
