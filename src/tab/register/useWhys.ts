import { useCallback, useMemo, useState } from 'react';
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

/** Why rows were found: told with the answer for the best of them, asked for when others come into view. */
export function useWhys(found: Found | null): Whys | null {
  const { copy } = useSession();
  const [later, setLater] = useState<Told>({ found: null, whys: [] });
  const known = useMemo(() => {
    const whys = [...(found?.whys ?? []), ...(later.found === found ? later.whys : [])];
    return new Map(whys.map((why) => [why.id, why]));
  }, [found, later]);
  const of = useCallback((id: number) => known.get(id), [known]);
  const want = useCallback(
    (ids: readonly number[]) => {
      const missing = ids.filter((id) => !known.has(id));
      if (!found || missing.length === 0) return;
      void copy.whys(found.query, missing).then((whys) => {
        if (whys.length > 0) setLater((before) => withMore(before, found, whys));
      });
    },
    [copy, known, found],
  );
  return useMemo(() => (found ? { of, want } : null), [found, of, want]);
}

const withMore = (before: Told, found: Found, whys: readonly Why[]): Told => ({
  found,
  whys: before.found === found ? [...before.whys, ...whys] : whys,
});
