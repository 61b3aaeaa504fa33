import type { Change, ChangeResult, FieldValue, ListKey, Progress, Stored } from '../register';
import { changedFields, Conflict, lists, NotFound, Refused, Unavailable } from '../register';
import { settleEach } from './connection';
import { isDuplicate, translated } from './failure';
import { readAgain } from './rereading';
import type { Site } from './site';
import type { Signal } from './patience';
import { itemOf, personsIn } from './values';

/** So many are written, then read again, before the next ones: what a broken connection leaves open is few. */
const portion = 1_000;

type AnyValues = Readonly<Record<string, FieldValue | undefined>>;

/**
 * Guarded writes in batches, one result per change in their order. They are read after their write, neighbours together: that answers
 * what they hold now, and tells a write whose answer got lost from somebody else's. When the connection stays broken or the signal ends it, what was
 * not tried is `failed` with `Unavailable`.
 */
export async function updateInBatches<Key extends ListKey>(
  site: Site,
  list: Key,
  changes: readonly Change<Key>[],
  { onProgress, signal }: Progress = {},
): Promise<readonly ChangeResult<Key>[]> {
  const persons = changes.map(({ values }) => personsIn(lists[list].fields, values as AnyValues));
  await site.lists.idOf(list);
  const refused = await site.people.welcome(persons.flat());
  const results: ChangeResult<Key>[] = changes.map((_, index) => ({
    outcome: 'failed',
    error: persons[index]!.flatMap((key) => refused.get(key.toLowerCase()) ?? [])[0] ?? new Unavailable('not tried'),
  }));
  const good = [...changes.keys()]
    .filter((index) => persons[index]!.every((key) => !refused.has(key.toLowerCase())))
    // Neighbours are read again in one page.
    .sort((left, right) => changes[left]!.id - changes[right]!.id);
  for (let start = 0; start < good.length; start += portion) {
    const part = good.slice(start, start + portion);
    const report = (halves: number): void =>
      onProgress?.(changes.length - good.length + start + Math.floor(halves / 2), changes.length);
    const settled = await settlePortion(site, list, { changes: part.map((index) => changes[index]!), report, signal });
    for (const [place, index] of part.entries()) results[index] = settled[place]!;
    const end = settled.find(isEnd);
    if (!end) continue;
    for (const index of good.slice(start + portion)) results[index] = end;
    break;
  }
  return results;
}

interface Portion<Key extends ListKey> {
  readonly changes: readonly Change<Key>[];
  /** Hears twice for each change: when it is written and when it is read. */
  readonly report: (halves: number) => void;
  readonly signal: Signal;
}

async function settlePortion<Key extends ListKey>(
  site: Site,
  list: Key,
  { changes, report, signal }: Portion<Key>,
): Promise<readonly ChangeResult<Key>[]> {
  const place = site.lists.place(list);
  const items = changes.map(({ values }) => itemOf(lists[list].fields, values as AnyValues, site.people));
  const written = await settleEach(
    site.client,
    changes.map(
      ({ id, etag }, index) =>
        (batch) =>
          place(batch)
            .items.getById(id)
            .update({ ...items[index] }, etag),
    ),
    { signal, contentOf: (index) => items[index], onSettled: report },
  );
  const failures = written.map((answer) => (answer.status === 'rejected' ? translated(answer.reason) : null));
  const open = [...changes.keys()].filter((index) => !failures[index] || failures[index] instanceof Conflict);
  // What was written is told even to somebody who wants no more of it.
  const patience = signal && { aborted: false };
  const entries = await readAgain(site, list, {
    ids: open.map((index) => changes[index]!.id),
    report: (count) => report(changes.length + count),
    signal: patience,
  });
  report(2 * changes.length);
  const isOpen = new Set(open);
  return changes.map((change, index) => {
    const failure = failures[index]!;
    const read = isOpen.has(index) ? (entries.get(change.id) ?? new NotFound('the entry has gone')) : undefined;
    if (!read) return { outcome: 'failed', error: isDuplicate(failure) ? asRefused(failure) : failure };
    if (read instanceof Error) return { outcome: 'failed', error: read };
    return failure && !holds(list, read, change)
      ? { outcome: 'failed', error: failure }
      : { outcome: 'updated', entry: read };
  });
}

/** Whether an entry holds what a change asked for. */
function holds<Key extends ListKey>(list: Key, { values }: Stored<Key>, change: Change<Key>): boolean {
  return changedFields(lists[list].fields, values, { ...values, ...change.values }).length === 0;
}

/** Nothing that comes after it has been tried. */
const isEnd = (result: { readonly outcome: string; readonly error?: Error }): result is Failed =>
  result.outcome === 'failed' && result.error instanceof Unavailable;

interface Failed {
  readonly outcome: 'failed';
  readonly error: Error;
}

const asRefused = (error: Error): Refused => new Refused(error.message, { cause: error });
