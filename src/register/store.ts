import type { PersonKey } from './schema/field';
import type { ListKey, Values } from './schema/lists';
import type { Group } from './schema/rights';

/** An entry as the store keeps it. `etag` guards the next write. Instants are ISO 8601 in UTC. */
export interface Stored<Key extends ListKey> {
  readonly id: number;
  readonly etag: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly modifiedBy: PersonKey | null;
  /** Who added it; absent where it is not asked for. */
  readonly createdBy?: PersonKey | null;
  readonly values: Values<Key>;
  /** Names of the fields that the list has no column for, because somebody deleted it; they can't be saved. Absent when none. */
  readonly missing?: readonly string[];
}

/** One state of an entry in its history. */
export interface Version<Key extends ListKey> {
  /** `1.0`, `2.0`, … as SharePoint counts. */
  readonly label: string;
  readonly savedAt: string;
  readonly savedBy: PersonKey | null;
  readonly values: Values<Key>;
}

/** Somebody the register knows. Who has left stays here with the name; `findPeople` no longer offers them. */
export interface Person {
  readonly key: PersonKey;
  readonly name: string;
  readonly email: string;
}

/** The signed-in person, and what SharePoint lets them do. Screens may hide what is not allowed; SharePoint refuses it. */
export interface Me extends Person {
  readonly groups: readonly Group[];
  readonly administrator: boolean;
  readonly may: Readonly<Record<ListKey, { readonly read: boolean; readonly add: boolean; readonly edit: boolean }>>;
}

/** A new entry; `key` makes creating it idempotent: a second creation with the same key returns the first entry. */
export interface Creation<Key extends ListKey> {
  readonly key: string;
  readonly values: Partial<Values<Key>>;
}

export type CreationResult<Key extends ListKey> =
  | { readonly outcome: 'created' | 'existed'; readonly entry: Stored<Key> }
  | { readonly outcome: 'failed'; readonly error: Error };

/** A guarded write of the named fields. */
export interface Change<Key extends ListKey> {
  readonly id: number;
  readonly etag: string;
  readonly values: Partial<Values<Key>>;
}

export type ChangeResult<Key extends ListKey> =
  { readonly outcome: 'updated'; readonly entry: Stored<Key> } | { readonly outcome: 'failed'; readonly error: Error };

export interface Progress {
  /** Called with the number of entries settled so far. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends a long action between two requests (an `AbortSignal` fits); what was written stays and a second run continues. */
  readonly signal?: { readonly aborted: boolean };
}

/**
 * The port behind which the register is kept. Failures are the errors of `errors.ts`: `NotAllowed`, `NotFound`,
 * `Conflict`, `Unavailable`, `Refused`.
 */
export interface RegisterStore {
  me(): Promise<Me>;
  /** Everybody who is or was known to the site. */
  people(): Promise<readonly Person[]>;
  /** People of the directory whose name or address matches, at most 10. */
  findPeople(text: string): Promise<readonly Person[]>;
  /** All entries of a list in order of id; `onPage` sees each page as it arrives. */
  all<Key extends ListKey>(list: Key, onPage?: (page: readonly Stored<Key>[]) => void): Promise<readonly Stored<Key>[]>;
  one<Key extends ListKey>(list: Key, id: number): Promise<Stored<Key>>;
  create<Key extends ListKey>(list: Key, creation: Creation<Key>): Promise<Stored<Key>>;
  /** In batches; one result per creation, in their order. Children that were told to wait are tried again. */
  createMany<Key extends ListKey>(
    list: Key,
    creations: readonly Creation<Key>[],
    progress?: Progress,
  ): Promise<readonly CreationResult<Key>[]>;
  /** Writes the named fields if nobody else has saved since `etag`; otherwise `Conflict`. */
  update<Key extends ListKey>(
    list: Key,
    entry: { readonly id: number; readonly etag: string },
    changes: Partial<Values<Key>>,
  ): Promise<Stored<Key>>;
  /**
   * The same for many, in batches; one result per change, in their order. Children that were told to wait are tried again, and what
   * an entry holds already counts as written: a second run with the same changes continues the first.
   */
  updateMany<Key extends ListKey>(
    list: Key,
    changes: readonly Change<Key>[],
    progress?: Progress,
  ): Promise<readonly ChangeResult<Key>[]>;
  /** What a file of a library says, as text in UTF-8. */
  file(list: 'diagrams', id: number): Promise<{ readonly name: string; readonly text: string }>;
  /** Newest first. */
  history<Key extends ListKey>(list: Key, id: number): Promise<readonly Version<Key>[]>;
}
