import type { ListKey, RegisterStore, Stored, Values } from '../../register';
import { Conflict } from '../../register';

/** An entry before and after an action of this person. */
export interface Step<Key extends ListKey> {
  readonly before: Stored<Key>;
  readonly after: Stored<Key>;
}

/**
 * Writes back what an answer has changed, request first: its key is the one that whoever was asked meanwhile would hold. Rejects with
 * `Conflict` or `Refused` when somebody has built on it since; then nothing is written.
 */
export async function takeBack(
  store: RegisterStore,
  request: Step<'reviews'>,
  process: Step<'processes'> | null,
): Promise<{ readonly request: Stored<'reviews'>; readonly process: Stored<'processes'> | null }> {
  const isChanged = process !== null && process.after.etag !== process.before.etag;
  if (isChanged && (await store.one('processes', process.after.id)).etag !== process.after.etag) {
    throw new Conflict('the entry was saved since');
  }
  const reopened = await store.update('reviews', request.after, changedBack(request));
  if (!isChanged) return { request: reopened, process: null };
  return { request: reopened, process: await store.update('processes', process.after, changedBack(process)) };
}

function changedBack<Key extends ListKey>({ before, after }: Step<Key>): Partial<Values<Key>> {
  const [old, now] = [before.values, after.values] as const;
  const names = (Object.keys(old) as (keyof Values<Key>)[]).filter(
    (name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]),
  );
  return Object.fromEntries(names.map((name) => [name, old[name]])) as Partial<Values<Key>>;
}
