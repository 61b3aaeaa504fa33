import { everywhere, findRows } from '../caml/find';
import { withinFolder } from '../caml/folder';
import { printPosition, readPosition } from '../caml/position';
import { wholeList } from '../caml/view';
import { compileWhere } from '../caml/where';
import { findChanges } from '../changes/find';
import { boundOf, logOfList, type Bound } from '../changes/scope';
import { SharePointError } from '../errors';
import type { Call } from '../http/call';
import { conditionOf } from '../items/leafTree';
import type { Condition } from '../items/filterSql';
import type { List } from '../lists/list';
import { currentToken, printToken } from '../site/changeTokens';
import { changeTypes, type LoggedChange } from '../storage/changes';
import type { ItemChangesQuery } from './query';

/** What happened to the items of a list since a token, or everything there is. */
export interface ItemChanges {
  readonly ids: readonly number[];
  readonly deleted: readonly { readonly id: number; readonly uniqueId: string }[];
  readonly token: string;
  readonly hasMoreChanges: boolean;
  readonly nextPosition: string | null;
  /** The list or its columns changed as well, or all of it is new to whoever asks. */
  readonly hasNewSchema: boolean;
  readonly isTokenInvalid: boolean;
}

const nothingChanged = { ids: [], deleted: [], hasMoreChanges: false, nextPosition: null, isTokenInvalid: false };
const everyType = Object.values(changeTypes);
/** More of the log is not read for one answer. */
const mostChanges = 1000;

/** Without a token all items, page by page; with one every changed item once, as it is now. */
export function itemChanges(call: Call, list: List, query: ItemChangesQuery): ItemChanges {
  if (query.token === null) return allItems(call, list, query);
  const start = readToken(call, list, query.token);
  if (!start) {
    const token = currentToken(call.site, logOfList(list));
    return { ...nothingChanged, token, hasNewSchema: false, isTokenInvalid: true };
  }
  return since(call, list, query, start);
}

/** A token that is none, or too old, is not refused here: the answer says InvalidToken, and the client starts anew (DOC). */
function readToken(call: Call, list: List, token: string): Bound | null {
  try {
    const bound = boundOf(call.site, logOfList(list), token);
    return bound.isForgotten ? null : bound;
  } catch (cause) {
    if (cause instanceof SharePointError) return null;
    throw cause;
  }
}

function allItems(call: Call, list: List, query: ItemChangesQuery): ItemChanges {
  const token = currentToken(call.site, logOfList(list));
  const view = { ...wholeList, orderBy: query.orderBy, rowLimit: query.limit, where: joinedWhere(query) };
  const { keys, rows, hasMore } = findRows(call, list, view, {
    position: (sortKeys) => readPosition(query.paging, sortKeys),
    within: withinFolder(call, list, query.scope, query.folder),
    joined: new Set(),
    mayWalk: false,
  });
  const last = rows.at(-1);
  const nextPosition = hasMore && last ? printPosition(keys, last, false) : null;
  const ids = rows.map(([id]) => Number(id));
  return { ...nothingChanged, ids, token, nextPosition, hasNewSchema: true };
}

/** All conditions as one `<And>` tree. */
function joinedWhere({ conditions }: ItemChangesQuery): (typeof conditions)[number] | null {
  return conditions.reduce<(typeof conditions)[number] | null>(
    (left, right) => (left ? { name: 'And', attributes: new Map(), children: [left, right], text: '' } : right),
    null,
  );
}

function since(call: Call, list: List, query: ItemChangesQuery, start: Bound): ItemChanges {
  const scope = logOfList(list);
  const wanted = { types: everyType, start, end: null, limit: mostChanges, isLatestFirst: false } as const;
  const log = findChanges(call, scope, { ...wanted, targets: ['item'] });
  const { ids, deleted, last } = gather(log, presentIds(call, list, log, query), query.limit);
  const isCut = last !== undefined && (last.id !== log.at(-1)?.id || log.length === mostChanges);
  const token = isCut
    ? printToken({ scope: scope.scope, target: scope.target, time: new Date(last.time), number: last.id })
    : currentToken(call.site, scope);
  const schema = findChanges(call, scope, { ...wanted, targets: ['list', 'field'], limit: 1 });
  return { ...nothingChanged, ids, deleted, token, hasMoreChanges: isCut, hasNewSchema: schema.length > 0 };
}

interface Gathered {
  readonly ids: number[];
  readonly deleted: ItemChanges['deleted'];
  /** The last line of the log that was taken in. */
  readonly last: LoggedChange | undefined;
}

/** Goes along the log until there are as many rows as asked for. */
function gather(log: readonly LoggedChange[], present: ReadonlyMap<number, boolean>, limit: number): Gathered {
  const ids = new Set<number>();
  const deleted = new Map<number, string>();
  let last: LoggedChange | undefined;
  for (const change of log) {
    const id = change.item ?? 0;
    const isRow = present.get(id) === true;
    if (isRow && !ids.has(id) && ids.size === limit) break;
    if (isRow) ids.add(id);
    else if (change.type === changeTypes.delete && !present.has(id)) deleted.set(id, change.object);
    last = change;
  }
  return { ids: [...ids], deleted: [...deleted].map(([id, uniqueId]) => ({ id, uniqueId })), last };
}

/** Items of the log that are there: true where they match the query too. */
function presentIds(
  call: Call,
  list: List,
  log: readonly LoggedChange[],
  query: ItemChangesQuery,
): ReadonlyMap<number, boolean> {
  const where = joinedWhere(query);
  const condition: Condition = where ? conditionOf(compileWhere(call, list, where)) : everywhere;
  const sql = `SELECT id, (${condition.sql}) AS matches FROM items_${list.number} WHERE id IN (SELECT value FROM json_each(?))`;
  const ids = JSON.stringify([...new Set(log.map(({ item }) => item))]);
  const rows = call.site.database.all<{ id: number; matches: number | null }>(sql, ...condition.values, ids);
  return new Map(rows.map(({ id, matches }) => [id, matches === 1] as const));
}
