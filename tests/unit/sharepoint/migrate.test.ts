/** The order of migrations and what is noted of them, behind our own port. */
import { NewerSchema, schemaVersion } from '../../../src/register';
import { migrations as ours } from '../../../src/sharepoint/provision/migrations';
import { migrate } from '../../../src/sharepoint/provision/migrations/migrate';
import type { Migration } from '../../../src/sharepoint/provision/migrations/migration';
import { StepLog } from '../../../src/sharepoint/provision/report';
import type { MemoryStore } from '../../support/memoryStore';
import { createMemoryStore } from '../../support/memoryStore';

const versionOf = async (store: MemoryStore) =>
  (await store.all('settings')).find(({ values }) => values.title === 'schemaVersion')?.values.value ?? null;

async function siteOf(version: string | null): Promise<MemoryStore> {
  const store = createMemoryStore();
  if (version !== null) {
    await store.create('settings', { key: 'schemaVersion', values: { title: 'schemaVersion', value: version } });
  }
  return store;
}

/** Migrations that write down that they ran; `fails` throws while its number is in it. */
function recorded(ran: number[], fails: ReadonlySet<number> = new Set()): readonly Migration[] {
  return [2, 3, 5].map((number) => ({
    number,
    purpose: 'is seen',
    run: async () => {
      ran.push(number);
      if (fails.has(number)) throw new Error(`number ${number} failed`);
    },
  }));
}

const run = (
  store: MemoryStore,
  migrations: readonly Migration[],
  target = 5,
  signal?: { readonly aborted: boolean },
) => migrate({ store, log: new StepLog(), migrations, target, ...(signal ? { signal } : {}) });

describe('migrations', () => {
  it.each([
    [null, [2, 3, 5]],
    ['1', [2, 3, 5]],
    ['2', [3, 5]],
    ['4', [5]],
    ['5', []],
    ['by hand', [2, 3, 5]],
  ])('of a site at version %s are run in order: %j', async (version, expected) => {
    const store = await siteOf(version);
    const ran: number[] = [];

    await run(store, recorded(ran));

    expect(ran).toEqual(expected);
    expect(await versionOf(store)).toBe('5');
  });

  it('note each number once it has succeeded, and go on at the one that failed', async () => {
    const store = await siteOf('1');
    const ran: number[] = [];
    const fails = new Set([3]);

    await expect(run(store, recorded(ran, fails))).rejects.toThrow('number 3 failed');
    expect(await versionOf(store)).toBe('2');
    fails.clear();
    await run(store, recorded(ran, fails));

    expect(ran).toEqual([2, 3, 3, 5]);
    expect(await versionOf(store)).toBe('5');
  });

  it('are not noted when a signal ended one of them', async () => {
    const store = await siteOf('1');
    const ran: number[] = [];

    expect(await run(store, recorded(ran), 5, { aborted: true })).toBe(false);

    expect(await versionOf(store)).toBe('1');
  });

  it('never lower what another administrator has noted meanwhile', async () => {
    const store = await siteOf('1');
    const overtaking: Migration = {
      number: 2,
      purpose: 'is overtaken',
      run: async () => {
        const [note] = await store.all('settings');
        store.saveAs('other@stadt.example', 'settings', note!.id, { value: '5' });
      },
    };

    await run(store, [overtaking], 3);

    expect(await versionOf(store)).toBe('5');
  });

  it('are refused to a program that is older than the site, before anything is done', async () => {
    const store = await siteOf('6');
    const ran: number[] = [];

    await expect(run(store, recorded(ran))).rejects.toBeInstanceOf(NewerSchema);

    expect(ran).toEqual([]);
  });

  it('of this program are numbered upwards and end at its schema version', () => {
    const numbers = ours.map(({ number }) => number);

    expect(numbers).toEqual([...new Set(numbers)].sort((left, right) => left - right));
    expect(numbers.every((number) => number > 1 && number <= schemaVersion)).toBe(true);
    expect(ours.every(({ purpose }) => purpose.trim() !== '')).toBe(true);
  });
});
