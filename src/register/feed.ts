import type { ListKey } from './schema/lists';
import type { Person, Progress, RegisterStore, Stored } from './store';

/** Some entries of one list. */
export type FeedPage = {
  readonly [Key in ListKey]: { readonly list: Key; readonly entries: readonly Stored<Key>[] };
}[ListKey];

/** A point in the history of the register; opaque, kept by the reader and given back. */
export type FeedPoint = string;

/** What has changed since a point. */
export interface FeedChanges {
  readonly point: FeedPoint;
  /** New and changed entries as they are now; what the reader has already may come again. */
  readonly pages: readonly FeedPage[];
  /** Entries that are gone or no longer readable. */
  readonly removed: readonly { readonly list: ListKey; readonly id: number }[];
  /**
   * Lists that `pages` hold completely: whatever else the reader has of them is gone. After very many changes, when a list has
   * become readable, and, with no entries at all, when it has become unreadable.
   */
  readonly complete: readonly ListKey[];
  /** Everybody whom the site has come to know since the last answer; empty when nobody. */
  readonly people: readonly Person[];
}

/** Reads the whole register once, and from then on only what has changed. Failures are the errors of `errors.ts`. */
export interface RegisterFeed {
  /**
   * Reads the named lists, as far as this person may read them and the site has them; the first page of processes is there after
   * one round trip. Costs at most ⌈entries / 5,000⌉ + 2 calls together with a `me` and `people` asked for in the same turn, and one
   * more per 100 people whom entries name although they were taken off the site.
   * Pages of one list come in order of id, those of different lists as they arrive; an entry comes twice only if it changed while
   * being read, and the later one counts. The answered point lies before the first page, so nothing is missed in between.
   * Afterwards `people` knows everybody whom an entry names, even who was taken off the site; before, perhaps not.
   * An aborted reading rejects with `Unavailable`.
   */
  readAll(
    wanted: readonly ListKey[],
    onPage: (page: FeedPage) => void,
    signal?: Progress['signal'],
  ): Promise<FeedPoint>;
  /**
   * Asks with one call, together with a `me` asked for in the same turn, whether anything has changed in the named lists, and reads
   * what has. Null when the point is older than the
   * change log reaches (60 days), of another site or of another form: everything has to be read again.
   */
  changesSince(point: FeedPoint, wanted: readonly ListKey[]): Promise<FeedChanges | null>;
}

/** The whole port behind which the register is kept. */
export type Register = RegisterStore & RegisterFeed;
