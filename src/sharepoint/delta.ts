import type { FeedChanges, FeedPage, FeedPoint, ListKey, Stored } from '../register';
import type { Changed } from './changes';
import { readChanges } from './changes';
import { isHidden } from './failure';
import { readList } from './feed';
import type { Item } from './pages';
import { firstPage, largestPage, readPage } from './pages';
import { printPoint, readPoint } from './point';
import type { Site } from './site';

/** More changed entries of one list than this are read with the whole list. */
const mostSingle = 1000;
/** One page is worth it from so many entries on; below, single entries are fewer bytes in one call. */
const fewestForPage = 101;
/** A page may bring so many times more than is asked for. */
const worthwhile = 10;

type Removed = FeedChanges['removed'][number];

/** What has changed since a point, in one call when nothing has; null when only a full reading can tell. */
export async function changesSince(
  site: Site,
  given: FeedPoint,
  wanted: readonly ListKey[],
): Promise<FeedChanges | null> {
  const point = readPoint(given);
  if (!point) return null;
  const changed = await readChanges(site, point);
  if (!changed) return null;
  const newcomers = site.people.take(changed.newUsers);
  const readable = wanted.filter((list) => site.lists.readable().includes(list));
  const anew = readable.filter(
    (list) => !point.lists.includes(list) || (changed.entries.get(list)?.size ?? 0) > mostSingle,
  );
  const reading = readable.map((list) =>
    anew.includes(list) ? whole(site, list) : single(site, list, changed.entries.get(list)),
  );
  // In a window that has just been opened nobody is known yet; asked now, they come with the entries that name them.
  const people = anew.length + changed.entries.size > 0 ? site.people.ready() : null;
  const [read] = await Promise.all([Promise.all(reading), people]);
  const hidden = wanted.filter((list) => point.lists.includes(list) && !readable.includes(list));
  return {
    point: printPoint({ token: changed.token, lists: readable, user: highest(point.user, changed) }),
    pages: read.flatMap(({ pages }) => pages),
    removed: read.flatMap(({ removed }) => removed),
    complete: [...anew, ...hidden],
    people: [...newcomers, ...site.people.takeFound()],
  };
}

interface Read {
  readonly pages: readonly FeedPage[];
  readonly removed: readonly Removed[];
}

const nothing: Read = { pages: [], removed: [] };

async function whole(site: Site, list: ListKey): Promise<Read> {
  const pages: FeedPage[] = [];
  await readList({ site, onPage: (page) => pages.push(page) }, list);
  return { pages, removed: [] };
}

/** The changed entries of one list as they are now; those that cannot be read any more are gone for this person. */
async function single(site: Site, list: ListKey, changed?: ReadonlyMap<number, 'there' | 'gone'>): Promise<Read> {
  if (!changed || changed.size === 0) return nothing;
  const ids = [...changed].flatMap(([id, state]) => (state === 'there' ? [id] : [])).sort((one, other) => one - other);
  const items = ids.length === 0 ? [] : await readItems(site, list, ids);
  const found = new Set(items.map((item) => Number(item['Id'])));
  const entries: readonly Stored<ListKey>[] = items.length === 0 ? [] : await site.entries(list, items);
  return {
    pages: entries.length === 0 ? [] : [{ list, entries } as FeedPage],
    removed: [...changed.keys()].filter((id) => !found.has(id)).map((id) => ({ list, id })),
  };
}

async function readItems(site: Site, list: ListKey, ids: readonly number[]): Promise<readonly Item[]> {
  const [first, last] = [ids[0]!, ids.at(-1)!];
  const span = last - first + 1;
  const isDense = ids.length >= fewestForPage && span <= largestPage && span <= worthwhile * ids.length;
  if (!isDense) return readOneByOne(site, list, ids);
  const wanted = new Set(ids);
  const filter = `Id ge ${first} and Id le ${last}`;
  const { items } = await site.read(list, (place, properties) =>
    readPage(site.client, (from) => firstPage(from, place, { properties, filter })),
  );
  return items.filter((item) => wanted.has(Number(item['Id'])));
}

/** In batches, all lists' together. */
async function readOneByOne(site: Site, list: ListKey, ids: readonly number[]): Promise<readonly Item[]> {
  const read = await Promise.all(
    ids.map((id) =>
      site
        .read(list, (place, properties) =>
          site.joined.ask((batch) =>
            place(batch)
              .items.getById(id)
              .select(...properties)<Item>(),
          ),
        )
        .catch(unlessGone),
    ),
  );
  return read.filter((item) => item !== null);
}

function unlessGone(error: unknown): null {
  if (isHidden(error)) return null;
  throw error;
}

const highest = (known: number, { newUsers }: Changed): number => Math.max(known, ...newUsers.map(({ Id }) => Id));
