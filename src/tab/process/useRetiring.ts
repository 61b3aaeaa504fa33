import { useState } from 'react';
import type { ProcessValues, Stored } from '../../register';
import {
  beforeRetirement,
  choosableStatuses,
  circleProblems,
  Conflict,
  reactivation,
  retirement,
} from '../../register';
import { errorText, useNotices, useRegisterData, useSession, useUndo } from '../shell';

/** Retiring an entry and taking it back; both can be undone. */
export function useRetiring(entry: Stored<'processes'>) {
  const { store, me, words } = useSession();
  const { take } = useRegisterData();
  const { notify } = useNotices();
  const { offer } = useUndo();
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const { status, name } = entry.values;
  const next = status === 'retired' ? 'changing' : 'retired';
  const may = me.may.processes.edit && choosableStatuses(status, me).includes(next);

  const save = async (changes: Partial<ProcessValues>): Promise<Stored<'processes'>> => {
    const saved = await store.update('processes', entry, changes);
    take('processes', saved);
    return saved;
  };

  const undo = (saved: Stored<'processes'>) => async (): Promise<string> => {
    take('processes', await store.update('processes', saved, beforeRetirement(entry.values)));
    return words.page.undone;
  };

  async function act(changes: Partial<ProcessValues>, done: string): Promise<boolean> {
    if (working) return false;
    setWorking(true);
    setError(null);
    try {
      const [circle] = await circleProblems(store, entry, changes);
      if (circle) {
        setError(words.problems[circle.code](circle.facts ?? {}));
        return false;
      }
      const saved = await save(changes);
      offer({ done, undo: undo(saved) });
      return true;
    } catch (failure) {
      const sentence = failure instanceof Conflict ? words.page.changedMeanwhile : errorText(failure, words);
      setError(sentence);
      if (!asking) notify({ text: sentence, kind: 'error' });
      return false;
    } finally {
      setWorking(false);
    }
  }

  const retire = async (reason: string, supersededBy: number | null): Promise<void> => {
    if (await act(retirement(reason, supersededBy), words.page.retired(name ?? ''))) setAsking(false);
  };
  const reactivate = async (): Promise<void> => void (await act(reactivation(), words.page.reactivated(name ?? '')));
  const ask = () => setAsking(true);
  const close = () => setAsking(false);
  return { may, asking, error, working, retire, reactivate, ask, close };
}

export type Retiring = ReturnType<typeof useRetiring>;
