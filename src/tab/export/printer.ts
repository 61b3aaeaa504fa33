import type { ExportedProcess } from '../../register';
import type { ExportRequest, PrintNews, PrintOrder } from '../../report';
import type { StartPrinting } from '../shell';

/** Writes one file. */
export interface Printer {
  /** Entries in the order in which they are to stand. */
  take(entries: readonly ExportedProcess[]): void;
  write(request: Omit<ExportRequest, 'processes'>): Promise<Uint8Array>;
  /** Ends the work, done or not. */
  end(): void;
}

/** A printer in a thread of its own; on the page where there are no threads, or its code doesn't arrive. */
export function openPrinter(start: StartPrinting, onShare: (share: number) => void): Printer {
  const worker = start();
  return worker ? printerIn(worker, onShare) : printerHere(onShare);
}

function printerIn(worker: Worker, onShare: (share: number) => void): Printer {
  const tell = (order: PrintOrder) => worker.postMessage(order);
  const written = new Promise<Uint8Array>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<PrintNews>) => {
      if ('share' in data) onShare(data.share);
      else if ('bytes' in data) resolve(data.bytes);
      else reject(new Error(data.failed));
    };
    worker.onerror = (event) => reject(new Error(event.message));
  });
  // A thread that breaks before anything was ordered is told of by the order.
  written.catch(() => undefined);
  return {
    take: (entries) => tell({ entries: entries.map(({ id, values }) => ({ id, values })) }),
    write: (request) => {
      tell({ write: request });
      return written;
    },
    end: () => worker.terminate(),
  };
}

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function printerHere(onShare: (share: number) => void): Printer {
  const processes: ExportedProcess[] = [];
  const stop = new AbortController();
  return {
    take: (entries) => void processes.push(...entries),
    write: async (request) => {
      const { exportFile } = await import('../../report');
      return exportFile({ ...request, processes }, { breath, onProgress: onShare, signal: stop.signal });
    },
    end: () => stop.abort(),
  };
}
