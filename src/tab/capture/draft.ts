import type { Stored } from '../../register';
import type { EnteredValues } from '../field';

/** Something typed and not saved yet, as this device keeps it. */
export interface Draft {
  /** ISO 8601 instant of the last keystroke. */
  readonly savedAt: string;
  readonly entered: EnteredValues;
}

/** A new entry on its way. `key` makes saving it twice create it once. */
export interface CaptureDraft extends Draft {
  readonly key: string;
  /** Id of the entry that served as template. */
  readonly from: number | null;
  /** Saving was tried and nobody knows how it ended. */
  readonly sent: boolean;
}

/** Changes to an entry, and the version they were made on: without it, nobody could tell later who changed what. */
export interface EditDraft extends Draft {
  readonly base: Stored<'processes'>;
  /** Names of the fields that were filled from the history instead of typed. */
  readonly fromHistory?: readonly string[];
}

/** What stood in the form when it was opened, and where it came from. */
export interface Resumed {
  /** ISO 8601 instant of the last keystroke; empty when nothing was typed. */
  readonly typedAt: string;
  readonly fromHistory: readonly string[];
}

/** Whether this device kept the draft; if not, people have to be told. */
export type Kept = 'kept' | 'full' | 'forbidden';
