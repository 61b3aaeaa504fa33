import type { SPFI } from '@pnp/sp';
import type { Fields, FieldValue, ListKey, Progress } from '../../register';
import { lists, NotFound } from '../../register';
import { answerOf, settleEach } from '../connection';
import { translated } from '../failure';
import type { SitePeople } from '../people';
import { clientKeyColumn } from '../provision/schema';
import { itemOf, personsIn } from '../values';
import type { BackupItem } from './content';
import { keyOf, placeKey } from './content';
import type { Standing } from './places';

export interface FillParts {
  readonly client: SPFI;
  readonly listId: string;
  readonly list: ListKey;
  readonly items: readonly BackupItem[];
  readonly standing: Standing;
  readonly tag: string;
  readonly people: SitePeople;
  readonly progress: Progress;
}

/** Writes what the backup says into its places, and recycles the places that it leaves free. Filled ones are left alone. */
export async function fillItems(parts: FillParts): Promise<void> {
  const { client, listId, list, items, standing, tag, people, progress } = parts;
  const isPlace = (id: number) => standing.get(id)?.startsWith(placeKey(tag, '')) ?? false;
  const open = items.filter(({ id }) => isPlace(id));
  const wanted = new Set(items.map(({ id }) => id));
  const free = [...standing.keys()].filter((id) => isPlace(id) && !wanted.has(id));
  const fields: Fields = lists[list].fields;
  const { signal, onProgress } = progress;
  const itemIn = (batch: SPFI, id: number) => batch.web.lists.getById(listId).items.getById(id);
  const contents = open.map((item) => ({
    id: item.id,
    content: {
      ...itemOf(fields, writable(fields, item, people), people),
      [clientKeyColumn]: keyOf(item, tag),
    },
  }));
  const filled = await settleEach(
    client,
    contents.map(
      ({ id, content }) =>
        (batch: SPFI) =>
          itemIn(batch, id).update(content),
    ),
    {
      signal,
      contentOf: (index) => contents[index],
      onSettled: (count) => onProgress?.(items.length - open.length + count, items.length),
    },
  );
  filled.forEach(answerOf);
  const recycled = await settleEach(
    client,
    free.map((id) => (batch: SPFI) => itemIn(batch, id).recycle()),
    { signal },
  );
  // A place whose recycling was answered into a broken line is gone by the second attempt.
  const failures = recycled.filter((one) => one.status === 'rejected' && !(translated(one.reason) instanceof NotFound));
  failures.forEach(answerOf);
}

/** Persons whom the site doesn't know, and can't come to know, are left out: SharePoint has no column value for them. */
export function writable(fields: Fields, item: BackupItem, people: SitePeople): Record<string, FieldValue> {
  const known = Object.entries(item.values).filter(([name]) => fields[name]);
  return Object.fromEntries(
    known.map(([name, value]) => {
      const [person] = personsIn(fields, { [name]: value });
      return [name, person !== undefined && people.idOf(person) === null ? null : value];
    }),
  );
}
