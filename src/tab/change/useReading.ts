import { useCallback, useEffect, useState } from 'react';

export type Reading<Value> =
  | { readonly stage: 'reading' }
  | { readonly stage: 'read'; readonly value: Value }
  | { readonly stage: 'failed'; readonly error: unknown };

/** Reads once, and again when asked to; what comes too late for another reading is dropped. */
export function useReading<Value>(read: () => Promise<Value>): readonly [Reading<Value>, () => void] {
  const [state, setState] = useState<Reading<Value>>({ stage: 'reading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    read().then(
      (value) => current && setState({ stage: 'read', value }),
      (error: unknown) => current && setState({ stage: 'failed', error }),
    );
    return () => {
      current = false;
    };
  }, [read, attempt]);
  const retry = useCallback(() => {
    setState({ stage: 'reading' });
    setAttempt((count) => count + 1);
  }, []);
  return [state, retry];
}
