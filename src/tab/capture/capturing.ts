import type { Me, ProcessValues, RegisterStore, Stored } from '../../register';
import { changedFields, lists, newProcess } from '../../register';
import type { Day } from '../../register';
import type { Entered } from '../field';
import { enteredValues } from '../field';
import type { CaptureDraft } from './draftShelf';

const fields = lists.processes.fields;

/** The short form: enough to be found again. Everything else grows later. */
export const shortForm = ['name', 'unit', 'owner', 'summary', 'result'] as const;
export const shortFields = Object.fromEntries(shortForm.map((name) => [name, fields[name]])) as Pick<
  typeof fields,
  (typeof shortForm)[number]
>;

/** An untouched form: what the template gives, and the unit of last time. */
export function startCapture(from: number | null, template: Partial<ProcessValues>, unit: number | null): CaptureDraft {
  const entered = { ...template, unit: template.unit ?? unit };
  return { key: crypto.randomUUID(), from, entered, savedAt: '', sent: false };
}

export function changeCapture(draft: CaptureDraft, field: string, entered: Entered): CaptureDraft {
  return { ...draft, entered: { ...draft.entered, [field]: entered }, savedAt: new Date().toISOString() };
}

/**
 * Creates the entry, once however often it is tried. When an earlier try had gone through unnoticed and the form was
 * changed after it, the changes are written over the entry that was found.
 */
export async function saveCapture(
  store: RegisterStore,
  draft: CaptureDraft,
  me: Me,
  today: Day,
): Promise<Stored<'processes'>> {
  const values = newProcess(enteredValues(fields, draft.entered) as ProcessValues, today);
  const entry = await store.create('processes', { key: draft.key, values });
  if (!draft.sent || !me.may.processes.edit) return entry;
  const typed = { ...entry.values, ...values };
  const missing = changedFields(fields, entry.values, typed);
  if (missing.length === 0) return entry;
  const changes = Object.fromEntries(missing.map((name) => [name, typed[name as keyof ProcessValues]]));
  return store.update('processes', entry, changes);
}
