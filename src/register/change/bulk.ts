import type { Day } from '../calendar';
import { choosableStatuses, confirmationByRelease } from '../process/release';
import type { ProcessFieldName, ProcessValues } from '../process/schema';
import { processFieldNames, processFields } from '../process/schema';
import { foreignEdit } from '../process/seal';
import { changedFields, sameValue } from '../schema/difference';
import type { Field, FieldKind, FieldValue } from '../schema/field';
import { isBrief } from '../schema/field';
import type { Problem } from '../schema/problem';
import { validate, validateField } from '../schema/validate';
import type { Stored } from '../store';
import { circleThrough, idsIn, pointedToIn } from './circles';
import type { ChangePlan, Changer, PlannedUpdate } from './plan';
import { plannedUpdate } from './plan';

/** `add` and `remove` are for fields that hold several values. */
export type BulkMode = 'set' | 'add' | 'remove';

export interface BulkChange {
  readonly field: ProcessFieldName;
  readonly mode: BulkMode;
  readonly value: FieldValue;
}

/** What becomes of one entry: changed, left because it holds that already, or left because the rules refuse it. */
export interface BulkRow {
  readonly entry: Stored<'processes'>;
  readonly before: FieldValue | undefined;
  readonly after: FieldValue | undefined;
  readonly outcome: 'changes' | 'same' | 'refused';
  readonly problems: readonly Problem[];
  /** The way of an entry doesn't lead from its status to that one, or only for the process team. */
  readonly isStatusClosed: boolean;
  /** The entries through which it would come back to itself; null when it would not. */
  readonly circle: readonly number[] | null;
  readonly update: PlannedUpdate<'processes'> | null;
}

/** The fields that can be changed for many entries at once, in schema order: longer texts belong to the one entry. */
export const bulkFields: readonly ProcessFieldName[] = processFieldNames.filter((name) => {
  const field: Field = processFields[name];
  // A text that every entry needs is what tells it from the others.
  return isBrief[field.kind] && !field.automatic && !(field.kind === 'text' && field.required);
});

const severalKinds: readonly FieldKind[] = ['choices', 'references'];

export const bulkModes = (field: ProcessFieldName): readonly BulkMode[] =>
  severalKinds.includes(processFields[field].kind) ? ['add', 'set', 'remove'] : ['set'];

/**
 * What the change would do to each entry, in their order. `register`: every entry, where `canMakeCircles` asks for them. All entries get
 * the same references, so that each circle leads over one that is there already: who would close it is refused.
 */
export function planBulk(
  entries: readonly Stored<'processes'>[],
  change: BulkChange,
  editor: Changer,
  today: Day,
  register: readonly Stored<'processes'>[] = entries,
): readonly BulkRow[] {
  const byId = new Map([...register, ...entries].map((entry) => [entry.id, entry]));
  return entries.map((entry) => rowOf(entry, change, { editor, today, byId }));
}

export const bulkPlan = (rows: readonly BulkRow[]): ChangePlan => ({
  units: [],
  steps: [rows.flatMap(({ update }) => update ?? [])],
});

interface Circumstances {
  readonly editor: Changer;
  readonly today: Day;
  readonly byId: ReadonlyMap<number, Stored<'processes'>>;
}

function rowOf(entry: Stored<'processes'>, change: BulkChange, { editor, today, byId }: Circumstances): BulkRow {
  const { field } = change;
  const before = entry.values[field];
  const after = valueAfter(before, change);
  const base = { entry, before, after, problems: [], isStatusClosed: false, circle: null, update: null };
  if (sameValue(before, after)) return { ...base, outcome: 'same' };
  const values = { ...entry.values, [field]: after } as ProcessValues;
  if (field === 'status' && !mayBecome(entry.values.status, values.status, editor)) {
    return { ...base, outcome: 'refused', isStatusClosed: true };
  }
  const problems = problemsOf(entry, values, field);
  if (problems.length > 0) return { ...base, outcome: 'refused', problems };
  const circle = circleThrough(entry.id, addedIds(before, after), field, pointedToIn(byId, field));
  if (circle) return { ...base, outcome: 'refused', circle };
  const written = {
    [field]: after,
    ...foreignEdit(entry.values, editor, today),
    ...confirmationByRelease(entry.values, values, editor, today),
  };
  const names = changedFields(processFields, entry.values, { ...entry.values, ...written });
  const changed = Object.fromEntries(Object.entries(written).filter(([name]) => names.includes(name)));
  const update = plannedUpdate('processes', entry, changed);
  return { ...base, outcome: 'changes', update: isRelease(entry, values) ? { ...update, asSeen: true } : update };
}

/** A release says that the entry is right as it stands. */
const isRelease = (entry: Stored<'processes'>, after: ProcessValues): boolean =>
  after.status === 'released' && entry.values.status !== 'released';

const addedIds = (before: FieldValue | undefined, after: FieldValue | undefined): readonly number[] =>
  idsIn(after).filter((id) => !idsIn(before).includes(id));

/** A release asks for the whole entry; otherwise only the field itself is looked at: what was odd before is not this change's doing. */
function problemsOf(entry: Stored<'processes'>, after: ProcessValues, field: ProcessFieldName): readonly Problem[] {
  if (isRelease(entry, after)) return validate(processFields, after, 'release');
  const isReleased = after.status === 'released';
  const found = validateField(processFields[field], after[field], isReleased ? 'release' : 'draft');
  const own: readonly Problem[] = found ? [{ field, ...found }] : [];
  return isOwnReference(entry.id, after[field], field) ? [...own, { field, code: 'ownReference' }] : own;
}

/** Whether the field would point from the entry to itself. */
export function isOwnReference(id: number, value: FieldValue, field: ProcessFieldName): boolean {
  const facts: Field = processFields[field];
  if (facts.kind !== 'reference' && facts.kind !== 'references') return false;
  return facts.target === 'processes' && (value === id || (Array.isArray(value) && (value as unknown[]).includes(id)));
}

function valueAfter(before: FieldValue | undefined, { mode, value }: BulkChange): FieldValue | undefined {
  if (mode === 'set') return value;
  const had: readonly unknown[] = Array.isArray(before) ? before : [];
  const given: readonly unknown[] = Array.isArray(value) ? value : [];
  const result = mode === 'add' ? [...new Set([...had, ...given])] : had.filter((one) => !given.includes(one));
  return result as unknown as FieldValue;
}

/** Retiring and taking up again ask for more than a status, one entry at a time: a reason, and what stands in its place. */
function mayBecome(before: ProcessValues['status'], after: ProcessValues['status'], editor: Changer): boolean {
  if (before === 'retired' || after === 'retired' || after === null) return false;
  return choosableStatuses(before, editor).includes(after);
}
