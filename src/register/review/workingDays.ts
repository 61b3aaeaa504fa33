import type { Day } from '../calendar';
import { addDays, dayNumber } from '../calendar';

/** Days on which nobody is written to: weekends and the public holidays of North Rhine-Westphalia (§ 2 FeiertagsG NW). */
export function isWorkingDay(day: Day): boolean {
  // Day 0, 1 January 1970, was a Thursday.
  const sinceMonday = (dayNumber(day) + 3) % 7;
  return sinceMonday < 5 && !holidaysOf(Number(day.slice(0, 4))).has(day);
}

/** The day itself, or the next one on which people work. */
export function nextWorkingDay(day: Day): Day {
  let next = day;
  while (!isWorkingDay(next)) next = addDays(next, 1);
  return next;
}

/** Month and day of the holidays that keep their date: New Year, Labour Day, German Unity, All Saints, Christmas. */
const fixed = ['01-01', '05-01', '10-03', '11-01', '12-25', '12-26'];
/** Good Friday, Easter Monday, Ascension, Whit Monday, Corpus Christi: days from Easter Sunday, which is a Sunday anyway. */
const fromEaster = [-2, 1, 39, 50, 60];

const known = new Map<number, ReadonlySet<Day>>();

/** The public holidays of a year. The 31st of October was one in 2017 alone, which nobody is asked about any more. */
function holidaysOf(year: number): ReadonlySet<Day> {
  const found = known.get(year);
  if (found) return found;
  const easter = easterOf(year);
  const holidays = new Set([
    ...fixed.map((date) => `${String(year).padStart(4, '0')}-${date}` as Day),
    ...fromEaster.map((days) => addDays(easter, days)),
  ]);
  known.set(year, holidays);
  return holidays;
}

/** Easter Sunday in the Gregorian calendar, by the rule of Meeus, Jones and Butcher (1876), without exceptions. */
export function easterOf(year: number): Day {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const b = year % 100;
  const d = Math.floor(century / 4);
  const g = Math.floor((8 * century + 13) / 25);
  const h = (19 * a + century - d - g + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(b / 4) - h - (b % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as Day;
}
