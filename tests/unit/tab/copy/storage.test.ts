import { changedIds } from '../../../../src/tab/copy/keeping';
import { openDB } from 'idb';
import { Unavailable } from '../../../../src/register';
import { noContents, withPeople } from '../../../../src/tab/copy/contents';
import { createFrontMaker } from '../../../../src/tab/copy/front';
import type { CopyStorage } from '../../../../src/tab/copy/storage';
import { openCopyStorage } from '../../../../src/tab/copy/storage';
import { aProcess } from '../../../support/builders';
import { createMemoryStore, somebody } from '../../../support/memoryStore';
import { freshDevice, names, openSettled, openWindow, petra, site } from './copyOfRegister';

const owner = { ...site, person: petra };
const state = { owner, me: somebody(), point: 'point 1', syncedAt: '2026-06-01T08:00:00Z' };
const contentsOf = (...processes: ReturnType<typeof aProcess>[]) => withPeople({ ...noContents, processes }, []);
const frontOf = (contents: ReturnType<typeof contentsOf>) => createFrontMaker('de').frontOf(contents);
const none = changedIds([]);

async function open(): Promise<CopyStorage> {
  const storage = await openCopyStorage();
  if (!storage) throw new Error('no storage');
  return storage;
}

async function keptNames(storage: CopyStorage): Promise<readonly (string | null)[]> {
  const found = await storage.find(owner);
  if (!found) throw new Error('nothing is kept');
  const kept: (string | null)[] = [];
  for await (const { entries } of storage.entries(found.copy)) {
    kept.push(...entries.map(({ values }) => ('name' in values ? values.name : null)));
  }
  return kept;
}

async function openWith(...processes: ReturnType<typeof aProcess>[]) {
  const storage = await open();
  const contents = contentsOf(...processes);
  const copy = await storage.replace(state, contents, frontOf(contents));
  if (!copy) throw new Error('nothing was stored');
  return { storage, copy, contents };
}

/** A put that fails from the nth on, as when the power goes. */
function failAt(storage: CopyStorage, count: number) {
  let puts = 0;
  const put = IDBObjectStore.prototype.put;
  const spy = jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (puts++ >= count) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, args);
  });
  return { storage, restore: () => spy.mockRestore() };
}

beforeEach(freshDevice);
afterEach(() => jest.restoreAllMocks());

describe('The storage of the copy', () => {
  it('deletes what a window of somebody else left behind half written', async () => {
    const { storage } = await openWith(aProcess({ name: 'mine' }, 1));
    const contents = contentsOf(aProcess({ name: 'theirs' }, 1), aProcess({ name: 'theirs, too' }, 2_500));
    const theirs = { ...state, owner: { ...owner, person: 'jan.weiss@stadt.example' } };
    const { restore } = failAt(storage, 1);
    await expect(storage.replace(theirs, contents, frontOf(contents))).rejects.toThrow('full');
    restore();

    await storage.dropOthers(owner);

    const database = await openDB('prozessregister');
    const keys = await database.getAllKeys('chunks');
    database.close();
    expect(keys.map((key) => String(key)).filter((key) => key.includes('jan.weiss'))).toEqual([]);
    expect(await keptNames(storage)).toEqual(['mine']);
  });

  it('gives back what it was given, in records of a thousand ids', async () => {
    const { storage, copy } = await openWith(aProcess({ name: 'a' }, 1), aProcess({ name: 'b' }, 2_500));

    expect(await keptNames(storage)).toEqual(['a', 'b']);
    expect(copy.chunks.processes).toEqual([0, 2]);
    expect((await storage.entry(copy, 'processes', 2_500))?.values.name).toBe('b');
    expect(await storage.entry(copy, 'processes', 7)).toBeNull();
  });

  it('gives back the table without reading the entries', async () => {
    const { storage, contents } = await openWith(aProcess({ name: 'a' }, 1));

    expect((await storage.find(owner))?.front.table.ids).toEqual(frontOf(contents).table.ids);
  });

  it('rewrites only the records that hold a change', async () => {
    const { storage, copy } = await openWith(aProcess({ name: 'a' }, 1), aProcess({ name: 'b' }, 2_500));
    const contents = contentsOf(aProcess({ name: 'c' }, 1), aProcess({ name: 'not looked at' }, 2_500));

    const after = await storage.update(copy, state, { changed: { ...none, processes: [1] }, contents, front: null });

    expect(await keptNames(storage)).toEqual(['c', 'b']);
    expect(after?.revision).not.toBe(copy.revision);
  });

  it('forgets a record whose last entry is gone', async () => {
    const { storage, copy } = await openWith(aProcess({ name: 'a' }, 1), aProcess({ name: 'b' }, 2_500));
    const contents = contentsOf(aProcess({ name: 'a' }, 1));

    await storage.update(copy, state, { changed: { ...none, processes: [2_500] }, contents, front: null });

    expect(await keptNames(storage)).toEqual(['a']);
  });

  it('leaves the copy to another window that has written since', async () => {
    const { storage, copy } = await openWith(aProcess({ name: 'a' }, 1));
    const other = await open();
    const theirs = contentsOf(aProcess({ name: 'theirs' }, 1));
    const mine = contentsOf(aProcess({ name: 'mine' }, 1));
    const changed = { ...none, processes: [1] };
    await other.update(copy, { ...state, point: 'point 2' }, { changed, contents: theirs, front: null });

    expect(await storage.update(copy, state, { changed, contents: mine, front: null })).toBeNull();
    expect(await keptNames(storage)).toEqual(['theirs']);
  });

  it('keeps the old copy whole when a reading anew is cut off at any write', async () => {
    const { storage } = await openWith(aProcess({ name: 'old' }, 1), aProcess({ name: 'old' }, 1_001));
    const fresh = contentsOf(aProcess({ name: 'new' }, 1), aProcess({ name: 'new' }, 1_001));
    for (const writes of [0, 1, 2, 3]) {
      const { restore } = failAt(storage, writes);

      await expect(storage.replace({ ...state, point: 'point 2' }, fresh, frontOf(fresh))).rejects.toThrow('full');

      restore();
      expect(await keptNames(storage)).toEqual(['old', 'old']);
      expect((await storage.find(owner))?.copy.point).toBe('point 1');
    }
  });

  it('keeps the old state whole when a change is cut off at any write', async () => {
    const { storage, copy } = await openWith(aProcess({ name: 'old' }, 1), aProcess({ name: 'old' }, 1_001));
    const contents = contentsOf(aProcess({ name: 'new' }, 1), aProcess({ name: 'new' }, 1_001));
    const changes = { changed: { ...none, processes: [1, 1_001] }, contents, front: frontOf(contents) };
    for (const writes of [0, 1, 2, 3]) {
      const { restore } = failAt(storage, writes);

      await expect(storage.update(copy, { ...state, point: 'point 2' }, changes)).rejects.toThrow('full');

      restore();
      expect(await keptNames(storage)).toEqual(['old', 'old']);
      expect((await storage.find(owner))?.copy.point).toBe('point 1');
    }
  });

  it('leaves nothing of a cut-off reading behind the next one', async () => {
    const { storage } = await openWith(aProcess({ name: 'old' }, 1));
    const fresh = contentsOf(aProcess({ name: 'new' }, 1), aProcess({ name: 'new' }, 1_001));
    const { restore } = failAt(storage, 2);
    await expect(storage.replace(state, fresh, frontOf(fresh))).rejects.toThrow('full');
    restore();

    await storage.replace(state, fresh, frontOf(fresh));

    expect(await recordCount()).toBe(2);
  });
});

function recordCount(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('prozessregister');
    opening.onsuccess = () => {
      const counting = opening.result.transaction('chunks').objectStore('chunks').count();
      counting.onsuccess = () => resolve(counting.result);
      counting.onerror = () => reject(counting.error);
    };
  });
}

describe('A device that cannot keep the copy', () => {
  const aStore = () => createMemoryStore({ entries: { processes: [aProcess({ name: 'Hund anmelden' })] } });

  it('works without any storage', async () => {
    const window = await openSettled(aStore(), { openStorage: async () => null });

    expect(names(window)).toEqual(['Hund anmelden']);
    expect((await window.engine.entry(1))?.values.name).toBe('Hund anmelden');
  });

  it('works when storing fails, and keeps no half copy', async () => {
    jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const store = aStore();

    const window = await openSettled(store);

    expect(names(window)).toEqual(['Hund anmelden']);
    expect(window.feed.loaded().state).toBe('ready');
    jest.restoreAllMocks();
    store.fail(new Unavailable('offline'));
    await expect(openWindow(store)).rejects.toThrow(Unavailable);
  });

  it('reads anew what another version has stored', async () => {
    const store = aStore();
    await openSettled(store);
    await rewriteCopies((copy) => ({ ...copy, form: 'of tomorrow' }));
    const before = store.calls.length;

    await openSettled(store);

    expect(store.calls.slice(before)).toContain('readAll');
  });

  it('reads anew when a record is missing', async () => {
    const store = aStore();
    await openSettled(store);
    await rewriteCopies((copy) => ({ ...copy, chunks: { ...none, processes: [0, 1] } }));

    const window = await openSettled(store);

    expect(names(window)).toEqual(['Hund anmelden']);
    store.fail(new Unavailable('offline'));
    expect(names(await openWindow(store))).toEqual(['Hund anmelden']);
  });

  it('lets two windows of one person work side by side', async () => {
    const store = aStore();
    const [first, second] = [await openSettled(store), await openSettled(store)];
    store.saveAs('jan.weiss@stadt.example', 'processes', 1, { name: 'Hund abmelden' });
    await first.engine.refresh();
    await second.engine.refresh();
    await Promise.all([first.engine.settled(), second.engine.settled()]);
    store.createAs('jan.weiss@stadt.example', 'processes', { name: 'Pferd anmelden' });

    await second.engine.refresh();
    await second.engine.settled();
    await first.engine.refresh();
    await first.engine.settled();

    expect(names(first)).toEqual(['Hund abmelden', 'Pferd anmelden']);
    expect(names(second)).toEqual(['Hund abmelden', 'Pferd anmelden']);
    expect(names(await openSettled(store))).toEqual(['Hund abmelden', 'Pferd anmelden']);
  });
});

function rewriteCopies(change: (copy: Record<string, unknown>) => Record<string, unknown>): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('prozessregister');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('copies', 'readwrite');
      const copies = transaction.objectStore('copies');
      const walking = copies.openCursor();
      walking.onsuccess = () => {
        const cursor = walking.result;
        if (!cursor) return;
        cursor.update(change(cursor.value as Record<string, unknown>));
        cursor.continue();
      };
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    };
  });
}
