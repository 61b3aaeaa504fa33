import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Found, RegisterCopy } from '../copy';
import type { RegisterRoute } from '../shell';
import { keepSearch, useRegisterData, useSession } from '../shell';
import type { RegisterModel } from './model';
import { usePageSearch } from './usePageSearch';

/** What the list shows: a query, what it found, and the state of the register in which it was found. */
export interface Shown {
  readonly query: string;
  readonly found: Found | null;
  readonly model: RegisterModel;
}

export interface Searching {
  /** Null while the very first search is on its way. */
  readonly shown: Shown | null;
  /** Somebody has typed. */
  readonly ask: (text: string) => void;
}

/**
 * Searches while somebody types: on this thread where that is possible, so that key and result are one frame. Else the list
 * follows the box as soon as the answer is there and stays as it is until then. When the register or its index has changed, the
 * same is asked again. The address keeps its pace: typing leaves no steps in the history.
 */
export function useSearching(route: RegisterRoute, model: RegisterModel): Searching {
  const { copy } = useSession();
  const { index } = useRegisterData();
  const [answer, setAnswer] = useState<Shown | null>(null);
  const query = useRef(route.search);
  const current = useRef(model);
  const here = usePageSearch();
  const search = useCallback(
    (text: string) => {
      query.current = text;
      void found(copy, text).then((hits) => {
        const isWanted = query.current === text && (!hits || hits.version === current.current.table.version);
        // At once: left to React's own pace, the browser draws a frame in between that shows nothing new.
        if (isWanted) flushSync(() => setAnswer({ query: text, found: hits, model: current.current }));
      });
    },
    [copy],
  );
  useEffect(() => {
    current.current = model;
    if (query.current.trim() !== '') search(query.current);
  }, [model, index, search]);
  useEffect(() => {
    if (route.search !== query.current) search(route.search);
  }, [route, search]);
  const ask = useCallback(
    (text: string) => {
      const hits = here.current?.find(text.trim(), current.current.table);
      if (hits) {
        query.current = text;
        setAnswer({ query: text, found: text.trim() === '' ? null : hits, model: current.current });
      } else search(text);
      keepSearch(text);
    },
    [here, search],
  );
  const isEmpty = (answer?.query ?? route.search).trim() === '';
  return { shown: isEmpty ? { query: answer?.query ?? '', found: null, model } : answer, ask };
}

const found = async (copy: RegisterCopy, text: string): Promise<Found | null> =>
  text.trim() === '' ? null : copy.find(text.trim());
