import type { Language, Me, RegisterStore, SearchColumns, Stored } from '../../register';
import type { ColumnName, Columns } from './columns';
import type { CopiedList } from './contents';
import type { ErrorFacts } from './errorFacts';
import type { Front } from './front';
import type { CopyOwner } from './owner';
import type { Found } from './searching';
import type { ServiceHit } from './services';
import type { Why } from './why';

/** How the copy stands towards the site. A failure keeps what was there before: old data with its age is worth more than none. */
export interface Sync {
  readonly state: 'loading' | 'ready' | { readonly failed: ErrorFacts };
  /** ISO 8601 instant of the last answer of the site that made the copy whole; null before the first. */
  readonly syncedAt: string | null;
}

/** What has changed on the screens' side; parts left out are as they were. */
export interface News {
  readonly front: Partial<Front>;
  readonly sync: Sync;
  /** Told when it has changed since it was last told, or answered by `open`. */
  readonly me: Me | null;
  /** Counts the search indexes built: the same query may find something else then. */
  readonly index: number;
}

export interface CopyOptions {
  readonly owner: Omit<CopyOwner, 'person'>;
  /** Sign-in name, when it is known before anybody has signed in: only then may a kept copy be shown. */
  readonly person: string | null;
  readonly language: Language;
  readonly onNews: (news: News) => void;
}

/**
 * The register as this device keeps it, with the site behind it. Every argument and answer can cross to another thread, so that
 * reading, searching and storing never keep a screen waiting. Failures are the errors of `register/errors.ts`.
 */
export interface RegisterCopy {
  /**
   * Begins: shows what the device keeps for this person, else what the site answers, page by page. Resolves as soon as the person
   * is known, rejects when neither device nor site can tell. May be tried again.
   */
  open(options: CopyOptions): Promise<Me>;
  /** Asks the site what has changed. Never rejects, see `Sync`; who asks meanwhile waits for the same answer. */
  refresh(): Promise<void>;
  /** Puts an entry in after a save. */
  take<Key extends CopiedList>(list: Key, entry: Stored<Key>): Promise<void>;
  /** As the device has it; null when it hasn't. */
  entry(id: number): Promise<Stored<'processes'> | null>;
  /** The same for several, in the order asked; those it hasn't are left out. */
  entries(ids: readonly number[]): Promise<readonly Stored<'processes'>[]>;
  /** Those changed last, the latest first. */
  latest(atMost: number): Promise<readonly Stored<'processes'>[]>;
  reviewsOf(process: number): Promise<readonly Stored<'reviews'>[]>;
  find(query: string): Promise<Found>;
  /** The search index that stands, to find without the way to another thread; null while there is none, and of very large ones. */
  index(): Promise<SearchColumns | null>;
  /** Why a query finds these processes; quick for the last one asked. */
  whys(query: string, ids: readonly number[]): Promise<readonly Why[]>;
  /** Ids of entries that come near a query without a hit. */
  suggest(query: string, atMost: number): Promise<readonly number[]>;
  /** Ids of entries in use that are called alike. */
  similar(name: string, except: number | null, atMost: number): Promise<readonly number[]>;
  /** Columns of the table that is told at the moment; those asked for before cost nothing. */
  columns(names: readonly ColumnName[]): Promise<Columns>;
  /** Services that a name may mean, best first. The first question of a device waits until the catalogue is read. */
  services(text: string, atMost: number): Promise<readonly ServiceHit[]>;
  servicesByKey(keys: readonly string[]): Promise<readonly ServiceHit[]>;
  allServices(): Promise<readonly ServiceHit[]>;
  /** Deletes everything that the device keeps, of whomever. */
  forget(): Promise<void>;
  readonly store: RegisterStore;
}
