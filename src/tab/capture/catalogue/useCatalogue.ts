import { useDeferredValue, useEffect, useState } from 'react';
import type { ServiceHit } from '../../copy';
import { useSession } from '../../shell';

type Catalogue =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'ready'; readonly all: readonly ServiceHit[]; readonly found: readonly ServiceHit[] };

/** Nobody captures a process for a service that is no longer there. */
const isInUse = ({ withdrawnOn }: ServiceHit): boolean => withdrawnOn === null;

/** As many hits of a search as anybody looks through. */
const foundAtMost = 200;

/** All services, and those that a search finds; the list stays as it was until the next answer is there. */
export function useCatalogue(search: string): readonly [Catalogue, () => void] {
  const { copy } = useSession();
  const [catalogue, setCatalogue] = useState<Catalogue>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const wanted = useDeferredValue(search.trim());
  useEffect(() => {
    let current = true;
    const look = async (): Promise<Catalogue> => {
      const all = (await copy.allServices()).filter(isInUse);
      if (wanted === '') return { state: 'ready', all, found: all };
      return { state: 'ready', all, found: (await copy.services(wanted, foundAtMost)).filter(isInUse) };
    };
    look()
      .catch((error: unknown): Catalogue => ({ state: 'failed', error }))
      .then((next) => {
        if (current) setCatalogue(next);
      });
    return () => {
      current = false;
    };
  }, [copy, wanted, attempt]);
  return [catalogue, () => setAttempt(attempt + 1)];
}
