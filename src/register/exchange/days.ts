import type { Day } from '../calendar';
import { addDays, day, isDay } from '../calendar';

// Excel counts 1 January 1900 as day 1 and believes in 29 February 1900, so that its day 0 lies here.
const excelStart = day('1899-12-30');
const excelRange = { first: 3_653, last: 109_574 };

/** The day in `1.3.2027`, `01/03/2027` (day first), `2027-03-01`, each with or without a time; null when there is none. */
export function parseDay(text: string): Day | null {
  const iso = /^(\d{4}-\d{2}-\d{2})([T ].*)?$/.exec(text);
  if (iso) return isDay(iso[1]!) ? iso[1] : null;
  const parts = /^(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4})(\s.*)?$/.exec(text);
  if (!parts) return null;
  const [, dayOfMonth, month, year] = parts;
  const found = `${year}-${month!.padStart(2, '0')}-${dayOfMonth!.padStart(2, '0')}`;
  return isDay(found) ? found : null;
}

/** The day behind a bare Excel number between 1910 and 2199; null outside. */
export function dayOfExcelNumber(count: number): Day | null {
  const whole = Math.floor(count);
  return whole >= excelRange.first && whole <= excelRange.last ? addDays(excelStart, whole) : null;
}
