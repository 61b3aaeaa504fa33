import type { Calendar } from '../site/calendar';

/** Excel counts days from the end of 1899; the Unix epoch is this day. */
const epoch = 25_569;
const day = 86_400_000;

/** Days of a moment, as the site's clock shows it. */
export function toSerial(instant: Date, { wallClock }: Calendar): number {
  const [year, month, dayOfMonth, hour, minute, second] = wallClock(instant);
  return Date.UTC(year, month - 1, dayOfMonth, hour, minute, second) / day + epoch;
}

/** The moment at which the site's clock shows so many days; null outside of what calendars know. */
export function fromSerial(serial: number, { parse }: Calendar): Date | null {
  const clock = clockOf(serial);
  return clock && parse(clock.toISOString().slice(0, 19));
}

/** The parts of a serial, read with the UTC getters; seconds are rounded. Null for what is no date. */
export function clockOf(serial: number): Date | null {
  const time = Math.round((serial - epoch) * 86_400) * 1000;
  const isDate = serial >= 0 && Math.abs(time) < 8.64e15 && new Date(time).getUTCFullYear() <= 9999;
  return isDate ? new Date(time) : null;
}

/** Days of a date on the calendar; months and days beyond their end run on, as in Excel. */
export function serialOf(year: number, month: number, dayOfMonth: number): number {
  return Date.UTC(year < 1900 ? year + 1900 : year, month - 1, dayOfMonth) / day + epoch;
}
