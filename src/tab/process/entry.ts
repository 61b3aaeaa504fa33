import { useCallback, useEffect, useState } from 'react';
import type { Stored } from '../../register';
import { useSession } from '../shell';

export type EntryState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly entry: Stored<'processes'> }
  | { readonly state: 'failed'; readonly error: unknown };

/** One process, freshly read: what is shown to be changed must not be minutes old. */
export function useFreshEntry(id: number): readonly [EntryState, () => void] {
  const { store } = useSession();
  const [state, setState] = useState<EntryState>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    const settle = (next: EntryState) => {
      if (current) setState(next);
    };
    store.one('processes', id).then(
      (entry) => settle({ state: 'ready', entry }),
      (error: unknown) => settle({ state: 'failed', error }),
    );
    return () => {
      current = false;
    };
  }, [store, id, attempt]);
  const retry = useCallback(() => {
    setState({ state: 'loading' });
    setAttempt((count) => count + 1);
  }, []);
  return [state, retry];
}
