import type { ProcessValues } from '../process/schema';
import { processFields } from '../process/schema';
import type { ChangeResult, Progress, RegisterStore } from '../store';
import { isOpen, knownResults } from '../written';
import { shortened } from './clean';
import { undoneMark } from './origin';
import type { RowOutcome } from './outcome';

export interface UndoInput extends Progress {
  readonly store: Pick<RegisterStore, 'updateMany'>;
  readonly outcomes: readonly RowOutcome[];
  readonly originOf: (row: number) => string;
  /** Said in the origin of what is retired, such as «zurückgenommen am 22.11.2026». */
  readonly note: string;
  /** Entries that an earlier undoing of the same import has settled. */
  readonly known?: readonly number[];
  readonly onSettled?: (ids: readonly number[]) => Promise<void> | void;
}

export interface UndoReport {
  /** New entries that are retired drafts now. */
  readonly retired: number;
  /** Changed entries that say again what they said before. */
  readonly restored: number;
  /** Entries that others have changed since: left as they are. */
  readonly left: readonly number[];
  readonly failed: readonly { readonly id: number; readonly message: string }[];
  /** Not reached; another undoing goes on here. */
  readonly open: number;
}

interface Step {
  readonly id: number;
  readonly etag: string;
  readonly values: Partial<ProcessValues>;
  readonly isNew: boolean;
}

/** Read again in one request. */
const stepsAtOnce = 1_000;

/**
 * Takes an import back as far as nobody has built on it: nothing is deleted (decision 0019). What it has made is retired with
 * a note, what it has changed gets its former values; entries that others have changed since are left and listed.
 */
export async function undoImport(input: UndoInput): Promise<UndoReport> {
  const settledBefore = new Set(input.known);
  const steps = stepsOf(input).filter(({ id }) => !settledBefore.has(id));
  const results: (ChangeResult<'processes'> | undefined)[] = [];
  for (let start = 0; start < steps.length && !input.signal?.aborted; start += stepsAtOnce) {
    const part = steps.slice(start, start + stepsAtOnce);
    const written = await write(input, part, start, steps.length);
    results.push(...part.map((_, index) => written[index]));
    const settled = part.filter((_, index) => !isOpen(written[index]));
    await input.onSettled?.(settled.map(({ id }) => id));
    if (settled.length < part.length) break;
  }
  return reportOf(steps, results);
}

function write({ store, onProgress, signal }: UndoInput, part: readonly Step[], before: number, total: number) {
  const progress = { onProgress: (done: number) => onProgress?.(before + done, total), signal };
  return knownResults(() => store.updateMany('processes', part, progress));
}

/** One step an entry: the last thing that the import did to it tells its etag, the first what it was. */
function stepsOf({ outcomes, originOf, note }: UndoInput): readonly Step[] {
  const steps = new Map<number, Step>();
  for (const { row, step, done, id, etag, before = {} } of outcomes) {
    if (id === undefined || etag === undefined) continue;
    const known = steps.get(id);
    if (step === 'link' && known) steps.set(id, { ...known, etag });
    else if (done === 'created') steps.set(id, { id, etag, values: retired(originOf(row), note), isNew: true });
    else if (done === 'updated' && step === 'update') steps.set(id, { id, etag, values: before, isNew: false });
  }
  return [...steps.values()].sort((left, right) => left.id - right.id);
}

function retired(origin: string, note: string): Partial<ProcessValues> {
  const addition = ` ${undoneMark} ${note}`;
  const room = processFields.origin.maximum - addition.length;
  return { status: 'retired', retirementReason: note, origin: `${shortened(origin, room)}${addition}` };
}

function reportOf(steps: readonly Step[], results: readonly (ChangeResult<'processes'> | undefined)[]): UndoReport {
  const all = steps.map((step, index) => ({ step, result: results[index] }));
  const undone = all.filter(({ result }) => result?.outcome === 'updated');
  const failures = all.flatMap(({ step, result }) =>
    result?.outcome === 'failed' && !isOpen(result) ? [{ id: step.id, error: result.error }] : [],
  );
  const left = failures.filter(({ error }) => error.name === 'Conflict' || error.name === 'NotFound');
  return {
    retired: undone.filter(({ step }) => step.isNew).length,
    restored: undone.filter(({ step }) => !step.isNew).length,
    left: left.map(({ id }) => id),
    failed: failures.filter((one) => !left.includes(one)).map(({ id, error }) => ({ id, message: error.message })),
    open: all.filter(({ result }) => isOpen(result)).length,
  };
}
