import type { Creation, Day, RegisterStore, Stored, Values } from '../../register';
import { isDay, lists, serviceGroupsSetting, serviceGroupsText } from '../../register';
import { demoServiceGroups } from './catalogue';
import type { DemoEntry, DemoList } from './city';
import { demoCity, entryKey } from './city';
import { passes } from './passes';

export interface Seeding {
  readonly store: RegisterStore;
  /** First day of the demo city. A seeding that was cut off goes on with the day it began with. */
  readonly today: Day;
  /** Told after every batch how many entries of all lists stand. */
  readonly onProgress?: (done: number, total: number) => void;
}

const dayKey = 'demo-city-first-day';
const finishedKey = 'demo-city-finished';
const order = [
  'units',
  'resources',
  'processes',
  'preparedness',
  'suggestions',
  'synonyms',
  'catalogue',
] as const satisfies readonly DemoList[];

/**
 * Fills an empty register with the demo city, through the port as anybody would. Costs one request when it has been
 * done before; a seeding that was killed goes on where it stopped, without duplicates. Fails with what the store said
 * about the first entry it would not take.
 */
export async function seedDemoCity({ store, today, onProgress }: Seeding): Promise<void> {
  const settings = await store.all('settings');
  if (settings.some(({ values }) => values.title === finishedKey)) return;
  const city = demoCity(await firstDay(store, today));
  const total = order.reduce((sum, list) => sum + city[list].length, 0);
  const ids = new Map<string, number>();
  for (const list of order) {
    await createPasses({ store, list, entries: city[list], ids, onProgress: (done) => onProgress?.(done, total) });
  }
  await nameGroups(store, ids);
  await store.create('settings', { key: finishedKey, values: { title: finishedKey, value: today } });
}

/** Whether a seeding has begun in the register with these settings, finished or not. */
export function hasDemoCityBegun(settings: readonly Stored<'settings'>[]): boolean {
  return settings.some(({ values }) => values.title === dayKey);
}

/** Kept in the settings, so that all dates of the city count from one day even when it is seeded in two sittings. */
async function firstDay(store: RegisterStore, today: Day): Promise<Day> {
  const kept = await store.create('settings', { key: dayKey, values: { title: dayKey, value: today } });
  return kept.values.value !== null && isDay(kept.values.value) ? kept.values.value : today;
}

/** Says which units the services of the catalogue belong to. */
async function nameGroups(store: RegisterStore, ids: ReadonlyMap<string, number>): Promise<void> {
  const groups = demoServiceGroups.flatMap(([group, unit]) => {
    const id = ids.get(entryKey('units', unit));
    return id === undefined ? [] : [[group, id] as const];
  });
  const value = serviceGroupsText(Object.fromEntries(groups));
  await store.create('settings', {
    key: `setting ${serviceGroupsSetting}`,
    values: { title: serviceGroupsSetting, value },
  });
}

interface Pass<Key extends DemoList> {
  readonly store: RegisterStore;
  readonly list: Key;
  readonly entries: readonly DemoEntry<Key>[];
  /** Ids by creation key, of everything created so far; grows. */
  readonly ids: Map<string, number>;
  readonly onProgress: (done: number) => void;
}

async function createPasses<Key extends DemoList>({ store, list, entries, ids, onProgress }: Pass<Key>) {
  for (const pass of passes(list, lists[list].fields, entries)) {
    const before = ids.size;
    const creations = pass.map((entry) => creation(entry, ids));
    const results = await store.createMany(list, creations, { onProgress: (done) => onProgress(before + done) });
    for (const [index, result] of results.entries()) {
      const { key } = creations[index]!;
      if (result.outcome === 'failed') throw new Error(`the demo city's ${key} was not taken`, { cause: result.error });
      ids.set(key, result.entry.id);
    }
  }
}

function creation<Key extends DemoList>(entry: DemoEntry<Key>, ids: ReadonlyMap<string, number>): Creation<Key> {
  const idOf = (key: string): number => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`${entry.key} points to ${key}, which is not there`);
    return id;
  };
  const references = Object.entries(entry.references).map(([name, target]) => [
    name,
    typeof target === 'string' ? idOf(target) : target.map(idOf),
  ]);
  return { key: entry.key, values: { ...entry.values, ...Object.fromEntries(references) } as Partial<Values<Key>> };
}
