import type { Attached, AttachedList, Me, RegisterStore, Stored } from '../../register';
import { attachedLists } from '../../register';

/** What belongs to processes, as far as this person may read it: read afresh, not from yesterday's copy. */
export async function readAttached(store: RegisterStore, me: Pick<Me, 'may'>): Promise<Attached> {
  const read = async <Key extends AttachedList>(list: Key): Promise<readonly [Key, readonly Stored<Key>[] | null]> => [
    list,
    me.may[list].read ? await store.all(list) : null,
  ];
  return Object.fromEntries(await Promise.all(attachedLists.map((list) => read(list)))) as unknown as Attached;
}
