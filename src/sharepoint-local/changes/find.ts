import type { Call } from '../http/call';
import type { List } from '../lists/list';
import { everyList } from '../lists/store';
import { holds } from '../security/access';
import { startOfLog, type LoggedChange } from '../storage/changes';
import type { SqlValue } from '../storage/database';
import type { ChangeQuery } from './query';
import type { Bound, ChangeScope } from './scope';

/** Entries of the log in order, without what the person may not see; the limit counts what is left, so a short answer is the last one. */
export function findChanges(call: Call, scope: ChangeScope, query: ChangeQuery): LoggedChange[] {
  const { site } = call;
  if (query.start?.isForgotten || query.end?.isForgotten) return [];
  const lists = scope.list ? [scope.list] : readableLists(call);
  const owners = scope.list ? [scope.list.id] : [...lists.map(({ id }) => id), site.ids.web];
  const start = query.start ? after(query.start) : null;
  const end = query.end ? upTo(query.end) : null;
  const conditions = [
    'time >= ?',
    'list IN (SELECT value FROM json_each(?))',
    'target IN (SELECT value FROM json_each(?))',
    'type IN (SELECT value FROM json_each(?))',
    "(item IS NULL OR list || ':' || item NOT IN (SELECT value FROM json_each(?)))",
    ...[start, end].flatMap((bound) => (bound ? [bound.sql] : [])),
  ];
  return site.database.all<LoggedChange>(
    `SELECT * FROM changes WHERE ${conditions.join(' AND ')} ORDER BY id ${query.isLatestFirst ? 'DESC' : 'ASC'} LIMIT ${query.limit}`,
    startOfLog(site).toISOString(),
    JSON.stringify(owners),
    JSON.stringify(query.targets),
    JSON.stringify(query.types),
    JSON.stringify(hiddenItems(call, lists)),
    ...[start, end].flatMap((bound) => (bound ? [bound.value] : [])),
  );
}

/** Lists whose items the person may see; deleted ones too, so that their end is told. That the log is trimmed unasked is believed (MEM). */
function readableLists(call: Call): List[] {
  return everyList(call.site).filter((list) => holds(call.access.onList(list), 'viewListItems'));
}

/** `<list>:<item>` of what is hidden inside them; deleted items keep the permissions they had. */
function hiddenItems(call: Call, lists: readonly List[]): string[] {
  return lists.flatMap((list) => call.access.hiddenItems(list).map((item) => `${list.id}:${item}`));
}

interface Limit {
  readonly sql: string;
  readonly value: SqlValue;
}

const after = ({ token }: Bound): Limit =>
  token.number < 0 ? { sql: 'time > ?', value: token.time.toISOString() } : { sql: 'id > ?', value: token.number };

const upTo = ({ token }: Bound): Limit =>
  token.number < 0 ? { sql: 'time <= ?', value: token.time.toISOString() } : { sql: 'id <= ?', value: token.number };
