import { clockOf, serialOf, toSerial } from './serial';
import { Fault, toNumber, wrongValue, type Value } from './value';
import type { Calendar } from '../site/calendar';

/** What a formula knows besides its columns. */
export interface Clock {
  readonly calendar: Calendar;
  now(): Date;
}

type DateFunction = (inputs: readonly Value[], clock: Clock) => Value;

const notANumber = new Fault('#NUM!');

/** A function of one date. */
const part =
  (read: (date: Date) => number): DateFunction =>
  ([value = null]) => {
    const date = dateOf(value);
    return date instanceof Fault ? date : read(date);
  };

function dateOf(value: Value): Date | Fault {
  const serial = toSerialValue(value);
  return serial instanceof Fault ? serial : (clockOf(serial) ?? notANumber);
}

/** A number of days, also out of a text such as `2026-03-01` or `3/1/2026`. */
function toSerialValue(value: Value): number | Fault {
  if (typeof value !== 'string') return toNumber(value);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(value.trim());
  const form = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value.trim());
  if (iso) return serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  return form ? serialOf(Number(form[3]), Number(form[1]), Number(form[2])) : toNumber(value);
}

/** Three numbers or the first fault among them. */
function three(inputs: readonly Value[]): [number, number, number] | Fault {
  const numbers = [0, 1, 2].map((at) => toNumber(inputs[at] ?? null));
  const fault = numbers.find((number) => number instanceof Fault);
  return fault instanceof Fault ? fault : (numbers as [number, number, number]);
}

/** Date functions of SharePoint (DOC); moments are serials on the site's clock, and TODAY is the day the item is saved. */
export const dateFunctions: Readonly<Record<string, DateFunction>> = {
  TODAY: (_, { calendar, now }) => Math.floor(toSerial(now(), calendar)),
  NOW: (_, { calendar, now }) => toSerial(now(), calendar),
  ME: () => new Fault('#NAME?'),
  DATE: (inputs) => {
    const parts = three(inputs);
    return parts instanceof Fault ? parts : serialOf(...parts);
  },
  TIME: (inputs) => {
    const parts = three(inputs);
    return parts instanceof Fault ? parts : (parts[0] * 3600 + parts[1] * 60 + parts[2]) / 86_400;
  },
  DATEVALUE: ([value = null]) => {
    const serial = toSerialValue(value);
    return serial instanceof Fault ? serial : Math.floor(serial);
  },
  YEAR: part((date) => date.getUTCFullYear()),
  MONTH: part((date) => date.getUTCMonth() + 1),
  DAY: part((date) => date.getUTCDate()),
  HOUR: part((date) => date.getUTCHours()),
  MINUTE: part((date) => date.getUTCMinutes()),
  SECOND: part((date) => date.getUTCSeconds()),
  WEEKDAY: ([value = null, type = null]) => {
    const kind = type === null ? 1 : toNumber(type);
    const date = dateOf(value);
    if (date instanceof Fault) return date;
    if (kind instanceof Fault) return kind;
    const weekday = date.getUTCDay();
    return kind === 1 ? weekday + 1 : kind === 2 ? ((weekday + 6) % 7) + 1 : (weekday + 6) % 7;
  },
  DATEDIF: ([from = null, to = null, unit = null]) => dateDifference(from, to, unit),
};

/** Whole days, months or years from one date to another (DOC: "d", "m", "y", "md", "ym", "yd"). */
function dateDifference(from: Value, to: Value, unit: Value): Value {
  const [start, end] = [toSerialValue(from), toSerialValue(to)];
  if (start instanceof Fault) return start;
  if (end instanceof Fault) return end;
  const [one, other] = [clockOf(start), clockOf(end)];
  if (!one || !other || end < start) return notANumber;
  const isEarlier = other.getUTCDate() < one.getUTCDate();
  const months =
    (other.getUTCFullYear() - one.getUTCFullYear()) * 12 +
    other.getUTCMonth() -
    one.getUTCMonth() -
    (isEarlier ? 1 : 0);
  const dayAfterMonths = serialOf(one.getUTCFullYear(), one.getUTCMonth() + 1 + months, one.getUTCDate());
  const dayAfterYears = serialOf(
    one.getUTCFullYear() + Math.floor(months / 12),
    one.getUTCMonth() + 1,
    one.getUTCDate(),
  );
  switch (typeof unit === 'string' ? unit.toLowerCase() : '') {
    case 'd':
      return Math.floor(end) - Math.floor(start);
    case 'm':
      return months;
    case 'y':
      return Math.floor(months / 12);
    case 'ym':
      return months % 12;
    case 'md':
      return Math.floor(end) - dayAfterMonths;
    case 'yd':
      return Math.floor(end) - dayAfterYears;
    default:
      return wrongValue;
  }
}
