/** How long a worker may be silent while somebody waits for it. */
export interface Patience {
  /** Milliseconds between two questions whether it is there. */
  readonly every: number;
  /** So many of them without any answer, and it hangs. Counted, since a device that slept asks only once on waking. */
  readonly atMost: number;
}

/** Half a minute: the longest work in one piece takes a few seconds where it is slow. */
export const usualPatience: Patience = { every: 5_000, atMost: 6 };

/**
 * Watches somebody who may hang without an error, only as long as an answer is waited for. `onSilence` is called once, when nothing
 * has come back for too long.
 */
export function watchPulse(ask: () => Promise<unknown>, onSilence: () => void, { every, atMost }: Patience) {
  let waiting = 0;
  let unanswered = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = (): void => {
    if (unanswered >= atMost) {
      clearInterval(timer);
      return onSilence();
    }
    unanswered++;
    ask().then(() => (unanswered = 0), end);
  };
  const end = (): void => clearInterval(timer);
  /** What is waited for. */
  return async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    if (waiting++ === 0) {
      unanswered = 0;
      timer = setInterval(look, every);
    }
    try {
      return await answer;
    } finally {
      if (--waiting === 0) end();
    }
  };
}
