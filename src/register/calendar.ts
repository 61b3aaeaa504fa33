/**
 * Days without clocks: a day is the text `YYYY-MM-DD` of the administration's own calendar. No time zone, no hour,
 * so that a review due on 1 February is due on 1 February wherever the code runs (decision 0004).
 */
export type Day = `${number}-${number}-${number}`;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;

/** Whether the text is a day that exists in the Gregorian calendar; 2026-02-30 is none. */
export function isDay(text: string): text is Day {
  const parts = pattern.exec(text);
  if (!parts) return false;
  return formatUtc(utc(Number(parts[1]), Number(parts[2]), Number(parts[3]))) === text;
}

/** The day as a `Day`; throws a RangeError for anything `isDay` refuses. For text that a person typed, ask `isDay`. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}

/** The day on which an instant falls in an IANA time zone. */
export function dayOfInstant(instant: Date, timeZone: string): Day {
  // The Canadian English locale writes ISO 8601 days.
  const text = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return day(text.format(instant));
}

/** Negative, zero or positive, as `Array.sort` wants it. ISO days sort as text. */
export function compareDays(left: Day, right: Day): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The day that lies `count` days later; earlier when negative. */
export function addDays(start: Day, count: number): Day {
  return formatUtc(toUtc(start) + count * millisecondsPerDay) as Day;
}

/** The same day of the month `count` months later, or the last of that month: 31 January + 1 month = 28 February. */
export function addMonths(start: Day, count: number): Day {
  const [year, month, dayOfMonth] = parts(start);
  const months = year * 12 + (month - 1) + count;
  const targetYear = Math.floor(months / 12);
  const targetMonth = (months % 12) + 1;
  const last = new Date(utc(targetYear, targetMonth + 1, 0)).getUTCDate();
  return formatUtc(utc(targetYear, targetMonth, Math.min(dayOfMonth, last))) as Day;
}

/** Whole days from `start` to `end`; negative when `end` lies earlier. */
export function daysBetween(start: Day, end: Day): number {
  return Math.round((toUtc(end) - toUtc(start)) / millisecondsPerDay);
}

/** The day as a whole number that counts on by one each day; for comparing and keeping thousands of them. */
export function dayNumber(value: Day): number {
  return toUtc(value) / millisecondsPerDay;
}

/** The day behind a number of `dayNumber`. */
export function dayOfNumber(number: number): Day {
  return formatUtc(number * millisecondsPerDay) as Day;
}

function parts(value: Day): [number, number, number] {
  return [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8, 10))];
}

function toUtc(value: Day): number {
  return utc(...parts(value));
}

function utc(year: number, month: number, dayOfMonth: number): number {
  return Date.UTC(year, month - 1, dayOfMonth);
}

function formatUtc(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
