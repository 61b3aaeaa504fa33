import { noSuchFieldOrProperty, refusedBySharePoint } from '../errors';
import { entityNameOf, type Field } from '../fields/field';
import { kinds } from '../fields/kinds';
import { comparedColumn } from '../fields/store';
import { own } from '../json';
import type { Call } from '../http/call';
import type { List } from '../lists/list';
import { parseOrder } from '../odata/collection';
import type { SqlValue } from '../storage/database';
import { plainField, referenceField } from './filterSql';

/** One key of $orderby. */
export interface SortKey {
  readonly field: Field;
  readonly sql: string;
  readonly isDescending: boolean;
}

/** Reads $orderby; the id always comes last, so pages never overlap. */
export function orderOf(call: Call, list: List): SortKey[] {
  const option = call.query.get('$orderby');
  if (option === undefined) return [];
  const keys = parseOrder(option).map(({ path, isDescending }) => {
    const [name = '', below] = path.split('/');
    const field = below === undefined ? plainField(call, list, name) : referenceField(call, list, name);
    if (below === undefined && !kinds[field.kind].isSortable) {
      throw refusedBySharePoint(
        -1,
        `The field '${field.internalName}' of type '${field.kind}' cannot be used in the query sort expression.`,
      );
    }
    return { field, sql: below === undefined ? sortColumn(field) : referencedColumn(field, below), isDescending };
  });
  return withoutRepeats(keys, tooManyKeys);
}

/** More columns are not sorted by: every key nests the question for the next page one bracket deeper. */
const mostKeys = 10;

/** Keys without those that an earlier one has decided; more than ten are refused (how many a tenant takes is not known). */
export function withoutRepeats(keys: readonly SortKey[], refusal: () => Error): SortKey[] {
  const distinct = keys.filter((key, at) => keys.findIndex(({ sql }) => sql === key.sql) === at);
  if (distinct.length > mostKeys) throw refusal();
  return distinct;
}

/** Text believed (MEM). */
function tooManyKeys(): Error {
  return refusedBySharePoint(-1, 'The query cannot be completed because it sorts by too many fields.');
}

function sortColumn(field: Field): string {
  const column = comparedColumn(field);
  if (column === null) throw noSuchFieldOrProperty(entityNameOf(field));
  return column;
}

/** Sorting by a person's name; other properties and lookups are left to a tenant to teach (501 would hide a typing error). */
function referencedColumn(field: Field, below: string): string {
  const names: Readonly<Record<string, string>> = { Id: 'id', ID: 'id', Title: 'lower(title)', EMail: 'lower(email)' };
  const sql = own(names, below);
  if (kinds[field.kind].reference !== 'people' || sql === undefined)
    throw noSuchFieldOrProperty(`${entityNameOf(field)}/${below}`);
  return `(SELECT ${sql} FROM principals WHERE principals.id = ${field.column})`;
}

/** ORDER BY of the keys, reversed for the page before. */
export function orderSql(keys: readonly SortKey[], isBackwards: boolean): string {
  const direction = (isDescending: boolean) => (isDescending === isBackwards ? 'ASC' : 'DESC');
  return [...keys.map(({ sql, isDescending }) => `${sql} ${direction(isDescending)}`), `id ${direction(false)}`].join(
    ', ',
  );
}

/** Rows after the last one seen, in the order of the keys; empty values sort first, as in SQL Server. */
export function afterSql(
  keys: readonly SortKey[],
  last: readonly SqlValue[],
  lastId: number,
  isBackwards: boolean,
): { sql: string; values: SqlValue[] } {
  const [key, ...rest] = keys;
  if (!key) return { sql: isBackwards ? 'id < ?' : 'id > ?', values: [lastId] };
  const [value = null, ...others] = last;
  const deeper = afterSql(rest, others, lastId, isBackwards);
  const isFalling = key.isDescending !== isBackwards;
  if (value === null) {
    const further = isFalling ? '0' : `${key.sql} IS NOT NULL`;
    return { sql: `(${further} OR (${key.sql} IS NULL AND ${deeper.sql}))`, values: deeper.values };
  }
  const further = isFalling ? `(${key.sql} < ? OR ${key.sql} IS NULL)` : `${key.sql} > ?`;
  return { sql: `(${further} OR (${key.sql} = ? AND ${deeper.sql}))`, values: [value, value, ...deeper.values] };
}
