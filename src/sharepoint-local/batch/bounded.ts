import type { Reply } from '../http/reply';

/**
 * Runs the parts in order until their answers together reach `mostBytes`; every part after that gets `refused` without
 * being run, so nothing is stored that is not reported. One answer alone may go over.
 */
export function runWithin<Part>(
  parts: readonly Part[],
  mostBytes: number,
  run: (part: Part) => Reply,
  refused: () => Reply,
): Reply[] {
  let bytes = 0;
  return parts.map((part) => {
    if (bytes >= mostBytes) return refused();
    const reply = run(part);
    bytes += Buffer.byteLength(reply.body);
    return reply;
  });
}
