import type { Stored } from '../../register';
import type { LoadState, RegisterData } from './data';
import { isLater } from './version';

/** What has been read so far; pure, so that every order of events can be tested. */
export type Loaded = Pick<RegisterData, 'processes' | 'units' | 'resources' | 'reviews' | 'people' | 'syncedAt'> & {
  readonly state: LoadState;
};

export const nothingLoaded: Loaded = {
  processes: [],
  units: [],
  resources: [],
  reviews: [],
  people: new Map(),
  state: 'loading',
  syncedAt: null,
};

export type DataEvent =
  | { readonly kind: 'started' }
  | { readonly kind: 'page'; readonly page: readonly Stored<'processes'>[] }
  | { readonly kind: 'finished'; readonly fresh: Omit<Loaded, 'state' | 'syncedAt'>; readonly at: string }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'taken'; readonly entry: Stored<'processes'> };

export function reduceData(loaded: Loaded, event: DataEvent): Loaded {
  switch (event.kind) {
    case 'started':
      // A refresh in the background leaves the screen alone.
      return loaded.syncedAt === null ? { ...loaded, state: 'loading' } : loaded;
    case 'page':
      return loaded.syncedAt === null ? { ...loaded, processes: merge(loaded.processes, event.page) } : loaded;
    case 'finished':
      return {
        ...event.fresh,
        processes: newest(event.fresh.processes, loaded.processes),
        state: 'ready',
        syncedAt: event.at,
      };
    case 'failed':
      return { ...loaded, state: { failed: event.error } };
    case 'taken':
      return { ...loaded, processes: merge(loaded.processes, [event.entry]) };
  }
}

/** In order of id; an entry that is already there is replaced. */
function merge(
  before: readonly Stored<'processes'>[],
  more: readonly Stored<'processes'>[],
): readonly Stored<'processes'>[] {
  const last = before.at(-1)?.id ?? 0;
  if (more.every((entry, index) => entry.id > (more[index - 1]?.id ?? last))) return [...before, ...more];
  const byId = new Map([...before, ...more].map((entry) => [entry.id, entry]));
  return [...byId.values()].sort((left, right) => left.id - right.id);
}

/**
 * What the store answered, except for entries saved here while it was reading: those are newer than its answer. Entries
 * that did not change keep their identity, so that rows already drawn stay as they are.
 */
function newest(
  fresh: readonly Stored<'processes'>[],
  before: readonly Stored<'processes'>[],
): readonly Stored<'processes'>[] {
  const known = new Map(before.map((entry) => [entry.id, entry]));
  const answered = fresh.map((entry) => {
    const old = known.get(entry.id);
    return old && (old.etag === entry.etag || isLater(old, entry)) ? old : entry;
  });
  const lastAnswered = fresh.at(-1)?.id ?? 0;
  return merge(
    answered,
    before.filter((entry) => entry.id > lastAnswered),
  );
}
