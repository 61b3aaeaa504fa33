import type { Day } from '../../register';
import { addDays, addMonths, usualCycleMonths, usualReviewRules } from '../../register';

const thursday = Date.UTC(1970, 0, 1);
const millisecondsPerDay = 86_400_000;

/**
 * The day on which something captured today has been asked about for the first time: a cycle later, less the notice, and
 * the Monday after when that is a weekend. Cards go out on every day of the week; the jump only ends on a day of work.
 */
export function firstRequestDay(today: Day): Day {
  const asked = addDays(addMonths(today, usualCycleMonths), -usualReviewRules.noticeDays);
  const sinceMonday = (3 + Math.round((Date.parse(asked) - thursday) / millisecondsPerDay)) % 7;
  return sinceMonday < 5 ? asked : addDays(asked, 7 - sinceMonday);
}
