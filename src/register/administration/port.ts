import type { Day } from '../calendar';
import type { PersonKey } from '../schema/field';
import type { ListKey } from '../schema/lists';
import type { Group } from '../schema/rights';
import type { Progress } from '../store';
import type { Finding } from './finding';

/** A part of the check that was not done: the person may not look there, or the check doesn't (entries of libraries). */
export interface Unchecked {
  readonly part: 'rights' | 'listRights' | 'list' | 'entries' | 'members' | 'directory';
  readonly list: ListKey | null;
}

export interface Inspection {
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
  /** Number of entries that were read, by list; a missing list is left out. */
  readonly entries: Partial<Readonly<Record<ListKey, number>>>;
  /** The schema the site says it has; null when it says none. */
  readonly schemaVersion: number | null;
}

/** What became of one repair. `left` counts entries that somebody changed meanwhile, or that hold something else now. */
export type RepairResult =
  | { readonly finding: Finding; readonly outcome: 'done'; readonly left: number }
  | { readonly finding: Finding; readonly outcome: 'failed'; readonly error: Error };

/** How far a site has come on its way to a register. */
export interface SetUpState {
  /** Lists that stand already, whole or not. */
  readonly standing: readonly ListKey[];
  /** What the last complete set-up noted; null before its end. */
  readonly schemaVersion: number | null;
}

export interface SetUpProgress {
  /** The list at work; null while groups and permission levels are, and at the end. */
  readonly list: ListKey | null;
  /** Lists that are complete. */
  readonly done: number;
  readonly total: number;
}

export interface SetUpOptions {
  /** Members of the process team: they also get the reminders' last question. */
  readonly team: readonly PersonKey[];
  /** Puts «everyone except external users» among the readers. */
  readonly allStaffRead: boolean;
}

export interface SetUpResult {
  /** Things that were made or altered. */
  readonly steps: number;
  /** False when the signal ended it; a second run goes on. */
  readonly complete: boolean;
}

/** What the administration of a register needs beside the store. Failures are the errors of `errors.ts`. */
export interface Administration {
  setUpState(): Promise<SetUpState>;
  /** Sets the register up, or completes it; whatever stands already stays. */
  setUp(
    options: SetUpOptions,
    onProgress: (progress: SetUpProgress) => void,
    signal: Progress['signal'],
  ): Promise<SetUpResult>;
  /**
   * Compares the site with the schema, and its entries with the rules. Reads pages of 5,000 entries, no entry alone. An aborted
   * check rejects with `Unavailable`.
   */
  inspect(today: Day, progress?: Progress): Promise<Inspection>;
  /** Repairs one after the other; one that fails does not keep the others. Findings without a repair are a defect. */
  repair(findings: readonly Finding[], progress?: Progress): Promise<readonly RepairResult[]>;
  /** Where people are put into the groups of the register; groups that are missing are left out. */
  groupPages(): Promise<readonly { readonly group: Group; readonly url: string }[]>;
  /** Page in SharePoint that shows an entry. */
  entryPage(list: ListKey, id: number): string;
}
