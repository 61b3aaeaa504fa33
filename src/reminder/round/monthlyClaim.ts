import { randomUUID } from 'node:crypto';
import type { Day, RegisterStore } from '../../register';
import { Conflict } from '../../register';

/** The right to send somebody's digest of one month. */
export interface MonthlyClaim {
  /** Nothing was sent: the next round may. */
  giveBack(): Promise<unknown>;
}

/**
 * Claims the month's digest for one chat, by the id of its entry. Null when it is taken: another round sends it, has sent it,
 * or has died on it, and then nobody knows whether it arrived.
 */
export async function claimMonth(store: RegisterStore, contact: number, today: Day): Promise<MonthlyClaim | null> {
  const title = `monthly:${contact}`;
  const month = today.slice(0, 7);
  // Made once; two rounds that make it at the same moment get the same one.
  const entry = await store.create('serviceState', { key: title, values: { title, value: null } });
  if (entry.values.value?.startsWith(month)) return null;
  try {
    // Never twice the same text: the store takes a write that is there already for done.
    const taken = await store.update('serviceState', entry, { value: `${month} ${randomUUID()}` });
    return { giveBack: () => store.update('serviceState', taken, { value: null }) };
  } catch (error) {
    if (error instanceof Conflict) return null;
    throw error;
  }
}
