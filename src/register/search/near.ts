import { orderByScore } from './order';
import type { Scores } from './scores';

/** With so many entries that have every word of the query, nobody looks at others. */
export const enough = 5;
/** A window of results: as many as make it full, or one of their own where nothing has every word. */
const window = 10;
const mostAlone = 40;
/** Share of the best that the others have to reach. */
const leastShare = 0.4;

/** The entries that come nearest without having every word of the query, best first; few, or none where `full` are enough. */
export function nearAnswers({ touched, count, best }: Scores, full: Int32Array): Int32Array {
  if (full.length >= enough || full.length === count) return new Int32Array(0);
  const taken = new Set(full);
  const others = touched.subarray(0, count).filter((entry) => !taken.has(entry));
  const most = others.reduce((highest, entry) => Math.max(highest, best[entry] ?? 0), 0);
  const near = others.filter((entry) => (best[entry] ?? 0) >= leastShare * most);
  return orderByScore(near, best).slice(0, full.length === 0 ? mostAlone : window - full.length);
}
