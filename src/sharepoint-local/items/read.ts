import type { Call } from '../http/call';
import type { List } from '../lists/list';
import type { Answer } from '../odata/answer';
import { parseFilter } from '../odata/filter';
import { renderRows } from '../odata/render';
import { demandReading } from '../security/access';
import type { SqlValue } from '../storage/database';
import { fieldsOf } from '../fields/store';
import { compileFilter, type Condition } from './filterSql';
import { conditionOf as sqlOf, leavesOf } from './leafTree';
import { afterSql, orderOf, orderSql, type SortKey } from './order';
import { nextLink, pageOf, type Page } from './paging';
import { joinedColumns, planOf, printRow, selectionSql, type Plan } from './plan';
import { itemMissing } from './store';
import { refuseTouchingTooMuch, refuseTooManyJoins } from './threshold';

/** Entity set in `odata.metadata`: `SP.ListData.TasksListItems`. */
export function itemSetOf(list: List): string {
  return `SP.ListData.${list.entityName}Items`;
}

/** Shorter answers are put together faster than they are found again. */
const longAnswer = 200;

/** Answers the items endpoint; long answers are kept whole until anything is written. */
export function answerItems(call: Call, list: List): Answer {
  demandReading(call.access, list);
  const { database, memory } = call.site;
  const key = JSON.stringify([list.number, call.person.id, call.mode, call.api, ...call.query]);
  const state = database.state();
  const kept = memory.pages.get(key, state);
  if (kept) return { kind: 'bytes', bytes: kept };
  const { rows, next } = readPage(call, list);
  if (rows.length < longAnswer) return { kind: 'rows', set: itemSetOf(list), rows, next };
  const bytes = Buffer.from(renderRows(itemSetOf(list), rows, next, call), 'utf8');
  memory.pages.keep(key, state, bytes);
  return { kind: 'bytes', bytes };
}

function readPage(call: Call, list: List): { rows: string[]; next: string | null } {
  const plan = planOf(call, list);
  const keys = orderOf(call, list);
  const page = pageOf(call, keys);
  const condition = conditionOf(call, list, plan, keys);
  const found = pageRows(call, list, keys, page, condition);
  const shown = found.slice(0, page.size);
  if (page.isBackwards) shown.reverse();
  const last = shown.at(-1);
  const hasMore = page.isBackwards ? last !== undefined : found.length > page.size;
  const next = last && hasMore ? nextLink(call, list.id, keys, Number(last[0]), last.slice(1)) : null;
  return {
    rows: printRows(
      call,
      list,
      plan,
      shown.map(([id]) => Number(id)),
    ),
    next,
  };
}

/** The filter together with what the person may not see; refuses what goes over a threshold. */
function conditionOf(call: Call, list: List, plan: Plan, keys: readonly SortKey[]): Condition {
  const expression = call.query.get('$filter') ?? '';
  const filter = call.query.has('$filter') ? parseFilter(expression) : null;
  const tree = filter && compileFilter(call, list, filter, expression);
  const used = [...(tree ? leavesOf(tree) : []), ...keys].map(({ field }) => field.internalName);
  refuseTooManyJoins(new Set([...plan.joined, ...joinedColumns(fieldsOf(call.site, list.number), used)]));
  refuseTouchingTooMuch(call, list, tree, keys[0]?.field ?? null);
  const hidden = call.access.hiddenItems(list);
  const visible: Condition[] =
    hidden.length === 0
      ? []
      : [{ sql: 'id NOT IN (SELECT value FROM json_each(?))', values: [JSON.stringify(hidden)] }];
  return and([...(tree ? [sqlOf(tree)] : []), ...visible]);
}

function and(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND ') || '1',
    values: conditions.flatMap(({ values }) => values),
  };
}

/** Id and sort values of one row more than the page holds. */
function pageRows(call: Call, list: List, keys: readonly SortKey[], page: Page, condition: Condition): SqlValue[][] {
  const after = page.after ? [afterSql(keys, page.after.values, page.after.id, page.isBackwards)] : [];
  const where = and([condition, ...after]);
  const columns = ['id', ...keys.map(({ sql }) => sql)].join(', ');
  const sql = `SELECT ${columns} FROM items_${list.number} WHERE ${where.sql} ORDER BY ${orderSql(keys, page.isBackwards)} LIMIT ${page.size + 1}`;
  return call.site.database.rows(sql, where.values);
}

/** JSON of the rows; where a row's text depends on nothing but the row, ready ones are taken from memory. */
function printRows(call: Call, list: List, plan: Plan, ids: readonly number[]): string[] {
  const print = (wanted: readonly number[]) => printAnew(call, list, plan, wanted);
  if (plan.isKeepable) return call.site.memory.rows.texts(list.number, projectionKey(call, plan), ids, print);
  const texts = print(ids);
  return ids.flatMap((id) => texts.get(id) ?? []);
}

/** What a ready row depends on besides the item; only verbose rows name the host. */
function projectionKey({ mode, api }: Call, plan: Plan): string {
  return [mode, mode === 'verbose' ? api : '', ...plan.columns.map(({ name }) => name)].join(' ');
}

function printAnew(call: Call, list: List, plan: Plan, ids: readonly number[]): ReadonlyMap<number, string> {
  const sql = `SELECT ${selectionSql(plan)} FROM items_${list.number} WHERE id IN (SELECT value FROM json_each(?))`;
  const rows = ids.length === 0 ? [] : call.site.database.rows(sql, [JSON.stringify(ids)]);
  return new Map(rows.map((row) => [Number(row[0]), printRow(call, list, plan, row)]));
}

/** One item as JSON text with its ETag; 404 also when the person may not see it (MEM). */
export function answerItem(call: Call, list: List, id: number, isNew = false): Answer {
  const plan = planOf(call, list);
  const sql = `SELECT ${selectionSql(plan)} FROM items_${list.number} WHERE id = ?`;
  const row = call.site.database.rows(sql, [id])[0];
  if (!row) throw itemMissing();
  const editLink = `Web/Lists(guid'${list.id}')/Items(${id})`;
  return {
    kind: 'row',
    set: itemSetOf(list),
    row: printRow(call, list, plan, row),
    etag: `"${row[2]},${row[1]}"`,
    editLink,
    isNew,
  };
}
