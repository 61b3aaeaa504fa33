import { useCallback, useEffect, useMemo, useState } from 'react';
import { useNotices, useSession } from '../shell';
import type { Selection } from './selection';
import { nothingSelected, stillFound } from './selection';

/** Readers hear how many it is now, not every step on the way there. */
const quiet = 500;

interface Selecting {
  /** Null for people who can do nothing with it. */
  readonly selection: Selection | null;
  readonly select: (selection: Selection) => void;
}

/** What is selected among the found ones; what is not found any more is let go. */
export function useSelection(indices: Uint32Array, ids: Int32Array): Selecting {
  const { me } = useSession();
  const [kept, select] = useState(nothingSelected);
  const selection = useMemo(() => stillFound(kept, indices, ids), [kept, indices, ids]);
  useSaid(selection.ids.size);
  return { selection: me.may.processes.edit ? selection : null, select };
}

/** That a selection begins and ends; in between the bar above the list says how many. */
function useSaid(count: number): void {
  const { words } = useSession();
  const { announce } = useNotices();
  const isAny = count > 0;
  const [said, setSaid] = useState(isAny);
  const say = useCallback(() => {
    announce(isAny ? words.arrange.selected(count) : words.arrange.nothingSelected);
    setSaid(isAny);
  }, [announce, words, isAny, count]);
  useEffect(() => {
    if (isAny === said) return;
    const timer = window.setTimeout(say, quiet);
    return () => window.clearTimeout(timer);
  }, [isAny, said, say]);
}
