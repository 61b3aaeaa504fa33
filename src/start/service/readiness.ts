import type { Log } from '../../reminder';
import { failureFacts } from '../../reminder';

export type ReadyState = 'starting' | 'ready' | 'failing' | 'stopping';

export interface Readiness {
  /** Answers at once, from what is known; looks after SharePoint in the background when that has become old. */
  state(): ReadyState;
  /** From now on nothing new is to be sent here. */
  stop(): void;
}

const minute = 60_000;
/** A good answer is believed that long … */
const trustedFor = 10 * minute;
/** … and asked for again before: probes come every few seconds and must cost SharePoint nothing. */
const freshFor = 5 * minute;
const retryAfter = minute / 2;

/** Whether the service can do its work: SharePoint has answered within the last ten minutes. `ask` is one small request. */
export function readiness(ask: () => Promise<unknown>, log: Log, now: () => number = Date.now): Readiness {
  let answeredAt: number | null = null;
  let failedAt: number | null = null;
  let isAsking = false;
  let isStopping = false;

  const noteFailure = (error: unknown) => {
    if (failedAt === null) log('sharepoint.failed', failureFacts(error));
    failedAt = now();
  };
  const noteAnswer = () => {
    if (answeredAt === null || failedAt !== null) log('sharepoint.answered');
    answeredAt = now();
    failedAt = null;
  };
  const look = () => {
    isAsking = true;
    void ask()
      .then(noteAnswer, noteFailure)
      .finally(() => (isAsking = false));
  };
  const isDue = () =>
    failedAt === null ? answeredAt === null || now() - answeredAt > freshFor : now() - failedAt > retryAfter;

  return {
    state() {
      if (isStopping) return 'stopping';
      if (!isAsking && isDue()) look();
      if (answeredAt !== null && now() - answeredAt <= trustedFor) return 'ready';
      return failedAt === null ? 'starting' : 'failing';
    },
    stop: () => void (isStopping = true),
  };
}
