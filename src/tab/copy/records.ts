import type { Stored } from '../../register';
import type { CopiedList } from './contents';
import { copiedLists } from './contents';
import type { ChunkKey, Writing } from './database';
import { all, everythingOf } from './database';
import type { Front } from './front';
import { ownerKey } from './owner';
import type { CopyChanges, CopyState, Entries, StoredCopy } from './storedCopy';

/** Ids per record: a change rewrites one small record, and reading stays far from one transaction per entry. */
const idsPerChunk = 1_000;

export const chunkOf = (id: number): number => Math.floor(id / idsPerChunk);

/** Makes a generation that is wholly written the one that counts, and deletes the others. */
export async function takePlace(
  transaction: Writing,
  copy: StoredCopy,
  front: Front,
  count: number,
): Promise<StoredCopy> {
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

export async function rewrite(
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

/** Entries by their record; `wanted`: only those records. */
export function inChunks(entries: Entries, wanted?: ReadonlySet<number>): ReadonlyMap<number, Entries> {
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
