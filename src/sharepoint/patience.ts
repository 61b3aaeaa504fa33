import type { Progress } from '../register';
import { Unavailable } from '../register';
import { translated, troubleOf } from './failure';

export type Signal = Progress['signal'];

/** A busy SharePoint is asked this often at most, a broken connection fewer times: somebody is waiting for a sentence. */
const attempts = { busy: 10, broken: 3 } as const;
/** A browser cannot tell a refusal from a broken connection, because SharePoint's error answers carry no CORS headers. */
const attemptsInBrowser = { ...attempts, broken: 6 } as const;
/** Together; a longer `Retry-After` ends the call at once. */
const longestWaitMilliseconds = 300_000;
/** Together, for somebody who waits for one thing, however many calls it takes: then a sentence helps more than another attempt. */
const longestBrokenMilliseconds = 8_000;
/** A call that sets out so soon after another one broke is for the same thing; later, somebody has tried again. */
const sameThingMilliseconds = 500;
/** How soon a cancelled wait ends. */
const glance = 100;

/**
 * How one client waits. Replaces the retries of @pnp/sp: those stop after three attempts, don't see a connection that breaks while
 * the answer arrives, and let every other call run on into a SharePoint that has just asked for a pause.
 */
export class Patience {
  #quietUntil = 0;
  /** The connection has been broken since then, and broke then for the last time. */
  #broken: { readonly since: number; readonly last: number } | null = null;

  /**
   * Runs a call until it has an answer that will not change; rejects with errors of the register. With a signal it is work that can
   * be ended, and is waited for patiently; without one somebody is waiting, and all calls share 8 seconds for a broken connection.
   */
  async insist<Answer>(call: () => Promise<Answer>, signal?: Signal): Promise<Answer> {
    let waited = 0;
    const began = performance.now();
    for (let attempt = 1; ; attempt++) {
      await this.quiet(signal);
      const setOut = performance.now();
      try {
        const answer = await call();
        this.#broken = null;
        return answer;
      } catch (error) {
        const usual = pauseAfter(error, attempt);
        const wait = troubleOf(error)?.kind === 'broken' ? this.#within(usual, { began, setOut, signal }) : usual;
        if (wait === null || waited + wait > longestWaitMilliseconds) throw translated(error);
        waited += wait;
        if (troubleOf(error)?.kind === 'busy') this.rest(wait);
        else await pause(wait, signal);
      }
    }
  }

  /** A wait for a broken connection, cut to what is left of the time for it; null when nothing is. */
  #within(
    wait: number | null,
    { began, setOut, signal }: { readonly began: number; readonly setOut: number; readonly signal: Signal },
  ): number | null {
    const before = this.#broken;
    const now = performance.now();
    const isSame = before !== null && began - before.last <= sameThingMilliseconds;
    const since = isSame ? before.since : setOut;
    this.#broken = { since, last: now };
    if (wait === null || signal) return wait;
    const rest = longestBrokenMilliseconds - (now - since);
    return rest > 0 ? Math.min(wait, rest) : null;
  }

  /** From now on no call of this client goes out before the time is over: refused calls count against the limit, too. */
  rest(milliseconds: number): void {
    this.#quietUntil = Math.max(this.#quietUntil, performance.now() + milliseconds);
  }

  /** Until calls may go out; rejects with `Unavailable` soon after the signal. */
  async quiet(signal?: Signal): Promise<void> {
    await pause(this.#quietUntil - performance.now(), signal);
  }
}

/** Milliseconds until the next attempt; null when there is none. */
export function pauseAfter(error: unknown, attempt: number): number | null {
  const trouble = troubleOf(error);
  if (!trouble || attempt >= attemptsHere()[trouble.kind]) return null;
  // A browser may not read `Retry-After` across origins, nor even the status: without it each wait is twice the last, and no two
  // clients knock at the same moment.
  const told = trouble.kind === 'busy' ? trouble.seconds : null;
  return told === null ? Math.min(30_000, 250 * 2 ** attempt) * (0.5 + Math.random()) : told * 1000;
}

function attemptsHere(): { readonly busy: number; readonly broken: number } {
  const { navigator } = globalThis as { readonly navigator?: { readonly onLine?: boolean } };
  if (navigator?.onLine === false) return { ...attempts, broken: 1 };
  return navigator?.onLine ? attemptsInBrowser : attempts;
}

async function pause(milliseconds: number, signal: Signal): Promise<void> {
  const end = performance.now() + milliseconds;
  for (;;) {
    if (signal?.aborted) throw new Unavailable('cancelled');
    const rest = end - performance.now();
    if (rest <= 0) return;
    await new Promise((resolve) => setTimeout(resolve, signal ? Math.min(glance, rest) : rest));
  }
}
