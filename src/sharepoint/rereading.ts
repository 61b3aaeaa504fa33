import type { ListKey, Stored } from '../register';
import { Refused } from '../register';
import { largestBatch, settleEach } from './connection';
import { translated } from './failure';
import type { Item } from './pages';
import { firstPage, largestPage, readPage } from './pages';
import type { Signal } from './patience';
import type { Site } from './site';
import type { Place } from './siteLists';

export interface Rereading {
  readonly ids: readonly number[];
  /** Hears how many of them have been read. */
  readonly report: (count: number) => void;
  readonly signal: Signal;
}

/**
 * Entries as they are now, by id; in the place of one that can't be read, why. One that has gone is either not there or an error. Many
 * that stand close together come as one page of their neighbourhood, all others one by one in batches: the least requests.
 */
export async function readAgain<Key extends ListKey>(
  site: Site,
  list: Key,
  { ids, report, signal }: Rereading,
): Promise<ReadonlyMap<number, Stored<Key> | Error>> {
  if (ids.length === 0) return new Map();
  const { close, single } = neighbourhoods([...new Set(ids)].sort((left, right) => left - right));
  const found = new Map<number, Item | Error>();
  for (const near of close) {
    await site.read(list, (place, properties) => readNear(site, { place, properties, near, signal }, found));
    report(found.size);
  }
  const read = found.size;
  if (single.length > 0) {
    const told = (count: number): void => report(read + count);
    await site.read(list, (place, properties) =>
      readEach(site, { place, properties, ids: single, signal, report: told }, found),
    );
  }
  const items = [...found.values()].filter((one): one is Item => !(one instanceof Error));
  const entries = await site.entries(list, items);
  const failures = [...found].flatMap(([id, one]) => (one instanceof Error ? [[id, one] as const] : []));
  return new Map<number, Stored<Key> | Error>([...failures, ...entries.map((entry) => [entry.id, entry] as const)]);
}

/** More than a batch of ids that one page holds are close; halves of what isn't may be. */
function neighbourhoods(ids: readonly number[]): {
  readonly close: readonly (readonly number[])[];
  readonly single: readonly number[];
} {
  if (ids.length <= largestBatch) return { close: [], single: ids };
  if (spanOf(ids) <= largestPage) return { close: [ids], single: [] };
  const middle = Math.ceil(ids.length / 2);
  const [left, right] = [neighbourhoods(ids.slice(0, middle)), neighbourhoods(ids.slice(middle))];
  return { close: [...left.close, ...right.close], single: [...left.single, ...right.single] };
}

const spanOf = (ids: readonly number[]): number => ids.at(-1)! - ids[0]! + 1;

interface Selection {
  readonly place: Place;
  readonly properties: readonly string[];
  readonly signal: Signal;
}

/** Paged from an id on, a list of any size answers; a filter might touch too many rows. */
async function readNear(
  { client }: Site,
  { place, properties, near, signal }: Selection & { readonly near: readonly number[] },
  found: Map<number, Item | Error>,
): Promise<void> {
  const wanted = new Set(near);
  const query = { properties, size: spanOf(near), behind: near[0]! - 1 };
  try {
    const { items } = await readPage(client, (from) => firstPage(from, place, query), signal);
    for (const item of items) if (wanted.has(Number(item['Id']))) found.set(Number(item['Id']), item);
  } catch (error) {
    if (error instanceof Refused) throw error;
    for (const id of near) found.set(id, translated(error));
  }
}

async function readEach(
  { client }: Site,
  {
    place,
    properties,
    ids,
    signal,
    report,
  }: Selection & { readonly ids: readonly number[]; readonly report: (count: number) => void },
  found: Map<number, Item | Error>,
): Promise<void> {
  const answers = await settleEach(
    client,
    ids.map(
      (id) => (batch) =>
        place(batch)
          .items.getById(id)
          .select(...properties)<Item>(),
    ),
    { signal, onSettled: report },
  );
  const failures = answers.flatMap((answer) => (answer.status === 'rejected' ? [translated(answer.reason)] : []));
  // A column that isn't there is refused to all of them: then they are read without it.
  if (failures.length === ids.length && failures[0] instanceof Refused) throw failures[0];
  for (const [place, answer] of answers.entries()) {
    found.set(ids[place]!, answer.status === 'fulfilled' ? answer.value : translated(answer.reason));
  }
}
