import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { openDB } from 'idb';
import type { CopiedList } from './contents';
import type { Front } from './front';
import type { SignOut } from './signOut';
import type { Entries, StoredCopy } from './storedCopy';

export type ChunkKey = [copy: string, generation: string, list: CopiedList, number: number];

interface Schema extends DBSchema {
  copies: { key: string; value: StoredCopy | SignOut };
  fronts: { key: [string, string]; value: Front };
  chunks: { key: ChunkKey; value: Entries };
}

type Stores = ['copies', 'fronts', 'chunks'];
export const stores: Stores = ['copies', 'fronts', 'chunks'];
export type CopyDatabase = IDBPDatabase<Schema>;
export type Writing = IDBPTransaction<Schema, Stores, 'readwrite'>;

export const openDatabase = (): Promise<CopyDatabase> =>
  openDB<Schema>('prozessregister', 1, {
    upgrade: (fresh) => {
      for (const name of stores) fresh.createObjectStore(name);
    },
  });

/** Everything under a copy's key, or under one of its generations: in IndexedDB's order an array stands behind every text. */
export const everythingOf = (...keys: readonly [copy: string, generation?: string]): IDBKeyRange =>
  IDBKeyRange.bound(keys, [...keys, []]);

/** All that is written in it, or nothing: a write that fails would otherwise leave those before it standing. */
export async function atOnce<Result>(
  database: CopyDatabase,
  write: (transaction: Writing) => Promise<Result>,
): Promise<Result> {
  const transaction = database.transaction(stores, 'readwrite');
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

/** Waits for all of them; a write that cannot even begin must not leave the answers to those before it unheard. */
export async function all(writes: readonly (() => Promise<unknown>)[]): Promise<void> {
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
