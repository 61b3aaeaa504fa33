import type { PersonKey } from './schema/field';
import type { ListKey } from './schema/lists';

/** Who may read an entry that has rights of its own. */
export interface EntryReaders {
  /** Named people, beside the groups. */
  readonly people: readonly PersonKey[];
  /** Whether the groups may do with the entry what they may do with its list, and the named people read and no more. */
  readonly followsGroups: boolean;
}

/**
 * Rights of single entries, kept by the service. Failures are the errors of `errors.ts`; `NotAllowed` when the account may not give
 * rights in that list.
 */
export interface EntryRights {
  /** Entries with rights of their own, by id; all others follow their list. Costs two requests, and one for every started 100 of them. */
  readersOf(list: ListKey): Promise<ReadonlyMap<number, EntryReaders>>;
  /**
   * Makes exactly these people readers of the entry, beside what the groups may do; null lets it follow its list again. May be repeated;
   * cut off on the way, it leaves somebody without a right rather than with one too many.
   */
  setReaders(list: ListKey, id: number, readers: readonly PersonKey[] | null): Promise<void>;
}
