import { useState } from 'react';
import type { Day } from '../../register';
import type { Words } from './words';
import { problemText } from './words';

/** How far moving the day has come, for whichever control moves it. */
export interface Move {
  readonly isMoving: boolean;
  /** A sentence, or null. */
  readonly problem: string | null;
  /** True when the day was moved. */
  readonly go: (day: Day) => Promise<boolean>;
}

export function useMove(onMove: (day: Day) => Promise<void>, words: Words): Move {
  const [isMoving, setMoving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const go = async (day: Day): Promise<boolean> => {
    setMoving(true);
    setError(null);
    try {
      await onMove(day);
      return true;
    } catch (failure) {
      setError(failure);
      return false;
    } finally {
      setMoving(false);
    }
  };
  return { isMoving, problem: error === null ? null : `${words.dayFailed} ${problemText(error, words)}`, go };
}
