import { invalidExpression } from '../errors';
import type { Field } from '../fields/field';
import type { Call } from '../http/call';
import type { List } from '../lists/list';
import type { Comparison, DatePart } from '../odata/filter';
import type { Literal } from '../odata/literal';
import type { Leaf } from './filterSql';

const places: Readonly<Record<DatePart, number>> = { year: 0, month: 1, day: 2, hour: 3, minute: 4, second: 5 };

const holds: Readonly<Record<Comparison, (part: number, sought: number) => boolean>> = {
  eq: (part, sought) => part === sought,
  ne: (part, sought) => part !== sought,
  lt: (part, sought) => part < sought,
  le: (part, sought) => part <= sought,
  gt: (part, sought) => part > sought,
  ge: (part, sought) => part >= sought,
};

/** `month(Due) eq 3` (DOC), on the site's clock (MEM); SQLite knows no time zones, so it is reckoned here, and no index helps. */
export function datePartLeaf(
  call: Call,
  list: List,
  field: Field,
  test: { readonly part: DatePart; readonly comparison: Comparison; readonly literal: Literal },
  expression: string,
): Leaf {
  const { part, comparison, literal } = test;
  if (field.kind !== 'DateTime' || !field.column || literal.type !== 'number') throw invalidExpression(expression);
  const sql = `SELECT id, ${field.column} FROM items_${list.number} WHERE ${field.column} IS NOT NULL`;
  const ids = call.site.database
    .rows(sql, [])
    .filter(([, stamp]) => {
      const found = call.site.calendar.wallClock(new Date(String(stamp)))[places[part]] ?? NaN;
      return holds[comparison](found, literal.value);
    })
    .map(([id]) => id);
  return { field, sql: 'id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(ids)], isNarrowing: false };
}
