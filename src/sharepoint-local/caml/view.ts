import { notInTheStandIn } from '../errors';
import { childOf, isTrue, readXml, type Element } from '../xml/element';
import { cannotComplete } from './errors';

/** `<View>` as a query: what to find, in which order, how much of it and which columns. */
export interface CamlView {
  /** The one condition inside `<Where>`. */
  readonly where: Element | null;
  readonly orderBy: readonly CamlOrder[];
  /** Null when no `<ViewFields>` are given. */
  readonly fields: readonly string[] | null;
  readonly rowLimit: number | null;
  readonly isPaged: boolean;
  readonly scope: CamlScope;
}

export interface CamlOrder {
  readonly column: string;
  readonly isDescending: boolean;
}

/** Whether folders are looked into and shown: only this folder, files of all folders, everything, only files here. */
export type CamlScope = 'Default' | 'Recursive' | 'RecursiveAll' | 'FilesOnly';

/** By their numbers in a saved view (DOC: SPViewScope). */
export const scopes: readonly CamlScope[] = ['Default', 'Recursive', 'RecursiveAll', 'FilesOnly'];

/** A view that asks for everything. */
export const wholeList: CamlView = {
  where: null,
  orderBy: [],
  fields: null,
  rowLimit: null,
  isPaged: false,
  scope: 'Default',
};

/** Parts of a view that would change what is answered and that this room does not do. */
const absent = ['GroupBy', 'Joins', 'ProjectedFields', 'ViewJoins', 'CalendarDate', 'ExpandRecurrence'];

/** Reads a `ViewXml`; a root that is not `View` is passed over, and with it the whole query, as SharePoint does (MEM). */
export function readView(xml: string): CamlView {
  if (xml.trim() === '') return wholeList;
  const root = readXml(xml, cannotComplete);
  return root.name === 'View' ? viewOf(root) : wholeList;
}

/** Reads a `<View>` element; with `below` as the view it is laid over (`OverrideViewXml`). */
export function viewOf(root: Element, below: CamlView = wholeList): CamlView {
  const query = childOf(root, 'Query');
  const limit = childOf(root, 'RowLimit');
  const fields = childOf(root, 'ViewFields');
  return {
    ...(query ? queryOf(query.children, below) : { where: below.where, orderBy: below.orderBy }),
    fields: fields ? refusing(fields.children).map(columnOf) : below.fields,
    rowLimit: limit ? limitOf(limit.text) : below.rowLimit,
    isPaged: limit ? isTrue(limit, 'Paged') : below.isPaged,
    scope: scopeOf(root.attributes.get('Scope'), refusing(root.children) && below.scope),
  };
}

/** Reads what stands inside `<Query>`, as a saved view keeps it. */
export function queryOf(
  children: readonly Element[],
  below: Pick<CamlView, 'where' | 'orderBy'> = wholeList,
): Pick<CamlView, 'where' | 'orderBy'> {
  refusing(children);
  const where = children.find(({ name }) => name === 'Where');
  const order = children.find(({ name }) => name === 'OrderBy');
  if (where && where.children.length !== 1) throw cannotComplete();
  return {
    where: where ? (where.children[0] ?? null) : below.where,
    orderBy: order ? order.children.map(orderOf) : below.orderBy,
  };
}

/** `FieldRef`'s column: its name, or its id in brackets. */
export function columnOf(fieldRef: Element): string {
  const column = fieldRef.attributes.get('Name') ?? fieldRef.attributes.get('ID');
  if (fieldRef.name !== 'FieldRef' || !column) throw cannotComplete();
  return column;
}

function refusing(children: readonly Element[]): readonly Element[] {
  const unknown = children.find(({ name }) => absent.includes(name));
  if (unknown) throw notInTheStandIn(`<${unknown.name}> in a view`);
  return children;
}

function orderOf(fieldRef: Element): CamlOrder {
  return { column: columnOf(fieldRef), isDescending: fieldRef.attributes.get('Ascending')?.toUpperCase() === 'FALSE' };
}

function limitOf(text: string): number {
  const limit = Number(text.trim());
  if (!Number.isInteger(limit) || limit < 0) throw cannotComplete();
  return limit;
}

function scopeOf(text: string | undefined, below: CamlScope): CamlScope {
  if (text === undefined || text === '') return below;
  const scope = scopes.find((one) => one.toLowerCase() === text.toLowerCase());
  if (!scope) throw cannotComplete();
  return scope;
}
