import type { Day } from '../calendar';
import { addDays } from '../calendar';
import { sameValue } from '../schema/difference';
import type { FieldValue } from '../schema/field';
import type { Values } from '../schema/lists';
import type { Progress, RegisterStore, Stored } from '../store';
import type { ChangedList, ChangePlan, PlannedUpdate } from './plan';
import type { DoneUpdate } from './run';
import { runChange, takesMarkAway } from './run';

export interface UndoOutcome {
  /** As they are now. */
  readonly restored: readonly Stored<ChangedList>[];
  /** Changed by somebody else meanwhile, and therefore left. */
  readonly left: readonly LeftEntry[];
  /** The line broke, or a right is gone: what is not restored yet. Undoing again continues. */
  readonly error: Error | null;
}

export interface LeftEntry {
  readonly update: PlannedUpdate;
  /** The fields that stay as somebody else has left them. */
  readonly fields: readonly string[];
  readonly now: Stored<ChangedList>;
}

type AnyValues = Readonly<Record<string, FieldValue | undefined>>;

/** The plan that takes updates back, the last first. */
export function undoPlan(done: readonly DoneUpdate[]): ChangePlan {
  const updates = done.map(({ update: { asSeen: _ofTheChange, ...update }, entry }): PlannedUpdate => ({
    ...update,
    etag: entry.etag,
    before: pick(entry.values as AnyValues, Object.keys(update.values)),
    values: update.before,
  }));
  return { units: [], steps: [updates.reverse()] };
}

/**
 * Takes updates back: each field that still holds what was written gets back what it held before. Where somebody has changed one of
 * them meanwhile, that one stays, and the others of the entry are taken back.
 */
export async function undoChange(
  store: RegisterStore,
  done: readonly DoneUpdate[],
  progress: Progress = {},
): Promise<UndoOutcome> {
  const first = await runChange(store, undoPlan(done), progress);
  const left = first.failed.flatMap(({ update, now }): LeftEntry[] => {
    if (!now) return [];
    const current = now.values as AnyValues;
    const fields = Object.keys(update.values).filter(
      (name) =>
        takesMarkAway(name, update.values as AnyValues) ||
        !sameValue(current[name], (update.before as AnyValues)[name]),
    );
    return [{ update, fields, now }];
  });
  const rest = left.flatMap(({ update, fields, now }): PlannedUpdate[] => {
    const names = Object.keys(update.values).filter((name) => !fields.includes(name));
    const { before, values } = update;
    if (names.length === 0) return [];
    return [{ ...update, etag: now.etag, before: pick(before, names), values: pick(values, names) }];
  });
  const second = await runChange(store, { units: [], steps: [rest] });
  const error = [...first.failed, ...second.failed].find(({ now }) => !now)?.error ?? null;
  return { restored: [...first.done, ...second.done].map(({ entry }) => entry), left, error };
}

/**
 * Ends units that a change has made, when it is taken back: nothing is deleted here. Answers those that have ended; one that somebody
 * has worked on since is left as it is.
 */
export async function endUnits(
  store: RegisterStore,
  units: readonly Stored<'units'>[],
  day: Day,
): Promise<readonly Stored<'units'>[]> {
  if (units.length === 0) return [];
  const changes = units.map(({ id, etag }) => ({ id, etag, values: { validTo: addDays(day, -1) } }));
  const results = await store.updateMany('units', changes);
  return results.flatMap((result) => (result.outcome === 'updated' ? [result.entry] : []));
}

function pick(from: object, names: readonly string[]): Partial<Values<ChangedList>> {
  const values = from as AnyValues;
  return Object.fromEntries(names.map((name) => [name, values[name]])) as Partial<Values<ChangedList>>;
}
