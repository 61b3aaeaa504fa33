import { useEffect, useState } from 'react';
import type { Stored, Version } from '../../register';
import { useSession } from '../shell';

type Versions = readonly Version<'processes'>[];
type Entry = Stored<'processes'>;

const keyOf = ({ id, etag }: Entry): string => `${id} ${etag}`;

/**
 * The versions of a few entries, read one after the other and again only for an entry that has changed; null for one that could not
 * be read, as without a network. Undefined while it is on its way.
 */
export function useHistories(entries: readonly Entry[]): (entry: Entry) => Versions | null | undefined {
  const { store } = useSession();
  const [known, setKnown] = useState<ReadonlyMap<string, Versions | null>>(() => new Map());
  const wanted = entries.find((entry) => !known.has(keyOf(entry)));
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    const settle = (versions: Versions | null) => {
      if (current) setKnown((before) => new Map([...before, [keyOf(wanted), versions]]));
    };
    store.history('processes', wanted.id).then(settle, () => settle(null));
    return () => {
      current = false;
    };
  }, [store, wanted]);
  return (entry) => known.get(keyOf(entry));
}
