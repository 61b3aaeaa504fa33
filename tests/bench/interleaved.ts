import { median } from './searchRows';

const rounds = 7;

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
