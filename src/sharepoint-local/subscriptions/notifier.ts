import type { JsonObject } from '../json';
import { everyList } from '../lists/store';
import type { Site } from '../site/site';
import { patience } from './handshake';
import { markTold, running, type Subscription } from './store';

/** Tells subscribers; never waits for them. */
export interface Notifier {
  /** Something may have been written: looks into the change log and tells whom it concerns. */
  poke(): void;
  /** Gives up what was not delivered yet. */
  stop(): void;
}

/** A receiver that fails is tried again five times, five minutes apart (DOC). */
const attempts = 6;
export const usualDelay = 5 * 60 * 1000;

/** Only items tell their subscribers (DOC: list item webhooks). */
const told = ['item', 'file', 'folder'];

/** A notifier for one site; `delay` is the pause between two attempts in milliseconds. */
export function notifierOf(site: Site, delay: number): Notifier {
  const stopping = new AbortController();
  const timers = new Set<NodeJS.Timeout>();
  const send = (url: string, notices: readonly JsonObject[], attempt: number): void => {
    void deliver(url, notices, stopping.signal).then((isDelivered) => {
      if (isDelivered || stopping.signal.aborted || attempt === attempts) return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        send(url, notices, attempt + 1);
      }, delay);
      timers.add(timer);
      timer.unref();
    });
  };
  return {
    poke: () => {
      if (stopping.signal.aborted) return;
      for (const [url, notices] of collect(site)) send(url, notices, 1);
    },
    stop: () => {
      stopping.abort();
      timers.forEach(clearTimeout);
    },
  };
}

/** What is new for each receiver: several subscriptions at one address are told in one request (DOC). */
function collect(site: Site): Map<string, JsonObject[]> {
  const byUrl = new Map<string, JsonObject[]>();
  const subscriptions = running(site);
  const lists = subscriptions.length === 0 ? [] : everyList(site);
  for (const subscription of subscriptions) {
    const list = lists.find(({ number }) => number === subscription.list);
    const last = list ? newest(site, list.id, subscription.told) : null;
    if (!list || last === null) continue;
    markTold(site, subscription.id, last);
    byUrl.set(subscription.url, [...(byUrl.get(subscription.url) ?? []), noticeOf(site, list.id, subscription)]);
  }
  return byUrl;
}

function newest({ database }: Site, list: string, after: number): number | null {
  const sql =
    'SELECT max(id) AS last FROM changes WHERE list = ? AND id > ? AND target IN (SELECT value FROM json_each(?))';
  return database.first<{ last: number | null }>(sql, list, after, JSON.stringify(told))?.last ?? null;
}

/** It says that something changed, not what (DOC: the notification's form, seven digits after the second included). */
function noticeOf({ ids, path }: Site, resource: string, { id, state, expires }: Subscription): JsonObject {
  return {
    subscriptionId: id,
    clientState: state,
    expirationDateTime: expires.replace('Z', '.0000000Z'),
    resource,
    tenantId: ids.tenant,
    siteUrl: path,
    webId: ids.web,
  };
}

/** True when the receiver took it: any answer of success, in time. */
async function deliver(url: string, notices: readonly JsonObject[], signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ value: notices }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    return response.ok;
  } catch {
    // Unreachable, too slow or given up: the caller decides whether to try again.
    return false;
  }
}
