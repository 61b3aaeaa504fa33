import { median } from './searchRows';

const rounds = 7;
/** Calls are noisier: the network of the machine is shared. */
const callRounds = 11;

/**
 * Medians in milliseconds of several pieces of work, done in turns, so that a busy moment of the machine hits all of
 * them. The first round only warms the engine up.
 */
export function mediansInTurns(works: readonly (() => unknown)[]): readonly number[] {
  const times = works.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, work] of works.entries()) {
      const started = performance.now();
      work();
      if (round > 0) times[index]?.push(performance.now() - started);
    }
  }
  return times.map(median);
}

/** A call to be measured; `before` is done each time, unmeasured. */
export type MeasuredCall =
  (() => Promise<unknown>) | { readonly before: () => Promise<unknown>; readonly call: () => Promise<unknown> };

/**
 * The same for calls that take their time elsewhere; each waits for the one before. Every call is made twice and measured
 * the second time: what the engine clears away after another's work is not charged to it.
 */
export async function mediansOfCalls(calls: readonly MeasuredCall[]): Promise<readonly number[]> {
  const times = calls.map((): number[] => []);
  for (let round = 0; round <= callRounds; round++) {
    for (const [index, measured] of calls.entries()) {
      const { before, call } = typeof measured === 'function' ? { before: null, call: measured } : measured;
      await call();
      await before?.();
      const started = performance.now();
      await call();
      if (round > 0) times[index]?.push(performance.now() - started);
    }
  }
  return times.map(median);
}
