import type { Progress, RegisterStore } from '../../../register';
import type { StepLog } from '../report';

/**
 * What adding columns and lists cannot do: values that move or change. Forward only. Each may run again after a cut at any point, and
 * beside itself when two administrators run it at once; it finds what is left to do in the data, never in a note of its own.
 */
export interface Migration {
  /** The schema version that a site has reached once this has succeeded. */
  readonly number: number;
  /** What it does, for whoever reads this list. */
  readonly purpose: string;
  readonly run: (site: MigratingSite) => Promise<void>;
}

export interface MigratingSite {
  readonly store: RegisterStore;
  readonly log: StepLog;
  readonly signal?: Progress['signal'];
}
