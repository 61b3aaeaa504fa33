import type { RegisterCopy } from './copy';
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
 * page where no worker starts, and after one was lost.
 */
export function copyOpener({ startWorker, openHere }: CopyPlaces): OpenCopy {
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
    const onLost = (): void => {
      worker.terminate();
      wasLost = true;
    };
    return openRemoteCopy(worker, siteUrl, getToken, onLost).catch(() => openHere(siteUrl, getToken));
  };
}
