import type { RegisterStore, Stored } from '../../register';
import type { RegisterCopy } from '../copy';

type Process = Stored<'processes'>;

/** More entries than this are read with the list, in one request for each five thousand. */
const oneByOneAtMost = 30;

/** The entries with these ids, in order of id; those that have gone are left out. */
export async function readEntries(
  { store, copy }: { readonly store: RegisterStore; readonly copy: RegisterCopy },
  ids: ReadonlySet<number>,
): Promise<readonly Process[]> {
  if (ids.size > oneByOneAtMost) return (await store.all('processes')).filter(({ id }) => ids.has(id));
  const entries = await Promise.all([...ids].map((id) => copy.entry(id)));
  return entries.flatMap((entry) => entry ?? []).sort((left, right) => left.id - right.id);
}
