import type { Day } from '../calendar';
import { addDays, compareDays, daysBetween } from '../calendar';
import type { PersonKey } from '../schema/field';
import type { Stored } from '../store';
import type { Refusal } from './answers';
import { refusalOf } from './answers';
import { kindOf } from './keys';
import type { ReviewValues } from './schema';
import { reviewFields } from './schema';

export type PostponeResult =
  /** `request` is empty when it is postponed already: a double click counts once. */
  | { readonly kind: 'postponed'; readonly request: Partial<ReviewValues>; readonly until: Day }
  | { readonly kind: 'noMorePostponing' }
  | Refusal;

/**
 * «Later»: the review stays open, and nobody is reminded for one week or four. Only whoever is asked may say so, twice at
 * most. The days count for nobody: `levelSince` moves along, so that escalation goes on from where it was.
 */
export function postpone(
  request: Stored<'reviews'>,
  process: Stored<'processes'> | null,
  weeks: 1 | 4,
  by: PersonKey,
  today: Day,
): PostponeResult {
  const { addressee, level, postponedUntil, levelSince } = request.values;
  const postponements = request.values.postponements ?? 0;
  if (request.values.state === 'open' && (by !== addressee || addressee === null))
    return { kind: 'foreign', addressee, level };
  const refusal = refusalOf(request, process, by, { team: [] });
  if (refusal) return refusal;
  if (kindOf(request.values) !== 'review') return { kind: 'unfit' };
  if (postponedUntil !== null && isPostponed(request.values, today)) {
    return { kind: 'postponed', request: {}, until: postponedUntil };
  }
  if (postponements >= reviewFields.postponements.maximum) return { kind: 'noMorePostponing' };
  const until = addDays(today, weeks * 7);
  const changes: Partial<ReviewValues> = {
    postponedUntil: until,
    postponements: postponements + 1,
    // Whoever says «later» has been asked, whatever the sending thought.
    levelSince: addDays(levelSince ?? today, daysBetween(today, until)),
  };
  return { kind: 'postponed', request: changes, until };
}

/** Whether the request rests today because somebody said «later». */
export function isPostponed({ postponedUntil }: Pick<ReviewValues, 'postponedUntil'>, today: Day): boolean {
  return postponedUntil !== null && compareDays(today, postponedUntil) < 0;
}
