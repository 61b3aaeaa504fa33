import { useCallback, useEffect, useState } from 'react';
import type { CoveringProcess } from '../../register';
import { keysOf } from '../../register';
import type { RegisterCopy, ServiceHit } from '../copy';
import { useRegisterData, useSession } from '../shell';

export interface CatalogueData {
  readonly services: readonly ServiceHit[];
  /** Those in use. */
  readonly processes: readonly CoveringProcess[];
  /** Ids of processes in use by the key they name. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
}

export type CatalogueState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'ready'; readonly data: CatalogueData };

/** Entries that cross from the copy at once. */
const atOnce = 500;

/** The catalogue as this device keeps it, and what processes name of it; what was shown stays until the next answer is there. */
export function useCatalogueData(): readonly [CatalogueState, () => void] {
  const { copy } = useSession();
  const { table } = useRegisterData();
  const [services, setServices] = useState<readonly ServiceHit[] | null>(null);
  const [processes, setProcesses] = useState<readonly CoveringProcess[] | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const [attempt, setAttempt] = useState(0);
  useAnswer(
    useCallback(() => copy.allServices(), [copy]),
    setServices,
    setFailure,
    attempt,
  );
  const read = useCallback(() => processesIn(copy, table.ids), [copy, table]);
  useAnswer(read, setProcesses, setFailure, attempt);
  const again = useCallback(() => {
    setFailure(null);
    setAttempt((before) => before + 1);
  }, []);
  if (services && processes) return [{ state: 'ready', data: joined(services, processes) }, again];
  return [failure ? { state: 'failed', error: failure.error } : { state: 'loading' }, again];
}

function useAnswer<Answer>(
  ask: () => Promise<Answer>,
  onAnswer: (answer: Answer) => void,
  onFailure: (failure: { readonly error: unknown }) => void,
  attempt: number,
): void {
  useEffect(() => {
    let current = true;
    ask().then(
      (answer) => current && onAnswer(answer),
      (error: unknown) => current && onFailure({ error }),
    );
    return () => {
      current = false;
    };
  }, [ask, onAnswer, onFailure, attempt]);
}

async function processesIn(copy: RegisterCopy, ids: Int32Array): Promise<readonly CoveringProcess[]> {
  const found: CoveringProcess[] = [];
  for (let start = 0; start < ids.length; start += atOnce) {
    for (const { id, values } of await copy.entries([...ids.slice(start, start + atOnce)])) {
      if (values.status !== 'retired') found.push({ id, unit: values.unit, keys: keysOf(values) });
    }
  }
  return found;
}

const known = new WeakMap<readonly CoveringProcess[], CatalogueData>();

/** The same object as long as nothing has changed. */
function joined(services: CatalogueData['services'], processes: readonly CoveringProcess[]): CatalogueData {
  const before = known.get(processes);
  if (before?.services === services) return before;
  const byKey = new Map<string, number[]>();
  for (const { id, keys } of processes) for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), id]);
  const data = { services, processes, byKey };
  known.set(processes, data);
  return data;
}
