import type { Me } from '../../register';
import type { Front, News } from '../copy';
import { emptyFront, errorOf } from '../copy';

/** `failed` keeps what was there before: old data with its age is worth more than none. */
export type LoadState = 'loading' | 'ready' | { readonly failed: Error };

/** What the copy has told so far. */
export interface Loaded {
  readonly front: Front;
  /** `ready` with what the device keeps, too: `syncedAt` says how old that is. */
  readonly state: LoadState;
  /** ISO 8601 instant of the last answer of the site; null before the first. */
  readonly syncedAt: string | null;
  /** Counts the search indexes: the same query may find something else with another. */
  readonly index: number;
  /** Null as long as it is the one with whom the session began. */
  readonly me: Me | null;
  /** What has failed on this device; null as long as the copy works. */
  readonly broken: Error | null;
}

export const nothingLoaded: Loaded = {
  front: emptyFront,
  state: 'loading',
  syncedAt: null,
  index: 0,
  me: null,
  broken: null,
};

/** Pure, so that every order of news can be tested. */
export function reduceNews(loaded: Loaded, { front, sync, me, index }: News): Loaded {
  const { state, syncedAt } = sync;
  return {
    front: Object.keys(front).length === 0 ? loaded.front : { ...loaded.front, ...front },
    state: typeof state === 'object' ? { failed: errorOf(state.failed) } : state,
    syncedAt,
    index,
    me: me ?? loaded.me,
    broken: loaded.broken,
  };
}

/** The state for everybody who draws it. */
export interface DataFeed {
  tell(news: News): void;
  /** The copy does not work any more. */
  fail(error: unknown): void;
  loaded(): Loaded;
  onChange(listener: () => void): () => void;
}

export function createDataFeed(): DataFeed {
  const listeners = new Set<() => void>();
  let loaded = nothingLoaded;
  const become = (next: Loaded): void => {
    loaded = next;
    for (const listener of listeners) listener();
  };
  return {
    tell: (news) => become(reduceNews(loaded, news)),
    fail: (error) => become({ ...loaded, broken: error instanceof Error ? error : new Error(String(error)) }),
    loaded: () => loaded,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
