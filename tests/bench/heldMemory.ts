import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What the work leaves behind as long as its result is held, in megabytes of the engine's heap. */
export async function heldMegabytes<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly megabytes: number }> {
  const before = heapAfterCollecting();
  const result = await work();
  return { result, megabytes: (heapAfterCollecting() - before) / 1_048_576 };
}

function heapAfterCollecting(): number {
  // Once more for what the first time has only let go.
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
