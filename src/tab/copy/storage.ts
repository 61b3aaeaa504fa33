import type { Stored } from '../../register';
import type { Contents, CopiedList } from './contents';
import { copiedLists } from './contents';
import type { CopyDatabase } from './database';
import { atOnce, everythingOf, openDatabase, stores } from './database';
import type { Front } from './front';
import type { CopyOwner } from './owner';
import { isSamePerson, ownerKey, ownerOfKey } from './owner';
import { chunkOf, inChunks, rewrite, takePlace } from './records';
import type { SignOut } from './signOut';
import { lastSignOut, markSignOut, signOutKey } from './signOut';
import type { CopyChanges, CopyState, Entries, StoredCopy } from './storedCopy';
import { form } from './storedCopy';

/** The copies on this device. Every method may reject: storage can be full, forbidden or broken. */
export class CopyStorage {
  readonly #database: CopyDatabase;
  /** The last one before this window opened: after another one nothing more is stored through it. */
  readonly #signOut: SignOut | null;

  constructor(database: CopyDatabase, signOut: SignOut | null) {
    this.#database = database;
    this.#signOut = signOut;
  }

  /** The person's copy with its front; null when there is none that this version can read. */
  async find(owner: CopyOwner): Promise<{ readonly copy: StoredCopy; readonly front: Front } | null> {
    const transaction = this.#database.transaction(['copies', 'fronts']);
    const copy = await transaction.objectStore('copies').get(ownerKey(owner));
    if (!copy || !('generation' in copy) || copy.form !== form) return null;
    const front = await transaction.objectStore('fronts').get([ownerKey(owner), copy.generation]);
    return front ? { copy, front } : null;
  }

  /** The entries of all lists, record by record; throws when one is missing. */
  async *entries(copy: StoredCopy): AsyncIterable<{ readonly list: CopiedList; readonly entries: Entries }> {
    for (const list of copiedLists) {
      for (const number of copy.chunks[list]) yield { list, entries: await this.#chunk(copy, list, number) };
    }
  }

  /** One entry without reading the rest. */
  async entry<Key extends CopiedList>(copy: StoredCopy, list: Key, id: number): Promise<Stored<Key> | null> {
    const number = chunkOf(id);
    if (!copy.chunks[list].includes(number)) return null;
    const entries = (await this.#chunk(copy, list, number)) as readonly Stored<Key>[];
    return entries.find((entry) => entry.id === id) ?? null;
  }

  /**
   * Writes everything beside what is there, then takes its place. Killed in between, the old copy stands. Null, and nothing is
   * left, when somebody has signed out on this device since this window opened.
   */
  async replace(state: CopyState, contents: Contents, front: Front): Promise<StoredCopy | null> {
    const key = ownerKey(state.owner);
    const generation = crypto.randomUUID();
    const chunks = await this.#write(key, generation, contents);
    const copy: StoredCopy = { ...state, form, generation, revision: crypto.randomUUID(), chunks };
    const count = copiedLists.reduce((sum, list) => sum + chunks[list].length, 0);
    const stands = await atOnce(this.#database, async (transaction) => {
      if ((await lastSignOut(transaction))?.revision !== this.#signOut?.revision) return false;
      await takePlace(transaction, copy, front, count);
      return true;
    });
    if (!stands) await this.#database.delete('chunks', everythingOf(key, generation));
    return stands ? copy : null;
  }

  async #write(key: string, generation: string, contents: Contents): Promise<StoredCopy['chunks']> {
    const chunks = Object.fromEntries(copiedLists.map((list) => [list, []])) as unknown as Record<CopiedList, number[]>;
    for (const list of copiedLists) {
      for (const [number, entries] of inChunks(contents[list])) {
        await this.#database.put('chunks', entries, [key, generation, list, number]);
        chunks[list].push(number);
      }
    }
    return chunks;
  }

  /**
   * Rewrites the records that hold changed entries, all at once or not at all. Null, and nothing written, when another window
   * has written since: what that one keeps is as good.
   */
  async update(before: StoredCopy, state: CopyState, changes: CopyChanges): Promise<StoredCopy | null> {
    return atOnce(this.#database, async (transaction) => {
      const current = await transaction.objectStore('copies').get(ownerKey(before.owner));
      if (current?.revision !== before.revision) return null;
      return rewrite(transaction, before, state, changes);
    });
  }

  /** Deletes what the device keeps of a person. */
  async drop(owner: CopyOwner): Promise<void> {
    await this.#delete(ownerKey(owner));
  }

  /** Deletes what the device keeps of anybody else, also what a window that was closed while writing has left behind. */
  async dropOthers(owner: CopyOwner): Promise<void> {
    const isOthers = (key: string): boolean => key !== signOutKey && !isSamePerson(ownerOfKey(key), owner);
    const copies = await this.#database.getAllKeys('copies');
    for (const key of copies.filter(isOthers)) await this.#delete(key);
    const left = await this.#database.getAllKeys('chunks');
    for (const key of new Set(left.map(([copy]) => copy).filter(isOthers))) await this.#delete(key);
  }

  /** Deletes everything, and keeps windows that are open from storing it again. */
  async dropAll(): Promise<void> {
    await atOnce(this.#database, async (transaction) => {
      await Promise.all(stores.map((name) => transaction.objectStore(name).clear()));
      await markSignOut(transaction);
    });
  }

  async #delete(key: string): Promise<void> {
    await atOnce(this.#database, (transaction) =>
      Promise.all([
        transaction.objectStore('copies').delete(key),
        transaction.objectStore('fronts').delete(everythingOf(key)),
        transaction.objectStore('chunks').delete(everythingOf(key)),
      ]),
    );
  }

  async #chunk(copy: StoredCopy, list: CopiedList, number: number): Promise<Entries> {
    const entries = await this.#database.get('chunks', [ownerKey(copy.owner), copy.generation, list, number]);
    if (!entries) throw new Error(`the copy lacks ${list} ${number}`);
    return entries;
  }
}

/** Null where nothing can be stored: no IndexedDB, or a private window that refuses it. */
export async function openCopyStorage(): Promise<CopyStorage | null> {
  if (typeof indexedDB === 'undefined') return null;
  try {
    const database = await openDatabase();
    return new CopyStorage(database, await lastSignOut(database));
  } catch {
    return null; // the register works without a copy, it only opens slower
  }
}
