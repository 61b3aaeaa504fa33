import type { LocalSharePointOptions } from '../../sharepoint-local';
import { StartProblem, words } from '../environment';

/** How the stand-in behaves on demand: far away, and tired now and then. */
export interface Conditions extends Required<Pick<LocalSharePointOptions, 'latency' | 'throttle'>> {
  /** From here on the conditions hold; before, while the site is being set up, it is near and awake. */
  begin(): void;
}

/** Longer waits are a mistake in the unit. */
const mostLatency = 60_000;
const mostSeconds = 600;

/**
 * Reads `--latency MS` and `--throttle RATE[,SECONDS]`: which share of the requests is refused, and how long the refused
 * are told to wait (default 1). 429 and 503 take turns. Throws a `StartProblem` that names the wrong one.
 */
export function readConditions(
  options: { readonly latency?: string | undefined; readonly throttle?: string | undefined },
  random: () => number = Math.random,
): Conditions {
  const latency = options.latency === undefined ? 0 : latencyOf(options.latency);
  const { rate, seconds } = options.throttle === undefined ? { rate: 0, seconds: 0 } : throttleOf(options.throttle);
  let hasBegun = false;
  let refused = 0;
  return {
    latency: () => (hasBegun ? latency : 0),
    throttle: () => {
      if (!hasBegun || random() >= rate) return null;
      refused += 1;
      return { status: refused % 2 === 1 ? 429 : 503, retryAfterSeconds: seconds };
    },
    begin: () => {
      hasBegun = true;
    },
  };
}

function latencyOf(text: string): number {
  const latency = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(latency <= mostLatency)) throw new StartProblem(words.badLatency(text, mostLatency));
  return latency;
}

function throttleOf(text: string): { rate: number; seconds: number } {
  const match = /^(0?\.\d+|[01](?:\.0+)?)(?:,(\d+))?$/.exec(text);
  const [rate, seconds] = [Number(match?.[1] ?? NaN), Number(match?.[2] ?? 1)];
  if (!(rate > 0 && seconds <= mostSeconds)) throw new StartProblem(words.badThrottle(text, mostSeconds));
  return { rate, seconds };
}
