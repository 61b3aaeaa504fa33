import type { Progress, RegisterStore, Stored } from '../../../register';
import { Conflict, NewerSchema, NotFound } from '../../../register';
import type { StepLog } from '../report';
import { versionSetting } from '../schema';
import type { Migration } from './migration';

const attempts = 3;

export interface Migrating {
  readonly store: RegisterStore;
  readonly log: StepLog;
  readonly migrations: readonly Migration[];
  /** The schema version of this program. */
  readonly target: number;
  readonly signal?: Progress['signal'];
}

/**
 * Brings the values of a site to the schema, number by number; each is noted in the settings once all its steps have succeeded. A site
 * without a legible note begins at the first. False when a signal ended it: the next run goes on where this one stopped.
 */
export async function migrate({ store, log, migrations, target, signal }: Migrating): Promise<boolean> {
  const from = versionIn(await noteOf(store));
  if (from > target) throw new NewerSchema(from, target);
  for (const migration of migrations.filter(({ number }) => number > from)) {
    await migration.run({ store, log, signal });
    if (signal?.aborted) return false;
    await noteVersion(store, migration.number, log);
  }
  await noteVersion(store, target, log);
  return true;
}

/** Only ever upwards: another administrator may have come further meanwhile. */
async function noteVersion(store: RegisterStore, version: number, log: StepLog): Promise<void> {
  const values = { title: versionSetting, value: String(version) };
  for (let attempt = 1; ; attempt++) {
    const known = await noteOf(store);
    // A note that was renamed by hand is found by its key.
    const note = known ?? (await store.create('settings', { key: versionSetting, values }));
    if (known && versionIn(known) >= version) return;
    try {
      await store.update('settings', note, values);
      return log.add(known ? 'changed' : 'created', 'setting', `${versionSetting} ${version}`);
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === attempts) throw error;
    }
  }
}

/** Undefined while the list of settings is not there yet, or the note in it. */
async function noteOf(store: RegisterStore): Promise<Stored<'settings'> | undefined> {
  try {
    return (await store.all('settings')).find(({ values }) => values.title === versionSetting);
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

/** 0 for none, and for what somebody has typed over it: every migration may run again. */
function versionIn(note: Stored<'settings'> | undefined): number {
  const text = note?.values.value ?? '';
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0;
}
