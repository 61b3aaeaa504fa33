import { Link } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { processNumber } from '../../register';
import { hrefOf, useRegisterData, useSession } from '../shell';
import { useCaptureSession } from './captureSession';

/** For each of these keys the ids of processes that are linked to it. */
export function useLinked(keys: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const { copy } = useSession();
  const { table, index } = useRegisterData();
  const [linked, setLinked] = useState<ReadonlyMap<string, readonly number[]>>(new Map());
  const wanted = keys.join(' ');
  useEffect(() => {
    let current = true;
    const look = async () => {
      const found = new Map<string, readonly number[]>();
      for (const key of wanted.split(' ').filter(Boolean)) {
        if (!current) return;
        found.set(key, await linkedTo(key));
      }
      if (current) setLinked(found);
    };
    const linkedTo = async (key: string): Promise<readonly number[]> => {
      const hits = await copy.find(key);
      const whole = await Promise.all(hits.whys.slice(0, 5).map(({ id }) => copy.entry(id)));
      return whole.flatMap((entry) => (entry?.values.serviceKeys?.includes(key) ? [entry.id] : []));
    };
    // Only a mark: without it, the screen still does what it is for.
    void look().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [copy, table, index, wanted]);
  return linked;
}

/** The processes that a service is linked to already. */
export function LinkedProcesses({ ids }: { readonly ids: readonly number[] }) {
  const { words } = useCaptureSession();
  const { processName } = useRegisterData();
  return (
    <>
      {words.picking.linked}{' '}
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link inline href={hrefOf({ screen: 'process', id })} target="_blank">
            {processName(id) ?? processNumber(id)}
          </Link>
        </span>
      ))}
    </>
  );
}
