import type { SPFI } from '@pnp/sp';
import type { ListKey, Progress } from '../../register';
import { Unavailable } from '../../register';
import { inBatch } from '../connection';
import { createInBatches } from '../creation';
import { allItems } from '../pages';
import { clientKeyColumn } from '../provision/schema';
import type { BackupItem } from './content';
import { keyOf, placeKey } from './content';
import { RestoreRefused } from './problem';

/** The client keys of what stands in a list, by id. */
export type Standing = ReadonlyMap<number, string | null>;

/** A list on its way from empty to restored. */
export interface Plot {
  readonly client: SPFI;
  readonly listId: string;
  readonly list: ListKey;
  readonly items: readonly BackupItem[];
  readonly tag: string;
}

/**
 * What stands in the list. An item that is neither a place of this backup nor already restored refuses the whole: the register
 * is not empty. So does a list that has given out a wanted id before: a first place shows where it goes on, and is taken
 * back then.
 */
export async function survey(plot: Plot): Promise<Standing> {
  const { client, listId, list, items, tag } = plot;
  const standing = await readStanding(client, listId);
  refuseStrangers(list, items, standing, tag);
  const missing = items.map(({ id }) => id).filter((id) => !standing.has(id));
  if (missing.length === 0) return standing;
  const [id, key] = await makePlace(plot, `first-${highestOf(standing)}`);
  const gone = missing.filter((one) => one < id);
  if (gone.length === 0) return new Map([...standing, [id, key]]);
  if (!standing.has(id))
    await inBatch(client, (batch) => [batch.web.lists.getById(listId).items.getById(id).recycle()]);
  throw new RestoreRefused({ code: 'numbersGone', list, id: Math.min(...gone) });
}

async function makePlace({ client, listId, tag }: Plot, name: string): Promise<readonly [id: number, key: string]> {
  const place = placeOf(placeKey(tag, name));
  const [result] = await createInBatches(client, (from) => from.web.lists.getById(listId), [place], ['Id']);
  if (!result || result.outcome === 'failed') throw result?.error ?? new Unavailable('no new ids');
  return [Number(result.item['Id']), place.key];
}

/**
 * Makes items without content until every id of the backup exists. All are alike, so it doesn't matter which of a batch
 * SharePoint makes first, or whether one had to wait.
 */
export async function makePlaces(plot: Plot, standing: Standing, progress: Progress): Promise<Standing> {
  const { client, listId, list, items, tag } = plot;
  const highest = items.reduce((most, { id }) => Math.max(most, id), 0);
  const made = new Map(standing);
  for (let reached = highestOf(made); reached < highest; reached = highestOf(made)) {
    const places = Array.from({ length: highest - reached }, (_, index) =>
      placeOf(placeKey(tag, `${reached}-${index}`)),
    );
    const results = await createInBatches(client, (from) => from.web.lists.getById(listId), places, ['Id'], progress);
    results.forEach((result, index) => {
      if (result.outcome === 'failed') throw result.error;
      made.set(Number(result.item['Id']), places[index]?.key ?? null);
    });
    if (highestOf(made) === reached) throw new Unavailable('no new ids');
  }
  const gone = items.find(({ id }) => !made.has(id));
  if (gone) throw new RestoreRefused({ code: 'numbersGone', list, id: gone.id });
  return made;
}

// The title is as different as the key: a list may keep titles unique, too.
const placeOf = (key: string) => ({ key, item: { Title: key, [clientKeyColumn]: key } });
const highestOf = (made: Standing): number => [...made.keys()].reduce((most, id) => Math.max(most, id), 0);

async function readStanding(client: SPFI, listId: string): Promise<Standing> {
  const standing = new Map<number, string | null>();
  for await (const items of allItems(client, listId, ['Id', clientKeyColumn])) {
    for (const item of items) standing.set(Number(item['Id']), (item[clientKeyColumn] as string | null) || null);
  }
  return standing;
}

function refuseStrangers(list: ListKey, items: readonly BackupItem[], standing: Standing, tag: string): void {
  const wanted = new Map(items.map((item) => [item.id, item]));
  for (const [id, key] of standing) {
    const item = wanted.get(id);
    const isOurs = key?.startsWith(placeKey(tag, '')) || (item && key === keyOf(item, tag));
    if (!isOurs) throw new RestoreRefused({ code: 'notEmpty', list, id });
  }
}
