import { useEffect, useState } from 'react';
import type { Stored } from '../../register';
import { useRegisterData, useSession } from '../shell';

/** The entries changed last, asked again with every change of the register; null before the first answer. */
export function useLatest(atMost: number): readonly Stored<'processes'>[] | null {
  const { copy } = useSession();
  const { table } = useRegisterData();
  const [latest, setLatest] = useState<readonly Stored<'processes'>[] | null>(null);
  useEffect(() => {
    let current = true;
    void copy.latest(atMost).then((entries) => {
      if (current) setLatest(entries);
    });
    return () => {
      current = false;
    };
  }, [copy, table, atMost]);
  return latest;
}
