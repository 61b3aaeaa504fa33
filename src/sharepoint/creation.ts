import type { SPFI } from '@pnp/sp';
import type { Progress } from '../register';
import { NotFound } from '../register';
import { settleEach } from './connection';
import { isDuplicate, translated } from './failure';
import type { Item } from './pages';
import { clientKeyColumn } from './provision/schema';
import type { Place } from './siteLists';

export interface NewItem {
  readonly key: string;
  readonly item: Item;
}
export type Result =
  | { readonly outcome: 'created' | 'existed'; readonly item: Item }
  | { readonly outcome: 'failed'; readonly error: Error };

/**
 * Adds items in batches, one result per item in their order. The unique client key makes it idempotent: an item refused as a
 * duplicate is looked up by its key. A connection that breaks, or a signal, leaves the rest `failed` with `Unavailable`;
 * a list that isn't there is `NotFound`.
 */
export async function createInBatches(
  client: SPFI,
  place: Place,
  items: readonly NewItem[],
  selected: readonly string[],
  { onProgress, signal }: Progress = {},
): Promise<readonly Result[]> {
  const answers = await settleEach(
    client,
    items.map(
      ({ item }) =>
        (batch) =>
          place(batch).items.add({ ...item }) as Promise<Item>,
    ),
    {
      signal,
      contentOf: (index) => items[index]!.item,
      onSettled: (count) => onProgress?.(count, items.length),
    },
  );
  const [first] = answers;
  if (first?.status === 'rejected' && translated(first.reason) instanceof NotFound) throw translated(first.reason);
  const doubles = items.filter((_, index) => {
    const answer = answers[index]!;
    return answer.status === 'rejected' && isDuplicate(answer.reason);
  });
  const existing = await lookUp(client, place, doubles, selected, signal);
  return answers.map((answer, index) => {
    if (answer.status === 'fulfilled') return { outcome: 'created', item: answer.value };
    return existing.get(items[index]!) ?? { outcome: 'failed', error: translated(answer.reason) };
  });
}

/**
 * The same for lists in which everybody sees only their own: there SharePoint keeps no column unique, so the keys are looked up first.
 * Two creations with one key at the same moment may both succeed.
 */
export async function createWhereMissing(
  client: SPFI,
  place: Place,
  items: readonly NewItem[],
  selected: readonly string[],
  progress: Progress = {},
): Promise<readonly Result[]> {
  const existing = await lookUp(client, place, items, selected, progress.signal);
  const missing = items.filter((item) => !existing.has(item));
  const created = (await createInBatches(client, place, missing, selected, progress)).values();
  return items.map((item) => existing.get(item) ?? created.next().value!);
}

/** What stands already under the keys of items that were refused as duplicates; not those that double something else. */
async function lookUp(
  client: SPFI,
  place: Place,
  items: readonly NewItem[],
  selected: readonly string[],
  signal: Progress['signal'],
): Promise<ReadonlyMap<NewItem, Result>> {
  const answers = await settleEach(
    client,
    items.map(
      ({ key }) =>
        (batch) =>
          place(batch)
            .items.select(...selected)
            .filter(hasKey(key))() as Promise<readonly Item[]>,
    ),
    { signal },
  );
  return new Map(
    items.flatMap((item, index): [NewItem, Result][] => {
      const answer = answers[index]!;
      if (answer.status === 'rejected') return [[item, { outcome: 'failed', error: translated(answer.reason) }]];
      const [row] = answer.value;
      return row ? [[item, { outcome: 'existed', item: row }]] : [];
    }),
  );
}

const hasKey = (key: string): string => `${clientKeyColumn} eq '${key.replaceAll("'", "''")}'`;
