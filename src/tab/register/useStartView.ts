import { useEffect, useRef } from 'react';
import type { PersonKey } from '../../register';
import type { RegisterRoute } from '../shell';
import { hrefOf, navigate, useSession, wholeRegister } from '../shell';
import { keep, readKept } from '../shell/kept';
import { routeOfView } from './savedView';

const key = (person: PersonKey): string => `register view ${person}`;

/** The query with which this person begins on this device; null is the whole register. */
export const startAddress = (person: PersonKey): string | null => readKept(key(person));

export const startWith = (address: string | null, person: PersonKey): void => keep(key(person), address);

/** Who comes to the register without a wish of their own begins with their view; from there everything is one click away. */
export function useStartView(route: RegisterRoute): void {
  const { me } = useSession();
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) return;
    isFirst.current = false;
    const address = startAddress(me.key);
    if (address !== null && hrefOf(route) === hrefOf(wholeRegister))
      navigate(routeOfView({ address }), { replace: true });
  }, [route, me.key]);
}
