/** Counts what a client asks a stand-in: give `onRequest` to it when it starts. */
import type { Observer, SeenRequest } from '../../src/sharepoint-local';

export interface Calls {
  readonly onRequest: Observer;
  /** Calls over HTTP since the last `reset`, without those that a browser asks permission with; a batch is one. */
  made(): readonly SeenRequest[];
  /** Parts of batches since the last `reset`. */
  parts(): readonly SeenRequest[];
  reset(): void;
}

export function countCalls(also: Observer = () => undefined): Calls {
  let seen: SeenRequest[] = [];
  return {
    onRequest: (request) => {
      seen.push(request);
      also(request);
    },
    made: () => seen.filter(({ isPart, method }) => !isPart && method !== 'OPTIONS'),
    parts: () => seen.filter(({ isPart }) => isPart),
    reset: () => void (seen = []),
  };
}
