import type { SPFI } from '@pnp/sp';
import type { FeedPage, FeedPoint, ListKey, Stored } from '../register';
import { NotFound, Refused, Unavailable } from '../register';
import { answerOf, settleEach } from './connection';
import { isHidden } from './failure';
import type { Item, Page } from './pages';
import { firstPage, largestPage, pagesFrom, readPage } from './pages';
import type { Signal } from './patience';
import type { WebRow } from './point';
import { printPoint, tokenBefore } from './point';
import type { Site } from './site';

/** Few enough to arrive with the first answer, more than a screen shows. */
const firstRows = 100;

export interface Reading {
  readonly site: Site;
  readonly onPage: (page: FeedPage) => void;
  readonly signal?: Signal;
  /** Whether the reader has exactly this already. */
  readonly isShown?: (entry: Stored<ListKey>) => boolean;
}

export const askForWeb = (from: SPFI) =>
  from.web.select('Id', 'CurrentChangeToken')() as Promise<unknown> as Promise<WebRow>;

/**
 * Reads lists whole, side by side: a small batch with the first rows and all that has to be known about site and person, the first
 * page of the processes by itself, and the first pages of the other lists in a second batch.
 */
export async function readAll(reading: Reading, wanted: readonly ListKey[]): Promise<FeedPoint> {
  const { site, signal } = reading;
  if (signal?.aborted) throw new Unavailable('cancelled');
  const started = performance.now();
  const token = site.joined.ask(askForWeb).then((now) => tokenBefore(now, performance.now() - started));
  const known = Promise.all([token, site.lists.ready(), site.people.ready()]);
  const others = wanted.filter((list) => list !== 'processes');
  const read = await Promise.all([
    known,
    wanted.includes('processes') ? readProcesses(reading) : [],
    others.length > 0 ? readOthers(reading, others) : [],
  ]);
  const [[point], processes, rest] = read;
  return printPoint({ token: point, lists: [...processes, ...rest], user: site.people.highestId });
}

/** All pages of one list; false when this person may not read it or the site hasn't it. */
export async function readList(reading: Reading, list: ListKey, first?: Promise<Page>): Promise<boolean> {
  const { site, signal } = reading;
  return delivered(reading, list, pagesFrom(site.client, first ?? freshPage(reading, list), signal));
}

/** A list is hidden or it isn't: once something of it has come, a failure is one, or a part would pass for the whole. */
async function delivered(
  reading: Reading,
  list: ListKey,
  pages: AsyncIterable<readonly Item[]>,
  hasBegun = () => false,
): Promise<boolean> {
  let isFirst = true;
  try {
    for await (const items of pages) {
      isFirst = false;
      await deliver(reading, list, items);
    }
    return true;
  } catch (error) {
    if (isHidden(error) && isFirst && !hasBegun()) return false;
    throw error;
  }
}

async function readProcesses(reading: Reading): Promise<readonly ListKey[]> {
  const { site } = reading;
  const shown = new Map<number, string>();
  const once: Reading = {
    ...reading,
    isShown: ({ id, etag }) => shown.get(id) === etag,
    onPage: (page) => {
      for (const { id, etag } of page.entries) shown.set(id, etag);
      reading.onPage(page);
    },
  };
  const show = async () => {
    const { items } = await site.read('processes', (place, properties) =>
      site.joined.ask((batch) => firstPage(batch, place, { properties, size: firstRows })),
    );
    await deliver(once, 'processes', items);
  };
  const showing = show().catch(unlessHidden);
  const hasBegun = () => shown.size > 0;
  const isThere = await delivered(once, 'processes', pagesSideBySide(once, showing), hasBegun);
  return isThere ? ['processes'] : [];
}

/**
 * The first page sets out at once. Those behind it follow side by side as soon as the small batch has told where the list ends: as
 * ranges of ids, unless there are so many gaps that this would take more calls than following page by page.
 */
async function* pagesSideBySide(reading: Reading, showing: Promise<void>): AsyncGenerator<readonly Item[]> {
  const first = freshPage(reading, 'processes');
  const ranges = rangesOf(reading.site, 'processes').catch(unlessHidden);
  const behind = ranges.then((known) => known?.map((filter) => freshPage(reading, 'processes', filter)));
  // Whoever stops reading leaves these behind; their failures are then nobody's.
  behind.then((pages) => pages?.map((page) => page.catch(() => undefined))).catch(() => undefined);
  // Its failure is met below, when it is known whether the first rows have come.
  first.catch(() => undefined);
  await showing;
  const page = await first;
  const others = await behind;
  if (!others) return yield* pagesFrom(reading.site.client, first, reading.signal);
  yield page.items;
  for (const other of others) yield (await other).items;
}

/** The ranges behind the first page, as filters on the index of ids; null when pages have to be followed one by one. */
async function rangesOf(site: Site, list: ListKey): Promise<readonly string[] | null> {
  const [[newest]] = await Promise.all([
    site.lists.reach(list, (place) =>
      site.joined.ask((batch) => place(batch).items.select('Id').orderBy('Id', false).top(1)<readonly Item[]>()),
    ),
    site.lists.ready(),
  ]);
  const ranges = Math.ceil(Number(newest?.['Id'] ?? 0) / largestPage);
  if (ranges > Math.ceil(site.lists.countOf(list) / largestPage)) return null;
  return Array.from({ length: Math.max(0, ranges - 1) }, (_, index) => {
    const start = (index + 1) * largestPage;
    return `Id gt ${start} and Id le ${start + largestPage}`;
  });
}

function freshPage({ site, signal }: Reading, list: ListKey, filter?: string, failure?: Refused): Promise<Page> {
  return site.read(
    list,
    (place, properties) => readPage(site.client, (from) => firstPage(from, place, { properties, filter }), signal),
    failure,
  );
}

async function readOthers(reading: Reading, wanted: readonly ListKey[]): Promise<readonly ListKey[]> {
  const { site, signal } = reading;
  const pages = settleEach(
    site.client,
    wanted.map(
      (list) => (batch: SPFI) => firstPage(batch, site.lists.place(list), { properties: site.properties(list) }),
    ),
    { signal },
  );
  const read = await Promise.all(
    wanted.map(async (list, index) => {
      const page = pages.then((answers) => answerOf(answers[index]!));
      const isThere = await readList(
        reading,
        list,
        page.catch((error: unknown) => otherwise(reading, list, error)),
      );
      return isThere ? [list] : [];
    }),
  );
  return read.flat();
}

/** A list that was moved, or lacks a column, is read once more by itself. */
async function otherwise(reading: Reading, list: ListKey, error: unknown): Promise<Page> {
  const { site } = reading;
  if (error instanceof NotFound) {
    await site.lists.ready();
    if (!site.lists.readable().includes(list)) throw error;
  } else if (!(error instanceof Refused)) throw error;
  return freshPage(reading, list, undefined, error instanceof Refused ? error : undefined);
}

async function deliver(
  { site, onPage, signal, isShown = () => false }: Reading,
  list: ListKey,
  items: readonly Item[],
): Promise<readonly Stored<ListKey>[]> {
  const entries = await site.entries(list, items);
  if (signal?.aborted) throw new Unavailable('cancelled');
  const fresh = entries.filter((entry) => !isShown(entry));
  if (fresh.length > 0) onPage({ list, entries: fresh } as FeedPage);
  return entries;
}

function unlessHidden(error: unknown): void {
  if (!isHidden(error)) throw error;
}
