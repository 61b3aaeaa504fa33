import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { openDB } from 'idb';
import type { FeedPoint, Me, Stored } from '../../register';
import { schemaVersion } from '../../register';
import type { Contents, CopiedList } from './contents';
import { copiedLists } from './contents';
import type { Front } from './front';
import type { CopyOwner } from './owner';
import { isSamePerson, ownerKey, ownerOfKey } from './owner';

/** Counts up with every change of what is stored or worked out before it is; a copy of another form is read anew. */
const form = `1/${schemaVersion}`;
/** Ids per record: a change rewrites one small record, and reading stays far from one transaction per entry. */
const idsPerChunk = 1_000;

type Entries = readonly Stored<CopiedList>[];
type ChunkKey = [copy: string, generation: string, list: CopiedList, number: number];

/** What is known of a stored copy without reading it. */
export interface StoredCopy {
  readonly form: string;
  readonly owner: CopyOwner;
  readonly me: Me;
  readonly point: FeedPoint;
  readonly syncedAt: string;
  /** Under which the records lie: a reading anew writes beside the old ones and switches at the end. */
  readonly generation: string;
  /** Another one after each write: who finds a revision of somebody else's leaves the copy alone. */
  readonly revision: string;
  readonly chunks: Readonly<Record<CopiedList, readonly number[]>>;
}

/** What changes with each answer of the site. */
export type CopyState = Pick<StoredCopy, 'owner' | 'me' | 'point' | 'syncedAt'>;

interface Schema extends DBSchema {
  copies: { key: string; value: StoredCopy };
  fronts: { key: [string, string]; value: Front };
  chunks: { key: ChunkKey; value: Entries };
}

type Stores = ['copies', 'fronts', 'chunks'];
const stores: Stores = ['copies', 'fronts', 'chunks'];
type Writing = IDBPTransaction<Schema, Stores, 'readwrite'>;

/** The copies on this device. Every method may reject: storage can be full, forbidden or broken. */
export class CopyStorage {
  readonly #database: IDBPDatabase<Schema>;

  constructor(database: IDBPDatabase<Schema>) {
    this.#database = database;
  }

  /** The person's copy with its front; null when there is none that this version can read. */
  async find(owner: CopyOwner): Promise<{ readonly copy: StoredCopy; readonly front: Front } | null> {
    const transaction = this.#database.transaction(['copies', 'fronts']);
    const copy = await transaction.objectStore('copies').get(ownerKey(owner));
    if (copy?.form !== form) return null;
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

  /** Writes everything beside what is there, then takes its place. Killed in between, the old copy stands. */
  async replace(state: CopyState, contents: Contents, front: Front): Promise<StoredCopy> {
    const key = ownerKey(state.owner);
    const generation = crypto.randomUUID();
    const chunks = Object.fromEntries(copiedLists.map((list) => [list, []])) as unknown as Record<CopiedList, number[]>;
    for (const list of copiedLists) {
      for (const [number, entries] of inChunks(contents[list])) {
        await this.#database.put('chunks', entries, [key, generation, list, number]);
        chunks[list].push(number);
      }
    }
    const copy: StoredCopy = { ...state, form, generation, revision: crypto.randomUUID(), chunks };
    const count = copiedLists.reduce((sum, list) => sum + chunks[list].length, 0);
    return this.#atOnce((transaction) => takePlace(transaction, copy, front, count));
  }

  /**
   * Rewrites the records that hold changed entries, all at once or not at all. Null, and nothing written, when another window
   * has written since: what that one keeps is as good.
   */
  async update(before: StoredCopy, state: CopyState, changes: CopyChanges): Promise<StoredCopy | null> {
    return this.#atOnce(async (transaction) => {
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
    const isOthers = (key: string): boolean => !isSamePerson(ownerOfKey(key), owner);
    const copies = await this.#database.getAllKeys('copies');
    for (const key of copies.filter(isOthers)) await this.#delete(key);
    const left = await this.#database.getAllKeys('chunks');
    for (const key of new Set(left.map(([copy]) => copy).filter(isOthers))) await this.#delete(key);
  }

  async dropAll(): Promise<void> {
    await this.#atOnce((transaction) => Promise.all(stores.map((name) => transaction.objectStore(name).clear())));
  }

  async #delete(key: string): Promise<void> {
    await this.#atOnce((transaction) =>
      Promise.all([
        transaction.objectStore('copies').delete(key),
        transaction.objectStore('fronts').delete(everythingOf(key)),
        transaction.objectStore('chunks').delete(everythingOf(key)),
      ]),
    );
  }

  /** All that is written in it, or nothing: a write that fails would otherwise leave those before it standing. */
  async #atOnce<Result>(write: (transaction: Writing) => Promise<Result>): Promise<Result> {
    const transaction = this.#database.transaction(stores, 'readwrite');
    // Rejects with every failure, which the write below tells already.
    const done = transaction.done.catch((error: unknown) => error);
    try {
      const result = await write(transaction);
      const failure = await done;
      if (failure) throw failure;
      return result;
    } catch (error) {
      if (transaction.error === null) abort(transaction);
      throw error;
    }
  }

  async #chunk(copy: StoredCopy, list: CopiedList, number: number): Promise<Entries> {
    const entries = await this.#database.get('chunks', [ownerKey(copy.owner), copy.generation, list, number]);
    if (!entries) throw new Error(`the copy lacks ${list} ${number}`);
    return entries;
  }
}

/** What an update has to write. */
export interface CopyChanges {
  /** Ids of new, changed and removed entries. */
  readonly changed: Readonly<Record<CopiedList, readonly number[]>>;
  readonly contents: Contents;
  /** Left out when it is the one that is stored. */
  readonly front: Front | null;
}

/** Null where nothing can be stored: no IndexedDB, or a private window that refuses it. */
export async function openCopyStorage(): Promise<CopyStorage | null> {
  if (typeof indexedDB === 'undefined') return null;
  try {
    const database = await openDB<Schema>('prozessregister', 1, {
      upgrade: (fresh) => {
        for (const name of stores) fresh.createObjectStore(name);
      },
    });
    return new CopyStorage(database);
  } catch {
    return null; // the register works without a copy, it only opens slower
  }
}

const chunkOf = (id: number): number => Math.floor(id / idsPerChunk);

/** Everything under a copy's key: in IndexedDB's order an array stands behind every text. */
const everythingOf = (key: string): IDBKeyRange => IDBKeyRange.bound([key], [key, []]);

/** Waits for all of them; a write that cannot even begin must not leave the answers to those before it unheard. */
async function all(writes: readonly (() => Promise<unknown>)[]): Promise<void> {
  const begun: Promise<unknown>[] = [];
  for (const write of writes) {
    const answer = write();
    answer.catch(() => undefined); // heard below, or with the transaction as a whole
    begun.push(answer);
  }
  await Promise.all(begun);
}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself: nothing is left to undo.
  }
}

/** Makes a generation that is wholly written the one that counts, and deletes the others. */
async function takePlace(transaction: Writing, copy: StoredCopy, front: Front, count: number): Promise<StoredCopy> {
  const key = ownerKey(copy.owner);
  const keys = await transaction.objectStore('chunks').getAllKeys(everythingOf(key));
  const others = keys.filter(([, generation]) => generation !== copy.generation);
  // Another window may have tidied up in between.
  if (keys.length - others.length !== count) throw new Error('another window has replaced the copy meanwhile');
  await all([
    ...others.map((one) => () => transaction.objectStore('chunks').delete(one)),
    () => transaction.objectStore('fronts').delete(everythingOf(key)),
    () => transaction.objectStore('fronts').put(front, [key, copy.generation]),
    () => transaction.objectStore('copies').put(copy, key),
  ]);
  return copy;
}

async function rewrite(
  transaction: Writing,
  before: StoredCopy,
  state: CopyState,
  { changed, contents, front }: CopyChanges,
): Promise<StoredCopy> {
  const key = ownerKey(before.owner);
  const writes: (() => Promise<unknown>)[] = [];
  const chunks = { ...before.chunks };
  for (const list of copiedLists) {
    const numbers = new Set(changed[list].map(chunkOf));
    const present = inChunks(contents[list], numbers);
    for (const number of numbers) {
      const entries = present.get(number);
      const place: ChunkKey = [key, before.generation, list, number];
      const store = transaction.objectStore('chunks');
      writes.push(() => (entries ? store.put(entries, place) : store.delete(place)));
    }
    const untouched = chunks[list].filter((number) => !numbers.has(number));
    chunks[list] = [...untouched, ...present.keys()].sort((left, right) => left - right);
  }
  const copy: StoredCopy = { ...before, ...state, chunks, revision: crypto.randomUUID() };
  if (front) writes.push(() => transaction.objectStore('fronts').put(front, [key, before.generation]));
  writes.push(() => transaction.objectStore('copies').put(copy, key));
  await all(writes);
  return copy;
}

function inChunks(entries: Entries, wanted?: ReadonlySet<number>): ReadonlyMap<number, Entries> {
  const chunks = new Map<number, Stored<CopiedList>[]>();
  for (const entry of entries) {
    const number = chunkOf(entry.id);
    if (wanted && !wanted.has(number)) continue;
    const chunk = chunks.get(number);
    if (chunk) chunk.push(entry);
    else chunks.set(number, [entry]);
  }
  return chunks;
}
