import type { Day } from '../calendar';
import type { PersonKey } from '../schema/field';
import type { Stored } from '../store';
import type { AnswerResult } from './answers';
import { cleanComment, madeReview, wishOf } from './answers';
import { isReviewed } from './cycle';
import { effectOf } from './effect';
import { kindOf } from './keys';

/**
 * «Needs a change» said after «still right», by the same person on the same day: the confirmation's day stands, and what has to
 * change is kept as it would have been. Null when there is no such confirmation.
 */
export function changeInstead(
  request: Stored<'reviews'>,
  process: Stored<'processes'> | null,
  comment: string | null,
  by: PersonKey,
  today: Day,
): AnswerResult | null {
  const { state, outcome, answeredBy, answeredOn } = request.values;
  const isTheirs = state === 'answered' && outcome === 'confirmed' && answeredBy === by && answeredOn === today;
  if (!isTheirs || kindOf(request.values) !== 'review' || !process || !isReviewed(process.values)) return null;
  const clean = cleanComment(comment);
  if (clean === null) return { kind: 'commentMissing' };
  const changes = { outcome: 'changeNeeded' as const, comment: clean, ...madeReview(request, process) };
  const answered = { ...request.values, ...changes };
  return {
    kind: 'accepted',
    request: changes,
    process: effectOf(answered, process.values, today),
    suggestion: {},
    open: wishOf({ ...request, values: answered }),
    passOn: false,
  };
}
