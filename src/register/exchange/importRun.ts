import type { Day } from '../calendar';
import { NotAllowed, Unavailable } from '../errors';
import { newProcess } from '../process/new';
import type { CreationResult, RegisterStore } from '../store';
import type { ImportPlan } from './plan';
import type { ImportLine } from './report';
import type { PlannedRow } from './row';

export interface ImportTotals {
  /** Filled rows of the file. */
  readonly rows: number;
  readonly created: number;
  readonly existed: number;
  readonly refused: number;
  readonly duplicates: number;
  /** SharePoint refused the entry. */
  readonly failed: number;
  /** Not written, or nothing is known about it: a second run continues here. Everything, in a dry run. */
  readonly open: number;
  /** Rows, created or not, of which something was changed or left out. */
  readonly adapted: number;
}

export interface ImportReport {
  readonly dryRun: boolean;
  readonly totals: ImportTotals;
  /** In order of rows. */
  readonly lines: readonly ImportLine[];
  /** Why it ended early. */
  readonly interruption?: 'cancelled' | 'unavailable';
}

export interface ImportRunInput {
  readonly store: Pick<RegisterStore, 'createMany'>;
  readonly plan: ImportPlan;
  readonly today: Day;
  readonly dryRun?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: { readonly aborted: boolean };
}

type Outcome = { readonly row: PlannedRow; readonly result: CreationResult<'processes'> | null };

/** Several batches, so that the store keeps its pace and a broken connection leaves few rows undecided. */
const rowsAtOnce = 500;

/**
 * Creates the planned rows as drafts. Keys make it idempotent: what exists already is counted, not doubled, so a run
 * that was cut off is continued by running it again. Rejects only for what no second run heals, such as a missing right.
 */
export async function runImport(input: ImportRunInput): Promise<ImportReport> {
  const accepted = input.plan.rows.filter(({ refusal }) => !refusal);
  const outcomes: Outcome[] = [];
  let interruption: ImportReport['interruption'];
  while (!input.dryRun && !interruption && outcomes.length < accepted.length) {
    const part = accepted.slice(outcomes.length, outcomes.length + rowsAtOnce);
    const results = await createPart(input, part, outcomes.length, accepted.length);
    outcomes.push(...part.map((row, index) => ({ row, result: results?.[index] ?? null })));
    const isOpen = results === null || results.length < part.length || results.some(isUnsettled);
    if (isOpen || input.signal?.aborted)
      interruption = interruptionOf(input, outcomes.length < accepted.length || isOpen);
  }
  return report(input, accepted, outcomes, interruption);
}

function interruptionOf({ signal }: ImportRunInput, isOpen: boolean): ImportReport['interruption'] {
  if (!isOpen) return undefined;
  return signal?.aborted ? 'cancelled' : 'unavailable';
}

/** The results of one part; null when the connection broke and nothing is known. */
async function createPart(
  { store, today, onProgress, signal }: ImportRunInput,
  part: readonly PlannedRow[],
  before: number,
  total: number,
): Promise<readonly CreationResult<'processes'>[] | null> {
  const creations = part.map(({ key, values }) => ({ key, values: newProcess({ ...values, status: 'draft' }, today) }));
  try {
    const progress = { onProgress: (done: number) => onProgress?.(before + done, total), signal };
    const results = await store.createMany('processes', creations, progress);
    for (const result of results) {
      if (result.outcome === 'failed' && result.error instanceof NotAllowed) throw result.error;
    }
    return results;
  } catch (error) {
    if (error instanceof Unavailable) return null;
    throw error;
  }
}

function isUnsettled(result: CreationResult<'processes'>): boolean {
  return result.outcome === 'failed' && result.error instanceof Unavailable;
}

function report(
  { plan, dryRun = false }: ImportRunInput,
  accepted: readonly PlannedRow[],
  outcomes: readonly Outcome[],
  interruption: ImportReport['interruption'],
): ImportReport {
  const failures = outcomes.flatMap(({ row, result }) =>
    result?.outcome === 'failed' && !isUnsettled(result) ? [failure(row, result.error)] : [],
  );
  const count = (outcome: 'created' | 'existed') => outcomes.filter(({ result }) => result?.outcome === outcome).length;
  const refusals = plan.rows.flatMap(({ refusal }) => (refusal ? [refusal] : []));
  const [created, existed] = [count('created'), count('existed')];
  return {
    dryRun,
    totals: {
      rows: plan.rows.length,
      created,
      existed,
      refused: refusals.filter(({ effect }) => effect === 'refused').length,
      duplicates: refusals.filter(({ effect }) => effect === 'duplicate').length,
      failed: failures.length,
      open: accepted.length - created - existed - failures.length,
      adapted: accepted.filter(({ adaptations }) => adaptations.length > 0).length,
    },
    lines: [...refusals, ...accepted.flatMap(({ adaptations }) => adaptations), ...failures].sort(
      (left, right) => left.row - right.row,
    ),
    interruption,
  };
}

function failure({ row }: PlannedRow, error: Error): ImportLine {
  return { effect: 'failed', row, column: '', code: 'notSaved', facts: { reason: error.name, detail: error.message } };
}
