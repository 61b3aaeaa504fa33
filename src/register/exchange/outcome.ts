import { Conflict, Unavailable } from '../errors';
import type { ProcessValues } from '../process/schema';
import type { ImportPlan } from './plan';
import type { PlannedRow } from './planRow';
import type { ImportCode, ImportLine } from './report';

/** What became of a row; plain data, so that a device can keep it and a later run go on from it. */
export interface RowOutcome {
  readonly row: number;
  readonly step: 'create' | 'update' | 'link';
  readonly done: 'created' | 'existed' | 'updated' | 'failed' | 'open';
  /** The entry as this import has left it. */
  readonly id?: number;
  readonly etag?: string;
  /** What stood in the fields that were changed. */
  readonly before?: Partial<ProcessValues>;
  readonly error?: { readonly name: string; readonly message: string };
}

export interface ImportTotals {
  /** Filled rows of the file. */
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  /** There already, and left as they are. */
  readonly existed: number;
  readonly refused: number;
  readonly duplicates: number;
  /** SharePoint refused the entry, or somebody else changed it meanwhile. */
  readonly failed: number;
  /** Not written, or nothing is known about it: a second run continues here. Everything, in a dry run. */
  readonly open: number;
  /** Rows, written or not, of which something was changed or left out. */
  readonly adapted: number;
}

export interface ImportReport {
  readonly dryRun: boolean;
  readonly totals: ImportTotals;
  /** In order of rows. */
  readonly lines: readonly ImportLine[];
  /** What became of each row that was to be written: what an undoing needs. */
  readonly outcomes: readonly RowOutcome[];
  /** Why it ended early. */
  readonly interruption?: 'cancelled' | 'unavailable';
}

/** Counts and lines of an import, from its plan and what became of the rows. */
export function reportOf(
  { rows }: Pick<ImportPlan, 'rows'>,
  outcomes: readonly RowOutcome[],
  { dryRun = false, interruption }: Pick<Partial<ImportReport>, 'dryRun' | 'interruption'>,
): ImportReport {
  const wanted = rows.filter(isWritten);
  const refusals = rows.flatMap(({ refusal }) => (refusal ? [refusal] : []));
  const taken = rows.filter(({ refusal }) => !refusal);
  const failures = outcomes.flatMap((outcome) => (outcome.done === 'failed' ? [failure(outcome)] : []));
  const first = outcomes.filter(({ step }) => step !== 'link');
  const count = (done: RowOutcome['done']) => first.filter((outcome) => outcome.done === done).length;
  const [created, updated, existed, failed] = [count('created'), count('updated'), count('existed'), count('failed')];
  return {
    dryRun,
    totals: {
      rows: rows.length,
      created,
      updated,
      existed: existed + taken.length - wanted.length,
      refused: refusals.filter(({ effect }) => effect === 'refused').length,
      duplicates: refusals.filter(({ effect }) => effect === 'duplicate').length,
      failed,
      open: wanted.length - created - updated - existed - failed,
      adapted: taken.filter(({ adaptations }) => adaptations.length > 0).length,
    },
    lines: [...refusals, ...taken.flatMap(({ adaptations }) => adaptations), ...failures].sort(
      (left, right) => left.row - right.row,
    ),
    outcomes,
    interruption,
  };
}

/** Whether the import writes anything for this row. */
export const isWritten = ({ effect }: PlannedRow): boolean => effect === 'new' || effect === 'changed';

/** Whether a second attempt may end otherwise. */
export const isUnsettled = (error: Error): boolean => error instanceof Unavailable;

function failure({ row, step, error }: RowOutcome): ImportLine {
  const facts = { reason: error?.name ?? '', detail: error?.message ?? '' };
  return { effect: 'failed', row, column: '', code: codeOf(step, error?.name), facts };
}

function codeOf(step: RowOutcome['step'], name = ''): ImportCode {
  if (step === 'link') return 'linkNotSaved';
  return name === new Conflict().name ? 'changedMeanwhile' : 'notSaved';
}
