import { readView, scopes, viewOf, queryOf, wholeList, type CamlView } from '../caml/view';
import { camlField } from '../caml/column';
import { cannotComplete } from '../caml/errors';
import { findRows, type Found } from '../caml/find';
import { withinFolder } from '../caml/folder';
import { printPosition, readPosition } from '../caml/position';
import type { Field } from '../fields/field';
import { fieldsOf } from '../fields/store';
import type { Call } from '../http/call';
import { joinedColumns } from '../items/plan';
import type { List } from '../lists/list';
import { viewsOf, type View } from '../lists/viewStore';
import { readFragment } from '../xml/element';
import { maskOf, rowsOf } from './rows';
import type { RenderParameters } from './parameters';

const noView = '00000000-0000-0000-0000-000000000000';
/** Rows of a view that says nothing else (REC). */
const usualLimit = 30;

/** A page of a list view, before it is written down. */
export interface ViewPage {
  readonly rows: readonly Record<string, unknown>[];
  readonly firstRow: number;
  readonly rowLimit: number;
  readonly folderPermissions: string;
  readonly next: string | null;
  readonly previous: string | null;
}

/** Finds the rows of a view: the given XML, else the view named in the address, else the list's default view. */
export function pageOf(call: Call, list: List, parameters: RenderParameters): ViewPage {
  const saved = parameters.viewXml.trim() === '' ? savedView(call, list) : null;
  const given = saved ? fromSaved(saved) : readView(parameters.viewXml);
  const view = parameters.overrideXml.trim() === '' ? given : overridden(parameters.overrideXml, given);
  const rowLimit = view.rowLimit || usualLimit;
  const fields = askedFields(call, list, view, parameters);
  const names = fields.map(({ internalName }) => internalName);
  const found = findRows(
    call,
    list,
    { ...view, rowLimit },
    {
      position: (keys) => readPosition(positionText(call, parameters), keys),
      within: withinFolder(call, list, view.scope, parameters.folder),
      joined: joinedColumns(fieldsOf(call.site, list.number), names),
      mayWalk: true,
    },
  );
  // Only the address numbers the rows on; a page asked for with `Paging` begins at 1 again (REC).
  const firstRow = call.query.has('PageFirstRow') ? readPosition(positionText(call, parameters), []).firstRow : 1;
  const ids = found.rows.map(([id]) => Number(id));
  return {
    rows: rowsOf(call, list, ids, fields, parameters),
    firstRow,
    rowLimit,
    folderPermissions: maskOf(call.access.onList(list)),
    ...links(found, { firstRow, rowLimit, viewId: saved?.id ?? noView }),
  };
}

/** The `Paging` parameter, or the same in the address (SRC: `query` of renderListDataAsStream). */
function positionText(call: Call, { paging }: RenderParameters): string {
  if (paging.trim() !== '') return paging;
  const parts = [...call.query].filter(([name]) => !name.startsWith('$') && !name.startsWith('@'));
  return parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
}

function savedView(call: Call, list: List): View {
  const id = (call.query.get('View') ?? '').replace(/[{}]/g, '').toLowerCase();
  const views = viewsOf(call.site, list);
  const isNamed = id !== '' && id !== noView;
  const view = views.find((one) => (isNamed ? one.id === id : one.isDefault));
  if (!view) throw cannotComplete();
  return view;
}

function fromSaved(view: View): CamlView {
  return {
    ...wholeList,
    ...queryOf(readFragment(view.query, cannotComplete)),
    fields: view.fields,
    rowLimit: view.rowLimit,
    isPaged: view.isPaged,
    scope: scopes[view.scope] ?? wholeList.scope,
  };
}

/** A whole `<View>`, or only parts of one (pnpjs#994). */
function overridden(xml: string, below: CamlView): CamlView {
  const parts = readFragment(xml, cannotComplete);
  const [only] = parts;
  if (parts.length === 1 && only?.name === 'View') return viewOf(only, below);
  return viewOf({ name: 'View', attributes: new Map(), children: parts, text: '' }, below);
}

/** Columns of the view; all that are not hidden when it names none. */
function askedFields(call: Call, list: List, view: CamlView, { addsAllFields }: RenderParameters): Field[] {
  const all = fieldsOf(call.site, list.number).filter(({ isHidden }) => !isHidden);
  if (addsAllFields || view.fields === null) return all;
  return [...new Set(view.fields.map((name) => camlField(call, list, name)))];
}

interface Place {
  readonly firstRow: number;
  readonly rowLimit: number;
  readonly viewId: string;
}

/** Where it goes on and where it came from, in the recorded form (REC; the window: sp-dev-docs#4621, the way back MEM). */
function links(found: Found, { firstRow, rowLimit, viewId }: Place): Pick<ViewPage, 'next' | 'previous'> {
  const { keys, rows, hasMore, windowEnd } = found;
  const [first, last] = [rows[0], rows.at(-1)];
  const tail = (row: number) => `&PageFirstRow=${row}&View=${viewId}`;
  const onwards = hasMore && last ? `?${printPosition(keys, last, false)}${tail(firstRow + rows.length)}` : null;
  const walking = windowEnd === null ? null : `?Paged=TRUE&ix_Paged=TRUE&ix_ID=${windowEnd}${tail(firstRow)}`;
  const backwards = first && firstRow > 1;
  return {
    next: onwards ?? walking,
    previous: backwards ? `?${printPosition(keys, first, true)}${tail(Math.max(1, firstRow - rowLimit))}` : null,
  };
}
