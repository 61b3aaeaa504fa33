import type { Day } from '../register';
import { dayOfInstant } from '../register';

/** The administration's time zone unless the service is told another one. */
export const usualTimeZone = 'Europe/Berlin';

/** Today and the hour (0 to 23) on the wall clock of a time zone. */
export function wallClock(timeZone: string = usualTimeZone, now: () => Date = () => new Date()) {
  const hours = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  return {
    today: (): Day => dayOfInstant(now(), timeZone),
    hour: (): number => Number(hours.format(now())),
  };
}
