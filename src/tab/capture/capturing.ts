import type {
  ProcessFieldName,
  Creation,
  CreationResult,
  Day,
  Me,
  ProcessValues,
  RegisterStore,
  Stored,
} from '../../register';
import { emptyValues, lists, processFieldNames, newProcess, sameValue } from '../../register';
import type { Entered } from '../field';
import { enteredValues } from '../field';
import { firstEtag, versionOf } from '../shell/version';
import type { CaptureDraft } from './draft';
import type { DraftShelf } from './draftShelf';
import { startEdit } from './editing';

const fields = lists.processes.fields;

/** The short form: enough to be found again. Everything else grows later. */
export const shortForm = ['name', 'unit', 'owner', 'summary', 'result'] as const;
export const shortFields = pick(fields, shortForm);
const shortNames: ReadonlySet<string> = new Set(shortForm);

/** An untouched form: what the template gives, and the unit of last time. */
export function startCapture(from: number | null, template: Partial<ProcessValues>, unit: number | null): CaptureDraft {
  return { key: crypto.randomUUID(), from, entered: { ...template, unit }, savedAt: '', sent: false };
}

export function changeCapture(draft: CaptureDraft, field: string, entered: Entered): CaptureDraft {
  return { ...draft, entered: { ...draft.entered, [field]: entered }, savedAt: new Date().toISOString() };
}

/** What the form says otherwise than the entry that an earlier try has left, and what stood there at first. */
export interface LateInput {
  readonly fields: readonly ProcessFieldName[];
  readonly before: Partial<ProcessValues>;
  readonly typed: Partial<ProcessValues>;
  readonly typedAt: string;
}

export type CaptureOutcome =
  | { readonly kind: 'saved'; readonly entry: Stored<'processes'> }
  /** The entry is there since an earlier try; nothing of the late input is written. */
  | { readonly kind: 'mayNotEdit' | 'overtaken'; readonly entry: Stored<'processes'>; readonly late: LateInput };

/**
 * Creates the entry, once however often it is tried. When an earlier try had gone through unnoticed, only what the
 * person changed in the short form after it is written, and only as long as nobody else has touched the entry.
 */
export async function saveCapture(
  store: RegisterStore,
  draft: CaptureDraft,
  me: Me,
  today: Day,
): Promise<CaptureOutcome> {
  const values = newProcess(enteredValues(fields, draft.entered) as ProcessValues, today);
  const { outcome, entry } = await create(store, { key: draft.key, values });
  if (outcome === 'created') return { kind: 'saved', entry };
  const late = lateInput(draft, values, await firstValues(store, draft, entry), entry);
  if (late.fields.length === 0) return { kind: 'saved', entry };
  if (!me.may.processes.edit) return { kind: 'mayNotEdit', entry, late };
  if (versionOf(entry) !== 1) return { kind: 'overtaken', entry, late };
  return { kind: 'saved', entry: await store.update('processes', entry, late.typed) };
}

/**
 * Lays late input into the edit form of an entry that others have changed since, on top of what is unsaved there
 * already: it meets their changes as any edit does. False when this device can't keep it.
 */
export function layIntoEdit(shelf: DraftShelf, entry: Stored<'processes'>, late: LateInput): boolean {
  const { base, entered } = startEdit(entry, shelf.edit(entry.id));
  const first = { ...base, etag: firstEtag(entry.etag), values: { ...base.values, ...late.before } };
  return shelf.keepEdit({ base: first, entered: { ...entered, ...late.typed }, savedAt: late.typedAt }) === 'kept';
}

/** `create` would not tell whether the entry was there before. */
async function create(
  store: RegisterStore,
  creation: Creation<'processes'>,
): Promise<Exclude<CreationResult<'processes'>, { outcome: 'failed' }>> {
  const [result] = await store.createMany('processes', [creation]);
  if (!result) throw new Error('a creation without a result');
  if (result.outcome === 'failed') throw result.error;
  return result;
}

/**
 * What the entry held when it was new. Nothing when this form never sent it, but another window with the same draft:
 * what is empty here was not emptied by the person then.
 */
async function firstValues(
  store: RegisterStore,
  draft: CaptureDraft,
  entry: Stored<'processes'>,
): Promise<ProcessValues> {
  const nothing = emptyValues(fields, {});
  if (!draft.sent) return nothing;
  if (versionOf(entry) === 1) return entry.values;
  const versions = await store.history('processes', entry.id);
  return versions.find(({ label }) => label === '1.0')?.values ?? nothing;
}

function lateInput(
  draft: CaptureDraft,
  typed: Partial<ProcessValues>,
  before: ProcessValues,
  { values }: Stored<'processes'>,
): LateInput {
  // A template fills more than the short form asks for; what nobody entered was not emptied by anybody.
  const asked = processFieldNames.filter((name) => shortNames.has(name) || Object.hasOwn(draft.entered, name));
  const late = asked.filter((name) => !sameValue(typed[name], before[name]) && !sameValue(typed[name], values[name]));
  return { fields: late, before: pick(before, late), typed: pick(typed, late), typedAt: draft.savedAt };
}

function pick<From, Name extends keyof From>(from: From, names: readonly Name[]): Pick<From, Name> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<From, Name>;
}
