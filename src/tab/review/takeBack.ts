import type { ListKey, RegisterStore, Stored, Values } from '../../register';
import { closed, Conflict, Refused } from '../../register';
import type { Followed } from './following';

/** An entry before and after an action of this person. */
export interface Step<Key extends ListKey> {
  readonly before: Stored<Key>;
  readonly after: Stored<Key>;
}

/** All that one answer or step of the team has written. */
export interface Action {
  readonly request: Step<'reviews'>;
  readonly process: Step<'processes'> | null;
  readonly followed: Followed;
}

/** What stands again, and what has been taken back of what the answer led to. */
export interface TakenBack {
  readonly request: Stored<'reviews'>;
  readonly process: Stored<'processes'> | null;
  readonly others: readonly Stored<'reviews'>[];
}

/**
 * Writes back what an answer has changed: first whom it asked, because that request holds the key of the review, then the request
 * itself. Rejects with `Conflict` or `Refused` when somebody has built on it since, be it by a message that went out.
 */
export async function takeBack(
  store: RegisterStore,
  { request, process, followed: { opened, moved } }: Action,
): Promise<TakenBack> {
  const isChanged = process !== null && process.after.etag !== process.before.etag;
  if (isChanged && (await store.one('processes', process.after.id)).etag !== process.after.etag) {
    throw new Conflict('the entry was saved since');
  }
  const others: Stored<'reviews'>[] = [];
  for (const one of opened) {
    others.push(await store.update('reviews', one, { ...closed(one), state: 'withdrawn' }));
  }
  for (const step of moved) others.push(await store.update('reviews', step.after, changedBack(step)));
  const reopened = await store.update('reviews', request.after, changedBack(request));
  if (!isChanged) return { request: reopened, process: null, others };
  return { request: reopened, process: await store.update('processes', process.after, changedBack(process)), others };
}

/**
 * Takes back one action after the other, as far as nobody has built on it. What is given resolves with how many had to stay, and
 * continues where it stopped when it is called again after a failure of the connection.
 */
export function takingBack(
  store: RegisterStore,
  actions: readonly Action[],
  onBack: (taken: TakenBack) => void,
): () => Promise<number> {
  const rest = [...actions];
  let stayed = 0;
  return async () => {
    for (let next = rest[0]; next; next = rest[0]) {
      try {
        onBack(await takeBack(store, next));
      } catch (error) {
        // Somebody has built on it: trying again would change nothing.
        if (!(error instanceof Conflict) && !(error instanceof Refused)) throw error;
        stayed++;
      }
      rest.shift();
    }
    return stayed;
  };
}

/** The values that differ, as they were. */
function changedBack<Key extends ListKey>({ before, after }: Step<Key>): Partial<Values<Key>> {
  const [old, now] = [before.values, after.values] as const;
  const names = (Object.keys(old) as (keyof Values<Key>)[]).filter(
    (name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]),
  );
  return Object.fromEntries(names.map((name) => [name, old[name]])) as Partial<Values<Key>>;
}
