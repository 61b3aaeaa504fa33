import type { Day } from '../calendar';
import type { Progress, RegisterStore } from '../store';
import { isOpen, knownResults } from '../written';
import type { CatalogueOutcome } from './run';

export interface CatalogueUndoInput extends Progress {
  readonly store: Pick<RegisterStore, 'updateMany'>;
  readonly outcomes: readonly CatalogueOutcome[];
  readonly today: Day;
  /** Services that an earlier undoing of the same import has settled. */
  readonly known?: readonly number[];
  readonly onSettled?: (ids: readonly number[]) => Promise<void> | void;
}

export interface CatalogueUndoReport {
  readonly undone: number;
  /** Changed by others since, or refused: left as they are. */
  readonly left: number;
  /** Not reached; a second undoing goes on. */
  readonly open: number;
}

/** Written between two questions whether to go on. */
const atOnce = 1_000;

/** Takes an import back: new services are marked as withdrawn, changed ones say again what they said before. */
export async function undoCatalogue(input: CatalogueUndoInput): Promise<CatalogueUndoReport> {
  const { store, today, onProgress, onSettled, signal } = input;
  const done = new Set(input.known);
  const ours = joined(input.outcomes.filter(({ id, isOurs }) => isOurs && !done.has(id)));
  let undone = 0;
  let settled = 0;
  for (let start = 0; start < ours.length && !signal?.aborted; start += atOnce) {
    const part = ours.slice(start, start + atOnce);
    const progress = { onProgress: (count: number) => onProgress?.(start + count, ours.length), signal };
    const changes = part.map((outcome) => changeOf(outcome, today));
    const results = await knownResults(() => store.updateMany('catalogue', changes, progress));
    const known = part.filter((_, index) => !isOpen(results[index]));
    undone += results.filter(({ outcome }) => outcome === 'updated').length;
    settled += known.length;
    await onSettled?.(known.map(({ id }) => id));
    if (known.length < part.length) break;
  }
  return { undone, left: settled - undone, open: ours.length - settled };
}

const changeOf = ({ id, etag, isNew, before }: CatalogueOutcome, today: Day) => ({
  id,
  etag,
  values: isNew ? { withdrawnOn: today } : before,
});

/** An import that was continued may have written a service twice: the last etag counts, and what was there at first. */
function joined(outcomes: readonly CatalogueOutcome[]): readonly CatalogueOutcome[] {
  const byId = new Map<number, CatalogueOutcome>();
  for (const outcome of outcomes) {
    const first = byId.get(outcome.id);
    const { id, etag } = outcome;
    byId.set(id, first ? { ...first, etag, before: { ...outcome.before, ...first.before } } : outcome);
  }
  return [...byId.values()];
}
