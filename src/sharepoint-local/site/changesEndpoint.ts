import { noSuchProperty, refusedBySharePoint } from '../errors';
import type { Call } from '../http/call';
import type { Json, JsonObject } from '../json';
import type { List } from '../lists/list';
import { allLists } from '../lists/store';
import type { Answer } from '../odata/answer';
import type { Entity } from '../odata/entity';
import { flag, integer, object, optional, required, text } from '../odata/input';
import { demand, holds } from '../security/access';
import type { ChangeTarget, LoggedChange } from '../storage/changes';
import type { SqlValue } from '../storage/database';
import { toStamp } from './calendar';
import { parseToken, printToken } from './changeTokens';
import type { Site } from './site';

/** The log reaches back sixty days (performance.md; DOC). */
const reach = 60 * 24 * 3600 * 1000;
const mostChanges = 1000;

/** Which flag of the query asks for which entry. */
const targetFlags: Readonly<Record<string, ChangeTarget>> = {
  Item: 'item',
  List: 'list',
  Field: 'field',
  View: 'view',
  Web: 'web',
};
const typeFlags: Readonly<Record<string, number>> = { Add: 1, Update: 2, DeleteObject: 3, Restore: 7 };
/** Flags for things this room never logs; asking for them finds nothing, as on a site where they never happen. */
const silentFlags = [
  'Alert',
  'ContentType',
  'File',
  'Folder',
  'Group',
  'GroupMembershipAdd',
  'GroupMembershipDelete',
  'Move',
  'Navigation',
  'Rename',
  'RoleAssignmentAdd',
  'RoleAssignmentDelete',
  'RoleDefinitionAdd',
  'RoleDefinitionDelete',
  'RoleDefinitionUpdate',
  'SecurityPolicy',
  'Site',
  'SystemUpdate',
  'User',
  'RecursiveAll',
  'RequireSecurityTrim',
  'IgnoreStartTokenNotFoundError',
  'ActivityQuery',
];

/** Not flags: from where, to where, how many. */
const bounds = new Set(['ChangeTokenStart', 'ChangeTokenEnd', 'FetchLimit', 'LatestFirst']);

/** `getchanges` of a list, or of the web when there is none. */
export function answerChanges(call: Call, list: List | null): Answer {
  if (list) demand(call.access.onList(list), 'viewListItems');
  const query = required(call.body().properties, 'query', object);
  const changes = find(call, list, query);
  return { kind: 'collection', set: 'SP.ApiData.Changes', entities: changes.map((change) => entityOf(call, change)) };
}

function find(call: Call, list: List | null, query: JsonObject): LoggedChange[] {
  const { targets, types } = readFlags(query);
  const limit = Math.min(optional(query, 'FetchLimit', integer) ?? mostChanges, mostChanges);
  const isLatestFirst = optional(query, 'LatestFirst', flag) ?? false;
  const start = boundOf(call.site, list, query, 'ChangeTokenStart');
  const end = boundOf(call.site, list, query, 'ChangeTokenEnd');
  const visible = [...allLists(call.site).values()].filter((one) => holds(call.access.onList(one), 'viewListItems'));
  const lists = list ? [list.id] : [...visible.map(({ id }) => id), call.site.ids.web];
  const conditions = [
    'list IN (SELECT value FROM json_each(?))',
    'target IN (SELECT value FROM json_each(?))',
    'type IN (SELECT value FROM json_each(?))',
    ...(start ? [start.number < 0 ? 'time > ?' : 'id > ?'] : []),
    ...(end ? [end.number < 0 ? 'time <= ?' : 'id <= ?'] : []),
  ];
  const limits = [start, end].flatMap((bound): SqlValue[] =>
    bound ? [bound.number < 0 ? toStamp(bound.time) : bound.number] : [],
  );
  const sql = `SELECT * FROM changes WHERE ${conditions.join(' AND ')} ORDER BY id ${isLatestFirst ? 'DESC' : 'ASC'} LIMIT ${limit}`;
  const found = call.site.database.all<LoggedChange>(
    sql,
    JSON.stringify(lists),
    JSON.stringify(targets),
    JSON.stringify(types),
    ...limits,
  );
  const hidden = new Map(visible.map((one) => [one.id, new Set(call.access.hiddenItems(one))] as const));
  return found.filter(({ item, list: id }) => item === null || !hidden.get(id)?.has(item));
}

function readFlags(query: JsonObject): { targets: ChangeTarget[]; types: number[] } {
  const flags = Object.entries(query).filter(([name]) => !bounds.has(name));
  const asked = flags.filter(([name, value]) => {
    const isKnown = Object.hasOwn(targetFlags, name) || Object.hasOwn(typeFlags, name) || silentFlags.includes(name);
    if (!isKnown) throw noSuchProperty(name, 'SP.ChangeQuery');
    return flag(value);
  });
  return {
    targets: asked.flatMap(([name]) => targetFlags[name] ?? []),
    types: asked.flatMap(([name]) => typeFlags[name] ?? []),
  };
}

function boundOf(site: Site, list: List | null, query: JsonObject, name: string) {
  const given = query[name];
  if (given === undefined || given === null) return null;
  const token = parseToken(required(object(given), 'StringValue', text));
  // Both refusals' texts believed (MEM).
  const isElsewhere = list ? token.scope === 3 && token.target !== list.id : token.scope === 3;
  if (isElsewhere)
    throw refusedBySharePoint(-2147024809, 'The changeToken refers to another object than the change log.');
  if (site.now().getTime() - token.time.getTime() > reach) {
    throw refusedBySharePoint(
      -2130575172,
      'The changeToken refers to a time before the start of the current change log.',
    );
  }
  return token;
}

const types: Readonly<Record<ChangeTarget, string>> = {
  item: 'SP.ChangeItem',
  list: 'SP.ChangeList',
  field: 'SP.ChangeField',
  view: 'SP.ChangeView',
  web: 'SP.ChangeWeb',
};

function entityOf({ site }: Call, change: LoggedChange): Entity {
  const isOfWeb = change.target === 'web';
  const token = printToken({
    scope: isOfWeb ? 2 : 3,
    target: change.list,
    time: new Date(change.time),
    number: change.id,
  });
  return {
    type: types[change.target],
    set: 'SP.ApiData.Changes',
    editLink: `${types[change.target]}${change.id}`,
    properties: {
      ChangeToken: { StringValue: token },
      ChangeType: change.type,
      SiteId: site.ids.site,
      Time: change.time,
      ...specificOf(change),
      WebId: site.ids.web,
    },
  };
}

function specificOf({ target, editor, item, list, object: id }: LoggedChange): Record<string, Json> {
  const ofItem = {
    EditorEmailHint: null,
    ItemId: item,
    ServerRelativeUrl: '',
    SharedByUser: null,
    SharedWithUsers: null,
    UniqueId: id,
  };
  const byTarget: Readonly<Record<ChangeTarget, Record<string, Json>>> = {
    item: { Editor: editor, ListId: list, ...ofItem },
    list: { Editor: editor, ListId: list },
    field: { FieldId: id, ListId: list },
    view: { ViewId: id, ListId: list },
    web: {},
  };
  return byTarget[target];
}
