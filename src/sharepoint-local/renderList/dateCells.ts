import type { Field } from '../fields/field';
import type { Call } from '../http/call';
import type { SqlValue } from '../storage/database';
import type { Cells } from './cells';

/** A date on the site's clock as an English site shows it, the stored moment behind `.` (REC), and no friendly form of it. */
export function dateCells(
  call: Call,
  field: Field,
  value: SqlValue,
  { datesInUtc }: { readonly datesInUtc: boolean },
): Cells {
  const { internalName: name } = field;
  const friendly = { [`${name}.FriendlyDisplay`]: '' };
  if (value === null) return { [name]: '', [`${name}.`]: '', ...friendly };
  const text = datesInUtc
    ? String(value)
    : shownDate(call, new Date(String(value)), field.extras['DisplayFormat'] === 0);
  return { [name]: text, [`${name}.`]: String(value), ...friendly };
}

/** `7/1/2017 1:30 PM`, or the day alone. */
function shownDate({ site }: Call, instant: Date, isDay: boolean): string {
  const [year, month, day, hour, minute] = site.calendar.wallClock(instant);
  const date = `${month}/${day}/${year}`;
  if (isDay) return date;
  return `${date} ${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}
