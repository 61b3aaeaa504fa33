import { Conflict } from '../errors';
import { sameValue } from '../schema/difference';
import type { FieldValue } from '../schema/field';
import type { Values } from '../schema/lists';
import type { Change, ChangeResult, Progress, RegisterStore, Stored } from '../store';
import type { ChangedList, ChangePlan, PlannedUnit, PlannedUpdate, ChangeStep } from './plan';
import { changedLists } from './plan';

/** An update that stands: what it was, and the entry after it. */
export interface DoneUpdate<Key extends ChangedList = ChangedList> {
  readonly update: PlannedUpdate<Key>;
  readonly entry: Stored<Key>;
}

/** An update that does not stand. `now`: the entry as somebody else has left it, when that is the reason. */
export interface FailedUpdate {
  readonly update: PlannedUpdate;
  readonly error: Error;
  readonly now?: Stored<ChangedList>;
}

export interface ChangeOutcome {
  readonly done: readonly DoneUpdate[];
  readonly failed: readonly FailedUpdate[];
  /** Of later steps, not begun because an earlier one is not whole. */
  readonly open: readonly PlannedUpdate[];
  /** Units made, or found from an earlier run, by the number that stood in for them. */
  readonly units: ReadonlyMap<number, Stored<'units'>>;
  /** Why units could not be made; then nothing else was begun. */
  readonly unitError: Error | null;
}

export const isWhole = ({ failed, open, unitError }: ChangeOutcome): boolean =>
  failed.length === 0 && open.length === 0 && unitError === null;

type AnyValues = Readonly<Record<string, FieldValue | undefined>>;

/**
 * Carries a plan out, in batches. Whoever changed other fields of an entry meanwhile is left their change; only where the very fields
 * were changed the update fails. Running the same plan again continues it: what stands already is found standing.
 */
export async function runChange(
  store: RegisterStore,
  plan: ChangePlan,
  progress: Progress = {},
): Promise<ChangeOutcome> {
  const made = await makeUnits(store, plan.units);
  const nothing = { done: [], failed: [], open: plan.steps.flat(), units: made.units, unitError: made.error };
  if (made.error) return nothing;
  const numbers = new Map([...made.units].map(([standIn, { id }]) => [standIn, id]));
  const steps = plan.steps.map((step) => step.map((update) => withNumbers(update, numbers)));
  const total = steps.flat().length;
  const done: DoneUpdate[] = [];
  for (const [index, step] of steps.entries()) {
    const onProgress = (count: number) => progress.onProgress?.(done.length + count, total);
    const results = await runStep(store, step, { onProgress, signal: progress.signal });
    const failed = results.flatMap((result) => ('error' in result ? [result] : []));
    done.push(...results.flatMap((result) => ('entry' in result ? [result] : [])));
    if (failed.length > 0) return { ...nothing, done, failed, open: steps.slice(index + 1).flat() };
  }
  return { ...nothing, done, open: [] };
}

/** What a plan still has to do. */
export function restOf(plan: ChangePlan, done: readonly DoneUpdate[]): ChangePlan {
  const keyOf = ({ list, id }: PlannedUpdate): string => `${list} ${id}`;
  const stands = new Set(done.map(({ update }) => keyOf(update)));
  const steps = plan.steps.map((step) => step.filter((update) => !stands.has(keyOf(update))));
  return { ...plan, steps: steps.filter((step) => step.length > 0) };
}

async function makeUnits(
  store: RegisterStore,
  planned: readonly PlannedUnit[],
): Promise<{ readonly units: ReadonlyMap<number, Stored<'units'>>; readonly error: Error | null }> {
  const units = new Map<number, Stored<'units'>>();
  if (planned.length === 0) return { units, error: null };
  const results = await store.createMany(
    'units',
    planned.map(({ key, values }) => ({ key, values })),
  );
  let error: Error | null = null;
  for (const [place, result] of results.entries()) {
    if (result.outcome === 'failed') error ??= result.error;
    else units.set(planned[place]!.standIn, result.entry);
  }
  return { units, error };
}

async function runStep(
  store: RegisterStore,
  step: ChangeStep,
  progress: Progress,
): Promise<readonly (DoneUpdate | FailedUpdate)[]> {
  const results: (DoneUpdate | FailedUpdate)[] = [];
  for (const list of changedLists) {
    const part = step.filter((update) => update.list === list);
    if (part.length === 0) continue;
    const before = results.length;
    const onProgress = (count: number) => progress.onProgress?.(before + count, step.length);
    results.push(...(await writeAll(store, list, part, { ...progress, onProgress })));
  }
  return results;
}

async function writeAll(
  store: RegisterStore,
  list: ChangedList,
  updates: readonly PlannedUpdate[],
  progress: Progress,
): Promise<readonly (DoneUpdate | FailedUpdate)[]> {
  const first = await store.updateMany(list, updates.map(changeOf), progress);
  const conflicts = [...updates.keys()].filter((place) => isConflict(first[place]!));
  if (conflicts.length === 0) return updates.map((update, place) => settled(update, first[place]!));
  const fresh = await Promise.all(conflicts.map((place) => freshOf(store, list, updates[place]!)));
  const again = conflicts.flatMap((place, index) => {
    const now = fresh[index]!;
    return now && !meets(updates[place]!, now)
      ? [{ place, change: { ...changeOf(updates[place]!), etag: now.etag } }]
      : [];
  });
  const second = await store.updateMany(
    list,
    again.map(({ change }) => change),
    progress.signal ? { signal: progress.signal } : {},
  );
  const retried = new Map(again.map(({ place }, index) => [place, second[index]!]));
  const current = new Map(conflicts.map((place, index) => [place, fresh[index]]));
  return updates.map((update, place) => {
    const now = current.get(place);
    const result = retried.get(place) ?? first[place]!;
    return now && !retried.has(place)
      ? { update, error: new Conflict('changed by somebody else'), now }
      : settled(update, result);
  });
}

function settled(update: PlannedUpdate, result: ChangeResult<ChangedList>): DoneUpdate | FailedUpdate {
  return result.outcome === 'failed' ? { update, error: result.error } : { update, entry: result.entry };
}

const changeOf = ({ id, etag, values }: PlannedUpdate): Change<ChangedList> => ({ id, etag, values });

const isConflict = (result: ChangeResult<ChangedList>): boolean =>
  result.outcome === 'failed' && result.error instanceof Conflict;

/** Null when it can't be read; then the conflict itself is the answer. */
async function freshOf(
  store: RegisterStore,
  list: ChangedList,
  { id }: PlannedUpdate,
): Promise<Stored<ChangedList> | null> {
  try {
    return await store.one(list, id);
  } catch {
    return null;
  }
}

/**
 * Whether somebody has changed a field that the update is about. Who has changed anything since may have broken the quality seal: the mark
 * of that is never taken away unseen.
 */
function meets({ before, values, asSeen = false }: PlannedUpdate, now: Stored<ChangedList>): boolean {
  if (asSeen) return true;
  const current = now.values as AnyValues;
  const planned = values as AnyValues;
  const known = before as AnyValues;
  return Object.keys(planned).some(
    (name) =>
      takesMarkAway(name, planned) ||
      (!sameValue(current[name], known[name]) && !sameValue(current[name], planned[name])),
  );
}

/** Whether an update says that nobody but the owner has changed the entry. */
export const takesMarkAway = (name: string, values: AnyValues): boolean =>
  name === 'changedByOthers' && values[name] === null;

/** The update with the numbers that new units have got. */
function withNumbers(update: PlannedUpdate, numbers: ReadonlyMap<number, number>): PlannedUpdate {
  if (numbers.size === 0) return update;
  const real = (value: unknown): unknown =>
    typeof value === 'number' && value < 0 ? (numbers.get(value) ?? value) : value;
  const entries = Object.entries(update.values).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map(real) : real(value),
  ]);
  return { ...update, values: Object.fromEntries(entries) as Partial<Values<ChangedList>> };
}
