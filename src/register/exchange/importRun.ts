import type { Day } from '../calendar';
import { NotAllowed, Unavailable } from '../errors';
import { newProcess } from '../process/new';
import type { ProcessValues } from '../process/schema';
import type { ChangeResult, CreationResult, Progress, RegisterStore, Stored } from '../store';
import { joined } from './links';
import type { ImportReport, RowOutcome } from './outcome';
import { isUnsettled, reportOf } from './outcome';
import type { ImportPart } from './parts';
import { partsOf } from './parts';
import type { ImportPlan } from './plan';
import type { PlannedRow } from './planRow';

export interface ImportRunInput {
  readonly store: Pick<RegisterStore, 'createMany' | 'updateMany'>;
  readonly plan: Pick<ImportPlan, 'rows'>;
  readonly today: Day;
  readonly dryRun?: boolean;
  /** What is noted as the origin of a new entry; it names this import, so that its entries are known again. */
  readonly originOf?: (row: number) => string;
  /** What an earlier run of the same plan has settled. */
  readonly known?: readonly RowOutcome[];
  /** Hears what was settled before anything else is written, and is waited for. */
  readonly onSettled?: (outcomes: readonly RowOutcome[]) => Promise<void> | void;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: { readonly aborted: boolean };
}

/**
 * Writes the plan: new rows as drafts, changed ones as changes guarded by their etag. Keys and etags make it idempotent, so
 * a run that was cut off is continued by running it again. Rejects only for what no second run heals, such as a missing
 * right.
 */
export async function runImport(input: ImportRunInput): Promise<ImportReport> {
  const parts = input.dryRun ? [] : partsOf(input.plan);
  const total = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const outcomes = new Map((input.known ?? []).filter(({ done }) => done !== 'open').map((one) => [keyOf(one), one]));
  let done = 0;
  let interruption: ImportReport['interruption'];
  for (const part of parts) {
    const rows = part.rows.filter(({ row }) => !outcomes.has(keyOf({ row, step: part.kind })));
    done += part.rows.length - rows.length;
    if (rows.length === 0) continue;
    // Asked before each part: a signal that comes in the last one has nothing left to end.
    if (input.signal?.aborted) interruption = 'cancelled';
    if (interruption) break;
    const before = done;
    const progress = { onProgress: (count: number) => input.onProgress?.(before + count, total), signal: input.signal };
    const settled = await writePart({ ...part, rows }, input, outcomes, progress);
    for (const one of settled) if (one.done !== 'open') outcomes.set(keyOf(one), one);
    await input.onSettled?.(settled.filter((one) => one.done !== 'open'));
    done += rows.length;
    if (settled.some((one) => one.done === 'open')) interruption = input.signal?.aborted ? 'cancelled' : 'unavailable';
  }
  return reportOf(input.plan, [...outcomes.values()], { dryRun: input.dryRun, interruption });
}

const keyOf = ({ row, step }: Pick<RowOutcome, 'row' | 'step'>): string => `${step === 'link' ? 'link' : 'row'} ${row}`;

type Outcomes = ReadonlyMap<string, RowOutcome>;

/** The outcome of every row of a part; `open` where the connection broke and nothing is known. */
async function writePart(
  part: ImportPart,
  input: ImportRunInput,
  outcomes: Outcomes,
  progress: Progress,
): Promise<readonly RowOutcome[]> {
  try {
    const results = await (part.kind === 'create' ? create : change)(part, input, outcomes, progress);
    for (const result of results) {
      if (result?.outcome === 'failed' && result.error instanceof NotAllowed) throw result.error;
    }
    return part.rows.map((planned, index) => outcomeOf(planned, part.kind, results[index], input));
  } catch (error) {
    if (error instanceof Unavailable) return part.rows.map(({ row }) => ({ row, step: part.kind, done: 'open' }));
    throw error;
  }
}

type Result = CreationResult<'processes'> | ChangeResult<'processes'> | undefined;

function create({ rows }: ImportPart, input: ImportRunInput, outcomes: Outcomes, progress: Progress) {
  const creations = rows.map((planned) => ({ key: planned.key, values: newValues(planned, input, outcomes) }));
  return input.store.createMany('processes', creations, progress);
}

function newValues(planned: PlannedRow, { today, originOf }: ImportRunInput, outcomes: Outcomes) {
  const origin = originOf ? { origin: originOf(planned.row) } : {};
  const { status = 'draft', ...said } = planned.values;
  const values = { ...said, ...origin, status, ...linkedValues(planned, outcomes) };
  return newProcess(values, today);
}

/** Rows whose entry could not be made, or whose references lead nowhere, have nothing to be changed. */
async function change(
  { kind, rows }: ImportPart,
  { store }: ImportRunInput,
  outcomes: Outcomes,
  progress: Progress,
): Promise<readonly Result[]> {
  const entryOf = (planned: PlannedRow) =>
    kind === 'update' ? planned.entry : outcomes.get(keyOf({ ...planned, step: 'create' }));
  const changes = rows.map((planned) => {
    const { id, etag } = entryOf(planned) ?? {};
    const values = { ...(kind === 'update' ? planned.changes : {}), ...linkedValues(planned, outcomes) };
    return id === undefined || etag === undefined || Object.keys(values).length === 0 ? null : { id, etag, values };
  });
  const wanted = changes.filter((one) => one !== null);
  const results = wanted.length === 0 ? [] : await store.updateMany('processes', wanted, progress);
  let next = 0;
  return changes.map((one): Result => (one === null ? undefined : (results[next++] ?? notReached)));
}

const notReached: Result = { outcome: 'failed', error: new Unavailable('the run ended before') };

/** References to entries that this import has made meanwhile. */
function linkedValues(planned: PlannedRow, outcomes: Outcomes): Partial<ProcessValues> {
  const values: Record<string, unknown> = {};
  for (const { field } of planned.links) {
    const ids = planned.links.flatMap((link) => {
      const id = link.field === field ? outcomes.get(keyOf({ row: link.row, step: 'create' }))?.id : undefined;
      return id === undefined ? [] : [id];
    });
    if (ids.length > 0) values[field] = joined(field, planned.values[field], ids);
  }
  return values as Partial<ProcessValues>;
}

function outcomeOf(
  planned: PlannedRow,
  step: ImportPart['kind'],
  result: Result,
  { originOf }: ImportRunInput,
): RowOutcome {
  const { row } = planned;
  if (result === undefined) return { row, step, done: step === 'create' ? 'open' : 'existed' };
  if (result.outcome === 'failed') {
    if (isUnsettled(result.error)) return { row, step, done: 'open' };
    return { row, step, done: 'failed', error: { name: result.error.name, message: result.error.message } };
  }
  const { id, etag } = result.entry;
  if (step !== 'create') return { row, step, done: 'updated', id, etag, before: planned.before };
  const isOurs = result.outcome === 'created' || isFromHere(result.entry, originOf?.(row));
  return { row, step, done: isOurs ? 'created' : 'existed', id, etag };
}

/** An answer that got lost: the entry is there already, and says itself that it came with this import. */
const isFromHere = ({ values }: Stored<'processes'>, origin: string | undefined): boolean =>
  origin !== undefined && values.origin === origin;
