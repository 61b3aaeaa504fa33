import { randomUUID } from 'node:crypto';
import type { List } from '../lists/list';
import { toStamp } from '../site/calendar';
import type { Site } from '../site/site';
import { lastChange } from '../storage/changes';

/** Somebody who wants to be told when items of a list change. */
export interface Subscription {
  readonly id: string;
  readonly list: number;
  readonly url: string;
  readonly state: string | null;
  readonly expires: string;
  /** Number in the change log up to which nothing is told: what happened before, and what was told already. */
  readonly told: number;
}

/** Subscriptions of a list that have not run out. */
export function subscriptionsOf(site: Site, list: List): Subscription[] {
  return running(site).filter((one) => one.list === list.number);
}

/** All that have not run out by the site's clock; those that have are gone for good. */
export function running({ database, now }: Site): Subscription[] {
  return database.all<Subscription>('SELECT * FROM subscriptions WHERE expires > ? ORDER BY id', toStamp(now()));
}

/** Keeps a new subscription; it hears of changes from now on. */
export function addSubscription(
  site: Site,
  list: List,
  wanted: Pick<Subscription, 'url' | 'state' | 'expires'>,
): Subscription {
  const id = randomUUID();
  const subscription = { id, list: list.number, ...wanted, told: lastChange(site, null) };
  site.database.run('DELETE FROM subscriptions WHERE expires <= ?', toStamp(site.now()));
  site.database.run(
    'INSERT INTO subscriptions (id, list, url, state, expires, told) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    subscription.list,
    subscription.url,
    subscription.state,
    subscription.expires,
    subscription.told,
  );
  return subscription;
}

/** Changes where, until when and with which word somebody is told. */
export function changeSubscription({ database }: Site, { id, url, state, expires }: Subscription): void {
  database.run('UPDATE subscriptions SET url = ?, state = ?, expires = ? WHERE id = ?', url, state, expires, id);
}

/** Remembers up to where somebody was told, before it is attempted: nobody hears of a change twice. */
export function markTold({ database }: Site, id: string, told: number): void {
  database.run('UPDATE subscriptions SET told = ? WHERE id = ?', told, id);
}

/** Tells nobody any more. */
export function dropSubscription({ database }: Site, id: string): void {
  database.run('DELETE FROM subscriptions WHERE id = ?', id);
}
