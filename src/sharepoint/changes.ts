import type { SPFI } from '@pnp/sp';
import type { ListKey } from '../register';
import { Refused } from '../register';
import { answerOf, settleEach } from './connection';
import { askForWeb } from './feed';
import type { SiteUser } from './siteUser';
import type { Point } from './point';
import { isAgeing, isAnswerable, tokenBefore } from './point';
import type { Site } from './site';
import { askForLists } from './siteLists';

interface ChangeRow {
  readonly ChangeToken: { readonly StringValue: string };
  readonly ChangeType: number;
  readonly ListId?: string;
  readonly ItemId?: number;
}

/** What the change log says about the entries of the register: whether each is still there, by what happened to it last. */
export interface Changed {
  /** To be asked from the next time: lies behind all that is told here, and before anything that happens while it is read. */
  readonly token: string;
  readonly entries: ReadonlyMap<ListKey, ReadonlyMap<number, 'there' | 'gone'>>;
  readonly newUsers: readonly SiteUser[];
}

/** SharePoint answers at most so many changes at once (DOC: SPChangeQuery.FetchLimit). */
const changesAtOnce = 1000;
/** After so many it is cheaper to begin anew. */
const mostChanges = 20_000;
const deleted = 3;

/** One call when there are fewer than 1,000 changes; null when the log cannot answer the point. Also refreshes what is known of the lists. */
export async function readChanges(site: Site, point: Point): Promise<Changed | null> {
  const started = performance.now();
  const { joined } = site;
  // Side by side, so that a `me` asked for in the same moment travels along.
  const [web, first, lists, users] = await Promise.allSettled([
    joined.ask(askForWeb),
    joined.ask((batch) => askForChanges(batch, point.token)),
    joined.ask(askForLists),
    joined.ask((batch) => askForUsers(batch, point.user)),
  ]);
  const now = answerOf(web);
  const asked = performance.now() - started;
  if (!isAnswerable(point, now) || isRefused(first)) return null;
  site.lists.take(answerOf(lists));
  const rows = await allChanges(site, answerOf(first));
  if (!rows) return null;
  const last = rows.at(-1)?.ChangeToken.StringValue;
  const token = last ?? (isAgeing(point, now) ? tokenBefore(now, asked) : point.token);
  return { token, entries: entriesIn(site, rows), newUsers: answerOf(users) };
}

/** Whatever SharePoint has against the point, reading everything anew is the answer. */
function isRefused(answer: PromiseSettledResult<unknown>): boolean {
  try {
    answerOf(answer);
    return false;
  } catch (error) {
    if (error instanceof Refused) return true;
    throw error;
  }
}

async function allChanges(site: Site, first: readonly ChangeRow[]): Promise<readonly ChangeRow[] | null> {
  const rows = [...first];
  for (let last = first; last.length >= changesAtOnce; rows.push(...last)) {
    const token = rows.at(-1)?.ChangeToken.StringValue;
    if (rows.length >= mostChanges || token === undefined) return null;
    const [next] = await settleEach(site.client, [(batch) => askForChanges(batch, token)]);
    last = answerOf(next!);
  }
  return rows;
}

function askForChanges({ web }: SPFI, token: string): Promise<readonly ChangeRow[]> {
  const kinds = { Add: true, Update: true, SystemUpdate: true, DeleteObject: true, Restore: true, Rename: true };
  const bounds = { ChangeTokenStart: { StringValue: token }, FetchLimit: changesAtOnce };
  // @pnp/sp types a limit as text and the token as a class; SharePoint takes what JSON has.
  const query = { Item: true, ...kinds, ...bounds } as unknown as Parameters<typeof web.getChanges>[0];
  return web.getChanges(query) as Promise<readonly ChangeRow[]>;
}

const askForUsers = ({ web }: SPFI, newerThan: number) =>
  web.siteUsers
    .select('Id', 'Title', 'Email', 'LoginName')
    .filter(`Id gt ${newerThan}`)() as Promise<unknown> as Promise<readonly SiteUser[]>;

function entriesIn(site: Site, rows: readonly ChangeRow[]): Changed['entries'] {
  const entries = new Map<ListKey, Map<number, 'there' | 'gone'>>();
  for (const { ListId, ItemId, ChangeType } of rows) {
    const list = ListId && ItemId ? site.lists.keyOf(ListId) : null;
    if (!list || !ItemId) continue;
    const known = entries.get(list) ?? new Map<number, 'there' | 'gone'>();
    entries.set(list, known.set(ItemId, ChangeType === deleted ? 'gone' : 'there'));
  }
  return entries;
}
