import type { RegisterStore, Stored } from '../../register';
import type { RegisterCopy } from '../copy';

type Process = Stored<'processes'>;

/** More entries than this are read with the list, in one request for each five thousand. */
const oneByOneAtMost = 30;

/** The entries with these ids, in the order in which they were chosen; those that have gone are left out. */
export async function readEntries(
  { store, copy }: { readonly store: RegisterStore; readonly copy: RegisterCopy },
  ids: ReadonlySet<number>,
): Promise<readonly Process[]> {
  const entries = ids.size > oneByOneAtMost ? await fromList(store, ids) : [...ids].map((id) => copy.entry(id));
  return (await Promise.all(entries)).flatMap((entry) => entry ?? []);
}

async function fromList(store: RegisterStore, ids: ReadonlySet<number>): Promise<readonly (Process | undefined)[]> {
  const all = new Map((await store.all('processes')).map((entry) => [entry.id, entry]));
  return [...ids].map((id) => all.get(id));
}
