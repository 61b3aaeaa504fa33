import { useCallback, useEffect, useState } from 'react';
import type { RegisterStore, Stored } from '../../register';
import { NotFound, Unavailable } from '../../register';
import type { RegisterCopy } from '../copy';
import { isOffline, useRegisterData, useSession } from '../shell';
import { isLater } from '../shell/version';

type Process = Stored<'processes'>;

export type EntryState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly entry: Process }
  | { readonly state: 'failed'; readonly error: unknown };

/**
 * One process, freshly read: what is shown to be changed must not be minutes old. Without the site it is the one on this device:
 * what was typed can be read and continued, and meets what others did when it is saved.
 */
export function useFreshEntry(id: number): readonly [EntryState, () => void] {
  const { store, copy } = useSession();
  const read = useCallback(() => freshest(store, copy, id), [store, copy, id]);
  return useRead(read);
}

/** One process to be looked at: at once as the device has it, then as the site has it, then with everybody's changes. */
export function useEntry(id: number): readonly [EntryState, () => void] {
  const { store, copy } = useSession();
  const { table, take } = useRegisterData();
  const [known, setKnown] = useState<Process | null>(null);
  const [fresh, retry] = useRead(useCallback(() => store.one('processes', id), [store, id]));
  useEffect(() => {
    let current = true;
    void copy.entry(id).then((entry) => {
      if (current) setKnown(entry);
    });
    return () => {
      current = false;
    };
  }, [copy, id, table]);
  const read = fresh.state === 'ready' ? fresh.entry : null;
  useEffect(() => {
    if (read) take('processes', read);
  }, [read, take]);
  if (!known) return [fresh, retry];
  return [{ state: 'ready', entry: read && isLater(read, known) ? read : known }, retry];
}

function useRead(read: () => Promise<Process>): readonly [EntryState, () => void] {
  const [state, setState] = useState<EntryState>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    const settle = (next: EntryState) => {
      if (current) setState(next);
    };
    read().then(
      (entry) => settle({ state: 'ready', entry }),
      (error: unknown) => settle({ state: 'failed', error }),
    );
    return () => {
      current = false;
    };
  }, [read, attempt]);
  const retry = useCallback(() => {
    setState({ state: 'loading' });
    setAttempt((count) => count + 1);
  }, []);
  return [state, retry];
}

async function freshest(store: RegisterStore, copy: RegisterCopy, id: number): Promise<Process> {
  if (isOffline()) return kept(copy, id, new NotFound(`entry ${id} is not on this device`));
  try {
    return await store.one('processes', id);
  } catch (error) {
    if (error instanceof Unavailable) return kept(copy, id, error);
    throw error;
  }
}

async function kept(copy: RegisterCopy, id: number, otherwise: Error): Promise<Process> {
  const entry = await copy.entry(id);
  if (!entry) throw otherwise;
  return entry;
}
