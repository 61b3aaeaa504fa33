import type { Field } from '../fields/field';
import { fieldsOf } from '../fields/store';
import type { Call } from '../http/call';
import type { Json } from '../json';
import type { List } from '../lists/list';
import type { Rights } from '../security/permissions';
import { cellsOf } from './cells';
import type { RenderParameters } from './parameters';

type Row = Record<string, Json>;

/**
 * What AddRequiredFields adds before and behind the asked columns (REC); without SMTotalSize, which counts the bytes of
 * SharePoint's own storage. Comments are always empty here, and nothing has children.
 */
const requiredBefore = ['ID', 'PermMask', 'FSObjType', 'UniqueId', 'ContentTypeId', 'FileRef', 'Attachments'];
const noComments = { _CommentFlags: '', _CommentCount: '' };
const requiredBehind = ['owshiddenversion'];
const noChildren = { ItemChildCount: '0', FolderChildCount: '0' };

/** Rows of the items with these ids, in this order. */
export function rowsOf(
  call: Call,
  list: List,
  ids: readonly number[],
  asked: readonly Field[],
  parameters: RenderParameters,
): Row[] {
  const all = fieldsOf(call.site, list.number);
  const named = (names: readonly string[]) => names.flatMap((name) => all.filter((one) => one.internalName === name));
  const { addsRequired } = parameters;
  const fields = addsRequired ? [...named(requiredBefore), ...asked, ...named(requiredBehind)] : [...asked];
  const columns = fields.map(({ column }) => column ?? 'NULL').join(', ');
  const sql = `SELECT id${columns === '' ? '' : `, ${columns}`} FROM items_${list.number} WHERE id IN (SELECT value FROM json_each(?))`;
  const stored = new Map(
    call.site.database.rows(sql, [JSON.stringify(ids)]).map(([id, ...values]) => [Number(id), values] as const),
  );
  return ids.flatMap((id) => {
    const values = stored.get(id);
    if (!values) return [];
    const cells: Row = Object.fromEntries(
      fields.flatMap((field, at) => Object.entries(cellsOf(call, field, values[at] ?? null, parameters))),
    );
    if (!addsRequired) return [cells];
    const mask = { PermMask: maskOf(call.access.onItem(list, id)) };
    return [{ ...cells, ...mask, ...noComments, ...noChildren, Restricted: '' }];
  });
}

/** `0x7fffffffffffffff` */
export function maskOf(rights: Rights): string {
  return `0x${rights.toString(16)}`;
}
