import type { ExportedProcess } from '../register';
import { exportFile } from './exportFile';
import type { ExportRequest } from './request';

/** What the thread that writes files is told: entries in helpings, then what to make of them. */
export type PrintOrder =
  { readonly entries: readonly ExportedProcess[] } | { readonly write: Omit<ExportRequest, 'processes'> };

/** What it tells. A failure crosses as its text: the page can say no more about it than that it failed. */
export type PrintNews =
  { readonly share: number } | { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly failed: string };

/** The part of a worker's global that is used. */
export interface PrintThread {
  onmessage: ((event: { readonly data: PrintOrder }) => void) | null;
  postMessage(news: PrintNews, transfer?: Transferable[]): void;
}

/** Writes one file in a thread of its own; who has lost interest ends the thread. */
export function servePrinting(thread: PrintThread): void {
  const processes: ExportedProcess[] = [];
  thread.onmessage = ({ data }) => {
    if ('entries' in data) processes.push(...data.entries);
    else void print({ ...data.write, processes }, thread);
  };
}

async function print(request: ExportRequest, thread: PrintThread): Promise<void> {
  try {
    const written = await exportFile(request, { onProgress: shareTeller(thread) });
    const bytes = new Uint8Array(written);
    thread.postMessage({ bytes }, [bytes.buffer]);
  } catch (error) {
    thread.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  }
}

/** A hundred times at most. */
function shareTeller(thread: PrintThread): (share: number) => void {
  let told = -1;
  return (share) => {
    const percent = Math.floor(share * 100);
    if (percent === told) return;
    told = percent;
    thread.postMessage({ share });
  };
}
