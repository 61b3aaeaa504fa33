import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Found, Why } from '../copy';
import { useSession } from '../shell';

export interface Whys {
  readonly of: (id: number) => Why | undefined;
  /** These are drawn: what isn't known of them yet is asked for. */
  readonly want: (ids: readonly number[]) => void;
}

interface Told {
  readonly found: Found | null;
  readonly whys: readonly Why[];
}

/** Who types on sees the next rows before the reasons of these could be read, in milliseconds. */
const pause = 50;

/** Why rows were found: told with the answer for the best of them, asked for when others come into view. */
export function useWhys(found: Found | null): Whys | null {
  const { copy } = useSession();
  const [later, setLater] = useState<Told>({ found: null, whys: [] });
  const timer = useRef<number | undefined>(undefined);
  const known = useMemo(() => {
    const whys = [...(found?.whys ?? []), ...(later.found === found ? later.whys : [])];
    return new Map(whys.map((why) => [why.id, why]));
  }, [found, later]);
  const before = useMemo(
    () => new Map(isOneTyping(found, later.found) ? later.whys.map((why) => [why.id, why]) : []),
    [found, later],
  );
  const of = useCallback((id: number) => known.get(id) ?? before.get(id), [known, before]);
  const want = useCallback(
    (ids: readonly number[]) => {
      window.clearTimeout(timer.current);
      const missing = ids.filter((id) => !known.has(id));
      if (!found || missing.length === 0) return;
      timer.current = window.setTimeout(() => {
        void copy.whys(found.query, missing).then((whys) => {
          if (whys.length > 0) setLater((told) => withMore(told, found, whys));
        });
      }, pause);
    },
    [copy, known, found],
  );
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return useMemo(() => (found ? { of, want } : null), [found, of, want]);
}

/** A letter more or less: the reasons of before stay until the new ones are here, instead of going and coming at each key. */
const isOneTyping = (found: Found | null, before: Found | null): boolean =>
  found !== null && before !== null && (found.query.startsWith(before.query) || before.query.startsWith(found.query));

const withMore = (before: Told, found: Found, whys: readonly Why[]): Told => ({
  found,
  whys: before.found === found ? [...before.whys, ...whys] : whys,
});
