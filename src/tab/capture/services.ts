import { useEffect, useRef, useState } from 'react';
import { processFields, resembles } from '../../register';
import type { ServiceHit } from '../copy';
import { useSession } from '../shell';

/** Typing pauses this long before the catalogue is looked through. */
const pause = 250;
/** So many hits of the search are looked at: it finds by words, and a name wants the same matter. */
const lookedAt = 8;

/** The services that a name may mean, best first; none while it is being typed, or when the catalogue can't be read. */
export function useServices(name: string, atMost: number): readonly ServiceHit[] {
  const { copy } = useSession();
  const [found, setFound] = useState<readonly ServiceHit[]>([]);
  const latest = useRef(0);
  useEffect(() => {
    const question = ++latest.current;
    const settle = (hits: readonly ServiceHit[]) => latest.current === question && setFound(hits);
    const look = async () => {
      const hits = name.trim().length < 4 ? [] : await copy.services(name, lookedAt);
      settle(hits.filter((hit) => hit.withdrawnOn === null && resembles(name, hit.name)).slice(0, atMost));
    };
    // Who can't read the catalogue captures without it: it only helps.
    const timer = window.setTimeout(() => void look().catch(() => settle([])), pause);
    return () => window.clearTimeout(timer);
  }, [copy, name, atMost]);
  return found;
}

const key = new RegExp(processFields.serviceKeys.linePattern ?? '', 'u');

/** The key by which a process may be linked; null for services that no official catalogue numbers. */
export const linkableKey = (service: { readonly key: string | null }): string | null =>
  service.key !== null && key.test(service.key) ? service.key : null;
