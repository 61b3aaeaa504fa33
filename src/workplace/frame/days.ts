import type { Day } from '../../register';
import { addDays, addMonths, noticeDays, usualCycleMonths } from '../../register';

const thursday = Date.UTC(1970, 0, 1);
const millisecondsPerDay = 86_400_000;

/**
 * The day on which something captured today is asked about for the first time: a cycle later, less the notice, and the
 * Monday after when that is a weekend, on which nobody is sent anything.
 */
export function firstRequestDay(today: Day): Day {
  const asked = addDays(addMonths(today, usualCycleMonths), -noticeDays);
  const sinceMonday = (3 + Math.round((Date.parse(asked) - thursday) / millisecondsPerDay)) % 7;
  return sinceMonday < 5 ? asked : addDays(asked, 7 - sinceMonday);
}
