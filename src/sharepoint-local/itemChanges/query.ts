import { camlField } from '../caml/column';
import { cannotComplete } from '../caml/errors';
import { columnOf, queryOf, wholeList, type CamlScope, type CamlView } from '../caml/view';
import { notInTheStandIn } from '../errors';
import type { Field } from '../fields/field';
import { fieldsOf } from '../fields/store';
import type { Call } from '../http/call';
import type { Json, JsonObject } from '../json';
import type { List } from '../lists/list';
import { viewsOf } from '../lists/viewStore';
import { refuseUnknown, text } from '../odata/input';
import { childOf, readFragment, type Element } from '../xml/element';

/** `SP.ChangeLogItemQuery` as it was understood. */
export interface ItemChangesQuery {
  readonly token: string | null;
  readonly conditions: readonly Element[];
  readonly orderBy: CamlView['orderBy'];
  readonly scope: CamlScope;
  readonly fields: readonly Field[];
  readonly limit: number;
  readonly paging: string;
  readonly folder: string | null;
  readonly isUtc: boolean;
  readonly expandsUsers: boolean;
}

const names = ['ChangeToken', 'Contains', 'Query', 'QueryOptions', 'RowLimit', 'ViewFields', 'ViewName'];

/** Options that say what is so here anyway, or that concern attachments' addresses, meetings and recurrences. */
const withoutEffect = new Set([
  'IncludeMandatoryColumns',
  'IncludePermissions',
  'MeetingInstanceID',
  'OptimizeFor',
  'OptimizeLookups',
  'RecurrencePatternXMLVersion',
  'ViewAttributes',
]);

/** Reads the query; every part of it is XML in a text, with its outer element or without (pnpjs#269). */
export function readItemChangesQuery(call: Call, list: List, query: JsonObject): ItemChangesQuery {
  refuseUnknown(query, names, 'SP.ChangeLogItemQuery');
  const parts = (name: string) => insideOf(name, textOf(query[name]));
  const { where, orderBy } = queryOf(parts('Query'));
  const contains = readFragment(textOf(query['Contains']), cannotComplete);
  const view = viewOf(call, list, textOf(query['ViewName']));
  const limit = textOf(query['RowLimit']);
  if (!/^\d{0,6}$/.test(limit.trim())) throw cannotComplete();
  const columns = parts('ViewFields').map((one) => camlField(call, list, columnOf(one)));
  return {
    token: textOf(query['ChangeToken']) || null,
    conditions: [...(where ? [where] : []), ...contains],
    orderBy,
    fields: columns.length > 0 ? columns : fieldsOf(call.site, list.number),
    limit: Number(limit) || view?.rowLimit || 30,
    ...optionsOf(parts('QueryOptions')),
  };
}

const textOf = (value: Json | undefined) => (value === undefined || value === null ? '' : text(value));

function insideOf(name: string, xml: string): readonly Element[] {
  const elements = readFragment(xml, cannotComplete);
  return elements.length === 1 && elements[0]?.name === name ? elements[0].children : elements;
}

function viewOf(call: Call, list: List, name: string) {
  const id = name.replace(/[{}]/g, '').toLowerCase();
  const view = viewsOf(call.site, list).find((one) => (id === '' ? one.isDefault : one.id === id));
  if (!view && id !== '') throw cannotComplete();
  return view;
}

function optionsOf(
  options: readonly Element[],
): Pick<ItemChangesQuery, 'paging' | 'folder' | 'isUtc' | 'expandsUsers' | 'scope'> {
  const root: Element = { name: 'QueryOptions', attributes: new Map(), children: options, text: '' };
  const isSet = (name: string) => childOf(root, name)?.text.trim().toUpperCase() === 'TRUE';
  for (const { name } of options) {
    const isKnown = ['Paging', 'Folder', 'DateInUtc', 'ExpandUserField'].includes(name) || withoutEffect.has(name);
    if (!isKnown && isSet(name)) throw notInTheStandIn(`<${name}> in QueryOptions`);
  }
  const scope = childOf(root, 'ViewAttributes')?.attributes.get('Scope') ?? '';
  return {
    paging: childOf(root, 'Paging')?.attributes.get('ListItemCollectionPositionNext') ?? '',
    folder: childOf(root, 'Folder')?.text.trim() || null,
    isUtc: isSet('DateInUtc'),
    expandsUsers: isSet('ExpandUserField'),
    scope: /^recursive(all)?$/i.test(scope) ? 'RecursiveAll' : wholeList.scope,
  };
}
