import { useCallback } from 'react';
import type { ProcessFieldName, Stored } from '../../register';
import { canMakeCircles } from '../../register';
import { useChangeSession } from './changeSession';
import { useReading } from './useReading';

const nobody: readonly Stored<'processes'>[] = [];

/**
 * The register as it is now, where a field can lead entries back to themselves; otherwise nobody else is asked for. `register` is null
 * until it is known. Read anew with other `entries`.
 */
export function useCircleCheck(field: ProcessFieldName | null, entries: readonly Stored<'processes'>[]) {
  const { store } = useChangeSession();
  const isWanted = field !== null && canMakeCircles(field);
  const read = useCallback(
    async () => ({ entries, isWanted, register: isWanted ? await store.all('processes') : nobody }),
    [store, isWanted, entries],
  );
  const [reading, retry] = useReading(read);
  if (!isWanted) return { stage: 'read' as const, register: nobody };
  if (reading.stage === 'failed') return { ...reading, register: null, retry };
  const isCurrent = reading.stage === 'read' && reading.value.isWanted && reading.value.entries === entries;
  if (!isCurrent) return { stage: 'reading' as const, register: null };
  return { stage: 'read' as const, register: reading.value.register };
}
