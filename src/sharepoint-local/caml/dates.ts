import type { Call } from '../http/call';
import type { Leaf } from '../items/filterSql';
import type { Comparison } from '../odata/filter';
import { toStamp } from '../site/calendar';
import type { CamlColumn } from './column';
import { cannotComplete } from './errors';
import { dayAfter } from './operand';

/** A day starts here and the next one there, on the site's calendar. */
interface Day {
  readonly start: string;
  readonly next: string;
}

const byDay: Readonly<Record<Comparison, (column: string, day: Day) => [sql: string, ...values: string[]]>> = {
  eq: (column, { start, next }) => [`(${column} >= ? AND ${column} < ?)`, start, next],
  ne: (column, { start, next }) => [`(${column} < ? OR ${column} >= ? OR ${column} IS NULL)`, start, next],
  lt: (column, { start }) => [`${column} < ?`, start],
  le: (column, { next }) => [`${column} < ?`, next],
  gt: (column, { next }) => [`${column} >= ?`, next],
  ge: (column, { start }) => [`${column} >= ?`, start],
};

const operators: Readonly<Record<Comparison, string>> = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' };

/** Compares a date column: by whole days of the site's calendar, or to the second with IncludeTimeValue (DOC). */
export function compareDates(
  call: Call,
  { field }: CamlColumn,
  comparison: Comparison,
  moment: Date,
  hasTime: boolean,
): Leaf {
  if (field.kind !== 'DateTime' || !field.column) throw cannotComplete();
  const isNarrowing = comparison !== 'ne';
  if (hasTime) {
    const test = `${field.column} ${operators[comparison]} ?`;
    const sql = comparison === 'ne' ? `(${test} OR ${field.column} IS NULL)` : test;
    return { field, sql, values: [toStamp(moment)], isNarrowing };
  }
  const start = call.site.calendar.startOfDay(moment);
  const day = { start: toStamp(start), next: toStamp(dayAfter(call, start, 1)) };
  const [sql, ...values] = byDay[comparison](field.column, day);
  return { field, sql, values, isNarrowing };
}
