import type { RegisterCopy } from './copy';
import type { Patience } from './pulse';
import { openRemoteCopy } from './remote';

export type OpenCopy = (siteUrl: string, getToken: () => Promise<string>) => Promise<RegisterCopy>;

export interface CopyPlaces {
  /** Null where there are no workers. */
  readonly startWorker: () => Worker | null;
  /** On the thread of the page. */
  readonly openHere: OpenCopy;
}

/**
 * Opens the copy in a worker, which is started at once, so that it is on its way while configuration, host and sign-in are; in the
 * page where no worker starts, and after one has failed.
 */
export function copyOpener({ startWorker, openHere }: CopyPlaces, patience?: Patience): OpenCopy {
  let waiting = startWorker();
  let working: Worker | null = null;
  let wasLost = false;
  const nextWorker = (): Worker | null => (wasLost ? null : (waiting ?? startWorker()));
  return async (siteUrl, getToken) => {
    // Another opening begins with a worker of its own: what the one before waits for may never come.
    working?.terminate();
    const worker = nextWorker();
    working = worker;
    waiting = null;
    if (!worker) return openHere(siteUrl, getToken);
    const onLost = (how: 'failed' | 'silent'): void => {
      worker.terminate();
      // What makes a worker hang would make the page hang, too: another worker it is.
      if (how === 'failed') wasLost = true;
    };
    return openRemoteCopy(worker, siteUrl, getToken, onLost, patience).catch(() => openHere(siteUrl, getToken));
  };
}
