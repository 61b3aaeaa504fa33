import { notInTheStandIn } from '../errors';
import type { Call } from '../http/call';
import { entityNameOf, type Field } from '../fields/field';
import { kinds } from '../fields/kinds';
import { fieldsOf } from '../fields/store';
import type { Column } from '../items/columns';
import { planOf, printRow, selectionSql, type Plan } from '../items/plan';
import { itemSetOf } from '../items/read';
import type { List } from '../lists/list';
import type { Answer } from '../odata/answer';
import { flag, object, optional, refuseUnknown, required, text } from '../odata/input';
import type { Selection } from '../odata/selection';
import { demandReading } from '../security/access';
import type { SqlValue } from '../storage/database';
import { camlField } from './column';
import { cannotComplete } from './errors';
import { findRows } from './find';
import { withinFolder } from './folder';
import { readPosition } from './position';
import { readView, type CamlView } from './view';

const names = [
  'ViewXml',
  'ListItemCollectionPosition',
  'FolderServerRelativeUrl',
  'DatesInUtc',
  'AllowIncrementalResults',
];

/** `getitems`: items found by a CAML query, in the shape of the items endpoint; $select and $expand go with it. No next link (REC). */
export function answerCamlQuery(call: Call, list: List): Answer {
  demandReading(call.access, list);
  const option = odataOnly.find((name) => call.query.has(name));
  if (option) throw notInTheStandIn(`${option} with a CAML query`);
  // Asked without a query, by GET as well: sp-dev-fx-webparts#5524.
  const query = optional(call.body().properties, 'query', object);
  if (!query) throw cannotComplete();
  refuseUnknown(query, names, 'SP.CamlQuery');
  const view = readView(given(query['ViewXml']) ? required(query, 'ViewXml', text) : '');
  const paging = given(query['ListItemCollectionPosition'])
    ? required(required(query, 'ListItemCollectionPosition', object), 'PagingInfo', text)
    : '';
  const folder = given(query['FolderServerRelativeUrl']) ? required(query, 'FolderServerRelativeUrl', text) : null;
  const plan = camlPlan(call, list, view, optional(query, 'DatesInUtc', flag) ?? false);
  const { rows } = findRows(call, list, view, {
    position: (keys) => readPosition(paging, keys),
    within: withinFolder(call, list, view.scope, folder),
    joined: plan.joined,
    mayWalk: false,
  });
  const ids = rows.map(([id]) => Number(id));
  return { kind: 'rows', set: itemSetOf(list), rows: printAll(call, list, plan, ids), next: null };
}

/** What CAML says in its own words; what a tenant makes of both together is not known. */
const odataOnly = ['$filter', '$orderby', '$top', '$skip', '$skiptoken'];

const given = (value: unknown) => value !== undefined && value !== null;

/** Without $select the view's columns count, and always the ids, Created and Modified (REC). */
function camlPlan(call: Call, list: List, view: CamlView, isUtc: boolean): Plan {
  const plan = planOf({ ...call, selection: selectionOf(call, list, view) }, list);
  return isUtc ? plan : { ...plan, columns: plan.columns.map(localDates(call, fieldsOf(call.site, list.number))) };
}

const always = ['FileSystemObjectType', 'Id', 'ServerRedirectedEmbedUri', 'ServerRedirectedEmbedUrl'];

function selectionOf(call: Call, list: List, view: CamlView): Selection {
  const { selection } = call;
  if (!selection.hasDefaults || selection.names.size > 0 || !view.fields) return selection;
  const asked = view.fields.map((name) => propertyOf(camlField(call, list, name)));
  return { ...selection, hasDefaults: false, names: new Set([...always, ...asked, 'ID', 'Created', 'Modified']) };
}

function propertyOf(field: Field): string {
  return kinds[field.kind].reference ? `${entityNameOf(field)}Id` : entityNameOf(field);
}

/** Without DatesInUtc dates are told by the site's clock, without a zone (REC). */
function localDates(call: Call, fields: readonly Field[]): (column: Column) => Column {
  const dates = new Set(fields.filter(({ kind }) => kind === 'DateTime').map(entityNameOf));
  return (column) => (dates.has(column.name) ? { ...column, text: (value) => localText(call, value) } : column);
}

function localText(call: Call, value: SqlValue): string {
  if (value === null) return 'null';
  const [year, ...rest] = call.site.calendar.wallClock(new Date(String(value)));
  const [month, day, hour, minute, second] = rest.map((part) => String(part).padStart(2, '0'));
  return `"${String(year).padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}"`;
}

function printAll(call: Call, list: List, plan: Plan, ids: readonly number[]): string[] {
  const sql = `SELECT ${selectionSql(plan)} FROM items_${list.number} WHERE id IN (SELECT value FROM json_each(?))`;
  const rows = ids.length === 0 ? [] : call.site.database.rows(sql, [JSON.stringify(ids)]);
  const texts = new Map(rows.map((row) => [Number(row[0]), printRow(call, list, plan, row)]));
  return ids.flatMap((id) => texts.get(id) ?? []);
}
