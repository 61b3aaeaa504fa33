import type { Day } from '../../register';
import { addDays, addMonths, isWorkingDay, nextWorkingDay, usualCycleMonths, usualReviewRules } from '../../register';

/** The working day on which something captured today has been asked about for the first time: a cycle later, less the notice. */
export function firstRequestDay(today: Day): Day {
  const asked = addDays(addMonths(today, usualCycleMonths), -usualReviewRules.noticeDays);
  return isWorkingDay(asked) ? asked : nextWorkingDay(asked);
}
