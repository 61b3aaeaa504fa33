import { camlField } from '../caml/column';
import { cannotComplete } from '../caml/errors';
import { scopes, viewOf } from '../caml/view';
import type { Call } from '../http/call';
import { childOf, printXml, readXml } from '../xml/element';
import type { List } from './list';
import type { View } from './viewStore';

/** A view after `SetViewXml`: query, columns, limit and scope come from the XML; what it does not name keeps its place (MEM). */
export function withViewXml(call: Call, list: List, view: View, xml: string): View {
  const root = readXml(xml, cannotComplete);
  if (root.name !== 'View') throw cannotComplete();
  const read = viewOf(root);
  const query = childOf(root, 'Query');
  return {
    ...view,
    query: query ? query.children.map(printXml).join('') : view.query,
    fields: read.fields ? read.fields.map((name) => camlField(call, list, name).internalName) : view.fields,
    rowLimit: read.rowLimit ?? view.rowLimit,
    isPaged: read.rowLimit === null ? view.isPaged : read.isPaged,
    scope: root.attributes.has('Scope') ? scopes.indexOf(read.scope) : view.scope,
  };
}
