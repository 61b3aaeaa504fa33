import { fingerprint } from '../exchange/key';
import type { ChangeResult, CreationResult, Progress, RegisterStore } from '../store';
import { isOpen, knownResults } from '../written';
import type { CataloguePlan, PlannedService } from './plan';
import { identityOf } from './plan';
import type { CatalogueRemark } from './row';
import type { CatalogueValues } from './schema';

/** What became of a service that was to be written; an undoing needs no more. */
export interface CatalogueOutcome {
  readonly id: number;
  readonly etag: string;
  readonly isNew: boolean;
  /** Whether this run has written it; false for one that stood there already. */
  readonly isOurs: boolean;
  readonly before: Partial<CatalogueValues>;
}

export interface CatalogueReport {
  readonly added: number;
  readonly changed: number;
  /** Not written: the run was cut off; a second one continues. */
  readonly open: number;
  /** SharePoint refused them, or somebody else changed them meanwhile. */
  readonly failed: readonly CatalogueRemark[];
  readonly outcomes: readonly CatalogueOutcome[];
  readonly interruption?: 'cancelled' | 'unavailable';
}

export interface CatalogueRunInput extends Progress {
  readonly store: Pick<RegisterStore, 'createMany' | 'updateMany'>;
  readonly plan: CataloguePlan;
  /** Told what became of the services of each part, before the next one is begun: who remembers it can take the run back. */
  readonly onSettled?: (outcomes: readonly CatalogueOutcome[]) => Promise<void> | void;
}

/** Whether the plan writes anything for this service. */
export const isWrittenService = ({ effect }: PlannedService): boolean => effect !== 'same';

/** Written between two questions whether to go on. */
const atOnce = 1_000;

/**
 * Writes the plan, new services first. Keys and etags make it idempotent: planned and run again, it continues where it was
 * cut off. Rejects only for what no second run heals, such as a missing right.
 */
export async function runCatalogue(input: CatalogueRunInput): Promise<CatalogueReport> {
  const { store, plan, onProgress, onSettled, signal } = input;
  const wanted = plan.services.filter(isWrittenService);
  const parts = [...partsOf(wanted.filter(({ entry }) => !entry)), ...partsOf(wanted.filter(({ entry }) => entry))];
  const outcomes: CatalogueOutcome[] = [];
  const failed: CatalogueRemark[] = [];
  let done = 0;
  let interruption: CatalogueReport['interruption'];
  for (const part of parts) {
    if (signal?.aborted) interruption = 'cancelled';
    if (interruption) break;
    const before = done;
    const progress = { onProgress: (count: number) => onProgress?.(before + count, wanted.length), signal };
    const results = await writePart(store, plan, part, progress);
    const known = outcomes.length;
    part.forEach((service, index) => settle(service, results[index], outcomes, failed));
    await onSettled?.(outcomes.slice(known));
    done += part.length;
    if (results.length < part.length || results.some(isOpen)) {
      interruption = signal?.aborted ? 'cancelled' : 'unavailable';
    }
  }
  const ours = outcomes.filter(({ isOurs }) => isOurs);
  return {
    added: ours.filter(({ isNew }) => isNew).length,
    changed: ours.filter(({ isNew }) => !isNew).length,
    open: wanted.length - outcomes.length - failed.length,
    failed,
    outcomes,
    ...(interruption && { interruption }),
  };
}

function partsOf(services: readonly PlannedService[]): readonly (readonly PlannedService[])[] {
  const count = Math.ceil(services.length / atOnce);
  return Array.from({ length: count }, (_, part) => services.slice(part * atOnce, (part + 1) * atOnce));
}

type Result = CreationResult<'catalogue'> | ChangeResult<'catalogue'>;

function writePart(
  store: CatalogueRunInput['store'],
  plan: CataloguePlan,
  part: readonly PlannedService[],
  progress: Progress,
): Promise<readonly Result[]> {
  return knownResults<Result>(() =>
    part[0]?.entry
      ? store.updateMany('catalogue', part.map(changeOf), progress)
      : store.createMany(
          'catalogue',
          part.map((one) => creationOf(one, plan)),
          progress,
        ),
  );
}

const changeOf = ({ entry, values }: PlannedService) => ({ id: entry?.id ?? 0, etag: entry?.etag ?? '', values });

/** The same service of the same source has the same key in every run, and is made once. */
function creationOf({ values, key, name }: PlannedService, { source }: CataloguePlan) {
  const identity = identityOf({ key, name, type: null, description: values.description ?? null });
  return { key: `catalogue-${source}-${fingerprint(identity)}`, values };
}

function settle(
  { row, before }: PlannedService,
  result: Result | undefined,
  outcomes: CatalogueOutcome[],
  failed: CatalogueRemark[],
): void {
  if (!result || isOpen(result)) return;
  if (result.outcome === 'failed') {
    failed.push({ row: row ?? 0, code: 'refused', text: result.error.message });
    return;
  }
  const { id, etag } = result.entry;
  outcomes.push({ id, etag, before, isNew: result.outcome !== 'updated', isOurs: result.outcome !== 'existed' });
}
