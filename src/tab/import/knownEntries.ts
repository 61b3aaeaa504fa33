import type { KnownProcess } from '../../register';
import type { RegisterCopy } from '../copy';

const entriesAtOnce = 300;

/** All entries that this device has, in small helpings: what crosses from the worker in one piece would hold the page up. */
export async function knownEntries(
  copy: RegisterCopy,
  ids: ArrayLike<number>,
  onProgress: (done: number) => void,
): Promise<readonly KnownProcess[]> {
  const all = Array.from(ids);
  const known: KnownProcess[] = [];
  for (let start = 0; start < all.length; start += entriesAtOnce) {
    const some = await copy.entries(all.slice(start, start + entriesAtOnce));
    known.push(...some);
    onProgress(Math.min(all.length, start + entriesAtOnce));
  }
  return known;
}
