import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import type { PageSearch } from '../copy';
import { useRegisterData, useSession } from '../shell';

/**
 * The search on this thread, as soon as an index stands and has been handed over; null until then, and where the register is too
 * large for it. One that is being followed by a newer stays until that is here.
 */
export function usePageSearch(): RefObject<PageSearch | null> {
  const { copy } = useSession();
  const { index, synonyms } = useRegisterData();
  const search = useRef<PageSearch | null>(null);
  useEffect(() => {
    let isWanted = index > 0;
    const open = async (): Promise<void> => {
      const [columns, { openPageSearch }] = await Promise.all([copy.index(), import('../copy/pageSearch')]);
      if (isWanted) search.current = columns && openPageSearch(columns, synonyms);
    };
    // Its code did not arrive: the copy itself goes on answering.
    if (isWanted) open().catch(() => (search.current = null));
    return () => {
      isWanted = false;
    };
  }, [copy, index, synonyms]);
  return search;
}
