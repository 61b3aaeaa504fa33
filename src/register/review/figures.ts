import type { Day } from '../calendar';
import { compareDays } from '../calendar';
import { mayShowFigure } from '../figures';
import type { Stored } from '../store';
import type { UnitValues } from '../unit/schema';
import { isReviewed } from './cycle';
import { isOfReview, isOpenRequest } from './keys';
import type { ReviewValues } from './schema';

/** How the reviews of one unit stand: entries in the cycle, and those among them whose review is not overdue. */
export interface UnitReviewFigure {
  readonly unit: number;
  readonly processes: number;
  readonly inTime: number;
}

/**
 * How the reviews stand. Nothing here counts persons, their answers or how long they took, and there is no sum from which a
 * unit too small to be shown could be worked out (§ 72 (3) LPVG NRW).
 */
export interface ReviewFigures {
  /** Units with five entries or more, in order of their number. */
  readonly byUnit: readonly UnitReviewFigure[];
  /** Open requests about reviews. */
  readonly open: number;
  /** Of these, what has gone beyond the owner. */
  readonly escalated: number;
  /** Of these, what reaches nobody, wherever it stands; all others stand with the owner. */
  readonly unreachable: number;
  /** Entries in the cycle that nobody owns. */
  readonly ownerless: number;
}

/** With whom an open request stands: its owner, somebody further up, or nobody whom it reaches. */
export function standsWith({
  addressee,
  delivery,
  level,
}: Pick<ReviewValues, 'addressee' | 'delivery' | 'level'>): 'owner' | 'further' | 'nobody' {
  if (addressee === null || delivery === 'undeliverable') return 'nobody';
  return (level ?? 'owner') === 'owner' ? 'owner' : 'further';
}

/** Figures for the report of the team; see `ReviewFigures` for what they never hold. */
export function reviewFigures(
  processes: readonly Stored<'processes'>[],
  requests: readonly Stored<'reviews'>[],
  units: ReadonlyMap<number, Pick<UnitValues, 'number'>>,
  today: Day,
): ReviewFigures {
  const reviewed = processes.filter(({ values }) => isReviewed(values));
  const open = requests.filter((request) => isOpenRequest(request) && isOfReview(request.values));
  return {
    byUnit: unitFigures(reviewed, units, today),
    open: open.length,
    escalated: open.filter(({ values }) => standsWith(values) === 'further').length,
    unreachable: open.filter(({ values }) => standsWith(values) === 'nobody').length,
    ownerless: reviewed.filter(({ values }) => values.owner === null).length,
  };
}

function unitFigures(
  reviewed: readonly Stored<'processes'>[],
  units: ReadonlyMap<number, Pick<UnitValues, 'number'>>,
  today: Day,
): readonly UnitReviewFigure[] {
  const counts = new Map<number, { processes: number; inTime: number }>();
  for (const { values } of reviewed) {
    if (values.unit === null || !units.has(values.unit)) continue;
    const count = counts.get(values.unit) ?? { processes: 0, inTime: 0 };
    count.processes++;
    if (values.nextReview !== null && compareDays(today, values.nextReview) < 0) count.inTime++;
    counts.set(values.unit, count);
  }
  const numberOf = (unit: number) => units.get(unit)?.number ?? '';
  return [...counts]
    .filter(([, { processes }]) => mayShowFigure('unit', processes, true))
    .map(([unit, count]) => ({ unit, ...count }))
    .sort((left, right) => numberOf(left.unit).localeCompare(numberOf(right.unit), 'de', { numeric: true }));
}
