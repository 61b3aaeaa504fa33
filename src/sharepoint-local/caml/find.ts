import type { Call } from '../http/call';
import { fieldsOf } from '../fields/store';
import type { Condition } from '../items/filterSql';
import { conditionOf, leavesOf } from '../items/leafTree';
import { afterSql, orderSql, type SortKey } from '../items/order';
import { joinedColumns } from '../items/plan';
import { overThreshold, refuseTooManyJoins, threshold, touchesTooMuch } from '../items/threshold';
import type { List } from '../lists/list';
import { countItems } from '../lists/store';
import type { SqlValue } from '../storage/database';
import { camlOrder } from './order';
import type { Position } from './position';
import { compileWhere } from './where';
import type { CamlView } from './view';

/** Rows of one page: id and sort values each. */
export interface Found {
  readonly keys: readonly SortKey[];
  readonly rows: readonly (readonly SqlValue[])[];
  readonly hasMore: boolean;
  /** Last id of the window that was looked through, when the list goes on behind it. */
  readonly windowEnd: number | null;
}

/** What a query needs besides the view. */
export interface Request {
  readonly position: (keys: readonly SortKey[]) => Position;
  readonly within: Condition;
  /** People and lookup columns the answer itself joins. */
  readonly joined: ReadonlySet<string>;
  /** Lists too big for the filter are walked through in windows by id, where SharePoint does that (§2.6). */
  readonly mayWalk: boolean;
}

/** Runs a view's query under the thresholds that hold for OData too. */
export function findRows(call: Call, list: List, view: CamlView, request: Request): Found {
  const tree = view.where && compileWhere(call, list, view.where);
  const keys = camlOrder(call, list, view.orderBy);
  const used = [...(tree ? leavesOf(tree) : []), ...keys].map(({ field }) => field.internalName);
  refuseTooManyJoins(new Set([...request.joined, ...joinedColumns(fieldsOf(call.site, list.number), used)]));
  const page = request.position(keys);
  const where = and([...(tree ? [conditionOf(tree)] : []), request.within, visible(call, list)]);
  const size = view.rowLimit || threshold;
  if (size > threshold || (!view.rowLimit && countItems(call.site, list) > threshold)) throw overThreshold();
  if (!touchesTooMuch(call, list, tree, keys[0]?.field ?? null)) {
    const found = select(call, list, keys, page, where, size + 1);
    const rows = found.slice(0, size);
    if (page.isBackwards) rows.reverse();
    return { keys, rows, hasMore: page.isBackwards ? rows.length > 0 : found.length > size, windowEnd: null };
  }
  if (!request.mayWalk || !isById(keys)) throw overThreshold();
  return walk(call, list, keys, page, where, size);
}

const isById = ([key, ...more]: readonly SortKey[]) =>
  key?.field.internalName === 'ID' && !key.isDescending && more.length === 0;

/** One window: 5,000 rows by id, as many of them as match and fit. */
function walk(call: Call, list: List, keys: readonly SortKey[], page: Position, where: Condition, size: number): Found {
  const start = Math.max(page.after?.id ?? 0, page.windowEnd);
  const inWindow = `SELECT id FROM items_${list.number} WHERE id > ? ORDER BY id LIMIT ${threshold}`;
  const ends = call.site.database.first<{ last: number | null; n: number }>(
    `SELECT max(id) AS last, count(*) AS n FROM (${inWindow})`,
    start,
  );
  const last = ends?.last ?? start;
  const window: Condition = { sql: 'id > ? AND id <= ?', values: [start, last] };
  const found = select(call, list, keys, { ...page, after: null, isBackwards: false }, and([where, window]), size + 1);
  const hasMore = found.length > size;
  const goesOn =
    call.site.database.first(`SELECT 1 AS found FROM items_${list.number} WHERE id > ?`, last) !== undefined;
  return { keys, rows: found.slice(0, size), hasMore, windowEnd: !hasMore && goesOn ? last : null };
}

function select(
  call: Call,
  list: List,
  keys: readonly SortKey[],
  page: Position,
  where: Condition,
  limit: number,
): SqlValue[][] {
  const after = page.after ? [afterSql(keys, page.after.values, page.after.id, page.isBackwards)] : [];
  const all = and([where, ...after]);
  const columns = ['id', ...keys.map(({ sql }) => sql)].join(', ');
  const sql = `SELECT ${columns} FROM items_${list.number} WHERE ${all.sql} ORDER BY ${orderSql(keys, page.isBackwards)} LIMIT ${limit}`;
  return call.site.database.rows(sql, all.values);
}

function visible(call: Call, list: List): Condition {
  const hidden = call.access.hiddenItems(list);
  if (hidden.length === 0) return everywhere;
  return { sql: 'id NOT IN (SELECT value FROM json_each(?))', values: [JSON.stringify(hidden)] };
}

/** A condition that always holds. */
export const everywhere: Condition = { sql: '1', values: [] };

function and(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' AND ') || '1',
    values: conditions.flatMap(({ values }) => values),
  };
}
