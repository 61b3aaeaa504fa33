import type { CopyDatabase, Writing } from './database';

/** That everything was deleted on signing out: other windows still hold what they have read, and must not store it again. */
export interface SignOut {
  /** Another one at each. */
  readonly revision: string;
}

/** Among the copies; no owner's key looks like it. */
export const signOutKey = 'signOut';

/** Null when nobody ever has on this device. */
export async function lastSignOut(database: CopyDatabase | Writing): Promise<SignOut | null> {
  const copies = 'objectStore' in database ? database.objectStore('copies') : database.transaction('copies').store;
  return (await copies.get(signOutKey)) ?? null;
}

export async function markSignOut(transaction: Writing): Promise<void> {
  await transaction.objectStore('copies').put({ revision: crypto.randomUUID() }, signOutKey);
}
