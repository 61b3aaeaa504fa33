import type { ExportPace } from '../exportFile';
import type { ExportRequest } from '../request';
import { reportDocument } from './document';
import { openEngine } from './engine';

/**
 * The report as a PDF file. The layout of all pages is one piece of work, seconds for hundreds of processes: who has other things
 * to do calls this in a thread of its own, and ends it by ending the thread.
 */
export async function writeReport(request: ExportRequest, { onProgress, signal }: ExportPace): Promise<Uint8Array> {
  const engine = await openEngine();
  signal?.throwIfAborted();
  engine.setProgressCallback((share) => onProgress?.(share));
  const bytes = await engine.createPdf(reportDocument(request)).getBuffer();
  signal?.throwIfAborted();
  return bytes;
}
