import type { Day } from '../calendar';
import type { Progress, RegisterStore } from '../store';
import { isOpen, knownResults } from '../written';
import type { CatalogueOutcome } from './run';

export interface CatalogueUndoInput extends Progress {
  readonly store: Pick<RegisterStore, 'updateMany'>;
  readonly outcomes: readonly CatalogueOutcome[];
  readonly today: Day;
}

export interface CatalogueUndoReport {
  readonly undone: number;
  /** Changed by others since, or refused: left as they are. */
  readonly left: number;
  /** Not reached; a second undoing goes on. */
  readonly open: readonly CatalogueOutcome[];
}

/** Takes an import back: new services are marked as withdrawn, changed ones say again what they said before. */
export async function undoCatalogue(input: CatalogueUndoInput): Promise<CatalogueUndoReport> {
  const { store, today, outcomes, ...progress } = input;
  const ours = outcomes.filter(({ isOurs }) => isOurs);
  const changes = ours.map(({ id, etag, isNew, before }) => ({
    id,
    etag,
    values: isNew ? { withdrawnOn: today } : before,
  }));
  const results = await knownResults(() => store.updateMany('catalogue', changes, progress));
  const open = ours.filter((_, index) => isOpen(results[index]));
  const undone = results.filter(({ outcome }) => outcome === 'updated').length;
  return { undone, left: ours.length - undone - open.length, open };
}
