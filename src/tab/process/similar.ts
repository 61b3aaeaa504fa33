import { useEffect, useState } from 'react';
import { dayNumber } from '../../register';
import type { ProcessFacts } from '../copy';
import { factsAt, rowOf } from '../copy';
import { useRegisterData, useSession } from '../shell';

/** The entries whose name, or former name, resembles `name` most; none while it is too short to tell, or while looking. */
export function useSimilar(
  name: string,
  { except, atMost }: { readonly except?: number; readonly atMost: number },
): readonly ProcessFacts[] {
  const { copy, today } = useSession();
  const { table, index } = useRegisterData();
  const [found, setFound] = useState<readonly number[]>([]);
  useEffect(() => {
    let current = true;
    void copy.similar(name, except ?? null, atMost).then((ids) => {
      if (current) setFound((before) => (String(before) === String(ids) ? before : ids));
    });
    return () => {
      current = false;
    };
  }, [copy, table, index, name, except, atMost]);
  return found.flatMap((id) => {
    const row = rowOf(table, id);
    return row < 0 ? [] : [factsAt(table, row, dayNumber(today))];
  });
}
