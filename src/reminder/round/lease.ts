import type { RegisterStore, Stored } from '../../register';
import { Conflict } from '../../register';

/** How long a lease lives, and how this process measures and spends time. All in seconds. */
export interface LeaseTimes {
  /** A holder who has not renewed for so long counts as dead. Longer than any single step of a round. */
  readonly staleAfter: number;
  readonly renewEvery: number;
  /** A clock of this machine that only goes forward. */
  readonly now: () => number;
  readonly wait: (seconds: number) => Promise<unknown>;
}

export const usualLeaseTimes: Omit<LeaseTimes, 'now' | 'wait'> = { staleAfter: 180, renewEvery: 20 };

/** Somebody else has taken the round over: this one must not send any more. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/** The right to run the round, as long as it is renewed. */
export interface Lease {
  /** Before each thing that must not happen twice: renews when it is time to; throws `LeaseLost` when somebody else has it. */
  hold(): Promise<void>;
  /** Waits without losing it. */
  wait(seconds: number): Promise<void>;
  /** Gives it back, so that the next one need not wait. Harmless when it is lost. */
  release(): Promise<void>;
}

const row = 'lease:round';
const attempts = 5;

/**
 * Takes the lease, or gives null when another process is at work. Whether its holder is dead is decided without comparing two
 * machines' clocks: whoever waits watches the entry, and takes it when it has not changed for `staleAfter` on their own clock.
 */
export async function takeLease(store: RegisterStore, holder: string, times: LeaseTimes): Promise<Lease | null> {
  let seen = await leaseEntry(store);
  for (let attempt = 1; attempt <= attempts; attempt++) {
    if (holderOf(seen) !== null && !(await isAbandoned(store, seen, times))) return null;
    try {
      return heldLease(store, await store.update('serviceState', seen, { value: written(holder, 0) }), holder, times);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      seen = await store.one('serviceState', seen.id);
    }
  }
  return null;
}

/** The entry is made once; two that make it at the same moment get the same one. */
async function leaseEntry(store: RegisterStore): Promise<Stored<'serviceState'>> {
  return store.create('serviceState', { key: row, values: { title: row, value: null } });
}

/** Waits until the holder has shown a sign of life, given the lease back, or been silent for too long. */
async function isAbandoned(store: RegisterStore, seen: Stored<'serviceState'>, times: LeaseTimes): Promise<boolean> {
  const since = times.now();
  while (times.now() - since < times.staleAfter) {
    await times.wait(times.renewEvery);
    const current = await store.one('serviceState', seen.id);
    if (current.etag !== seen.etag) return false;
  }
  return true;
}

function heldLease(
  store: RegisterStore,
  taken: Stored<'serviceState'>,
  holder: string,
  { staleAfter, renewEvery, now, wait }: LeaseTimes,
): Lease {
  let entry = taken;
  let renewals = 0;
  let renewedAt = now();

  /** Several cards are on their way at once: they renew together, or one would find the other's renewal a stranger's. */
  let renewing: Promise<void> | null = null;
  let lost: LeaseLost | null = null;

  async function write(value: string | null): Promise<void> {
    const begun = now();
    try {
      entry = await store.update('serviceState', entry, { value });
      // Those who watch may have seen it as early as this.
      renewedAt = begun;
    } catch (error) {
      if (error instanceof Conflict) throw (lost = new LeaseLost('another process runs the round', { cause: error }));
      throw error;
    }
  }

  async function hold(): Promise<void> {
    if (lost) throw lost;
    if (now() - renewedAt >= renewEvery) {
      renewing ??= write(written(holder, ++renewals)).finally(() => (renewing = null));
      await renewing;
    }
    // Asking took longer than the others wait: nobody knows who has it now.
    if (now() - renewedAt >= staleAfter) throw (lost = new LeaseLost('the lease could not be renewed in time'));
  }

  return {
    hold,
    async wait(seconds) {
      for (let left = seconds; left > 0; left -= renewEvery) {
        await wait(Math.min(left, renewEvery));
        await hold();
      }
    },
    async release() {
      if (lost) return;
      try {
        await renewing?.catch(() => undefined); // whoever holds hears of it
        await write(null);
      } catch (error) {
        if (!(error instanceof LeaseLost)) throw error;
      }
    },
  };
}

/** Never twice the same text: the store takes a write that is there already for done. */
const written = (holder: string, renewals: number): string => JSON.stringify({ holder, renewals });

/** Null when it is free; what nobody can read counts as somebody's until it has been silent for long enough. */
function holderOf({ values }: Stored<'serviceState'>): string | null {
  return values.value;
}
