import { useEffect, useState } from 'react';
import { rowOf } from '../copy';
import { useSession } from '../shell';
import type { RegisterModel } from './model';
import type { RegisterRow } from './rows';

const atMost = 5;

/** Entries that come near a query without a hit; none while looking, and for the empty query. */
export function useSuggested({ table, row }: RegisterModel, query: string): readonly RegisterRow[] {
  const { copy } = useSession();
  const [near, setNear] = useState<readonly number[]>([]);
  useEffect(() => {
    let current = true;
    void copy.suggest(query, atMost).then((ids) => {
      if (current) setNear(ids);
    });
    return () => {
      current = false;
    };
  }, [copy, query]);
  return near.flatMap((id) => row(rowOf(table, id)) ?? []);
}
