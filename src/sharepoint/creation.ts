import type { SPFI } from '@pnp/sp';
import type { Progress } from '../register';
import { Unavailable } from '../register';
import { inBatch, largestBatch, settledInBatch } from './connection';
import { isDuplicate, failureOf, translated } from './failure';
import { clientKeyColumn } from './provision/schema';

type Item = Readonly<Record<string, unknown>>;
interface NewItem {
  readonly key: string;
  readonly item: Item;
}
type Result =
  | { readonly outcome: 'created' | 'existed'; readonly item: Item }
  | { readonly outcome: 'failed'; readonly error: Error };

/** SharePoint takes about 2 MB a batch; half of that leaves room for headers. */
const largestBatchCharacters = 1_000_000;
const attempts = 5;

/**
 * Adds items in batches, one result per item in their order. The unique client key makes it idempotent: a child refused
 * as a duplicate is looked up by its key. Children that SharePoint told to wait are sent again, alone, after the wait.
 */
export async function createInBatches(
  client: SPFI,
  listId: string,
  items: readonly NewItem[],
  selected: readonly string[],
  progress: Progress = {},
): Promise<readonly Result[]> {
  const results = new Map<NewItem, Result>();
  for (const chunk of chunks(items)) {
    if (progress.signal?.aborted) break;
    await createChunk(client, listId, chunk, selected, results);
    progress.onProgress?.(results.size, items.length);
  }
  const cancelled: Result = { outcome: 'failed', error: new Unavailable('cancelled') };
  return items.map((item) => results.get(item) ?? cancelled);
}

async function createChunk(
  client: SPFI,
  listId: string,
  chunk: readonly NewItem[],
  selected: readonly string[],
  results: Map<NewItem, Result>,
): Promise<void> {
  let waiting = chunk;
  for (let attempt = 1; waiting.length > 0; attempt++) {
    const answers = await addAll(client, listId, waiting);
    const throttled: NewItem[] = [];
    const duplicates: NewItem[] = [];
    let wait = 0;
    answers.forEach((answer, index) => {
      const item = waiting[index]!;
      if (answer.status === 'fulfilled') return void results.set(item, { outcome: 'created', item: answer.value });
      const asked = secondsToWait(answer.reason, attempt);
      if (asked !== null && attempt < attempts) {
        wait = Math.max(wait, asked);
        return void throttled.push(item);
      }
      results.set(item, { outcome: 'failed', error: translated(answer.reason) });
      if (isDuplicate(answer.reason)) duplicates.push(item);
    });
    await lookUp(client, listId, duplicates, selected, results);
    if (throttled.length > 0) await seconds(wait);
    waiting = throttled;
  }
}

function addAll(client: SPFI, listId: string, items: readonly NewItem[]) {
  return settledInBatch(client, (batch) => {
    const list = batch.web.lists.getById(listId);
    return items.map(({ item }) => list.items.add({ ...item }) as Promise<Item>);
  });
}

async function lookUp(
  client: SPFI,
  listId: string,
  items: readonly NewItem[],
  selected: readonly string[],
  results: Map<NewItem, Result>,
): Promise<void> {
  if (items.length === 0) return;
  const found = await inBatch<readonly (readonly Item[])[]>(client, (batch) =>
    items.map(({ key }) =>
      batch.web.lists
        .getById(listId)
        .items.select(...selected)
        .filter(hasKey(key))(),
    ),
  );
  found.forEach(([row], index) => {
    if (row) results.set(items[index]!, { outcome: 'existed', item: row });
  });
}

const hasKey = (key: string): string => `${clientKeyColumn} eq '${key.replaceAll("'", "''")}'`;

function secondsToWait(error: unknown, attempt: number): number | null {
  const failure = failureOf(error);
  if (!failure || (failure.status !== 429 && failure.status !== 503)) return null;
  return failure.retryAfterSeconds ?? 2 ** attempt;
}

function* chunks(items: readonly NewItem[]): Iterable<readonly NewItem[]> {
  let chunk: NewItem[] = [];
  let size = 0;
  for (const item of items) {
    const length = JSON.stringify(item.item).length + 500;
    const isFull = chunk.length === largestBatch || size + length > largestBatchCharacters;
    if (isFull && chunk.length > 0) {
      yield chunk;
      chunk = [];
      size = 0;
    }
    chunk.push(item);
    size += length;
  }
  if (chunk.length > 0) yield chunk;
}

function seconds(count: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, count * 1000);
  });
}
