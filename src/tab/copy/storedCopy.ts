import type { FeedPoint, Me, Stored } from '../../register';
import { schemaVersion } from '../../register';
import type { Contents, CopiedList } from './contents';
import type { Front } from './front';
import type { CopyOwner } from './owner';

/** Counts up with every change of what is stored or worked out before it is; a copy of another form is read anew. */
export const form = `2/${schemaVersion}`;

export type Entries = readonly Stored<CopiedList>[];

/** What is known of a stored copy without reading it. */
export interface StoredCopy {
  readonly form: string;
  readonly owner: CopyOwner;
  readonly me: Me;
  readonly point: FeedPoint;
  readonly syncedAt: string;
  /** Under which the records lie: a reading anew writes beside the old ones and switches at the end. */
  readonly generation: string;
  /** Another one after each write: who finds a revision of somebody else's leaves the copy alone. */
  readonly revision: string;
  readonly chunks: Readonly<Record<CopiedList, readonly number[]>>;
}

/** What changes with each answer of the site. */
export type CopyState = Pick<StoredCopy, 'owner' | 'me' | 'point' | 'syncedAt'>;

/** What an update has to write. */
export interface CopyChanges {
  /** Ids of new, changed and removed entries. */
  readonly changed: Readonly<Record<CopiedList, readonly number[]>>;
  readonly contents: Contents;
  /** Left out when it is the one that is stored. */
  readonly front: Front | null;
}
