import type { Day } from '../calendar';
import { addDays, addMonths, compareDays, daysBetween } from '../calendar';
import type { ProcessValues } from '../process/schema';
import type { ReviewRules } from '../settings/reviewRules';
import { usualReviewRules } from '../settings/reviewRules';

/** Months between two reviews when the entry names none. */
export const usualCycleMonths = 12;
/** The light turns yellow in this last share of the period. */
const yellowShare = 0.1;

export type ReviewLight = 'green' | 'yellow' | 'red' | 'none';

type Reviewed = Pick<ProcessValues, 'cycleMonths' | 'lastReviewed' | 'nextReview' | 'status'>;

/** The day of the next review, counted from a confirmation. */
export function nextReviewAfter(confirmedOn: Day, cycleMonths: number | null): Day {
  return addMonths(confirmedOn, cycleMonths ?? usualCycleMonths);
}

/**
 * Whether an entry takes part in the review cycle: all but the retired. Drafts do, because a draft that nobody looks at
 * again is how a register dies; confirming one leaves it a draft.
 */
export function isReviewed(process: Reviewed): boolean {
  return process.nextReview !== null && process.status !== 'retired';
}

/** Green; yellow in the last tenth of the period; red from the day it is due; none outside the cycle. */
export function reviewLight(process: Reviewed, today: Day): ReviewLight {
  const days = lightDays(process);
  if (days === null) return 'none';
  if (compareDays(today, days.red) >= 0) return 'red';
  return compareDays(today, days.yellow) >= 0 ? 'yellow' : 'green';
}

/** The first days on which the light is yellow and red, whatever today is; null outside the cycle. */
export function lightDays(process: Reviewed): { readonly yellow: Day; readonly red: Day } | null {
  const due = process.nextReview;
  if (due === null || !isReviewed(process)) return null;
  const start = process.lastReviewed ?? addMonths(due, -(process.cycleMonths ?? usualCycleMonths));
  const yellowDays = Math.max(1, Math.round(daysBetween(start, due) * yellowShare));
  return { yellow: addDays(due, -yellowDays), red: due };
}

type Notice = Pick<ReviewRules, 'noticeDays'>;

/** Whether a request should exist: from so many days before the due day on as the rules say. */
export function isDueForRequest(process: Reviewed, today: Day, rules: Notice = usualReviewRules): boolean {
  return isDueBy(process, lastDayInNotice(today, rules));
}

/** Requests are opened for everything that is due until this day; for many entries, work it out once and ask `isDueBy`. */
export const lastDayInNotice = (today: Day, { noticeDays }: Notice = usualReviewRules): Day =>
  addDays(today, noticeDays);

/** Whether the review of an entry in the cycle is due on the day or before. */
export function isDueBy(process: Reviewed, last: Day): boolean {
  const due = process.nextReview;
  // Most are not due: days sort as text, and everything else is asked only of the few.
  return due !== null && due <= last && isReviewed(process);
}
