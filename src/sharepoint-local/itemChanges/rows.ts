import type { Field } from '../fields/field';
import { fieldsOf } from '../fields/store';
import type { Call } from '../http/call';
import type { List } from '../lists/list';
import { maskOf } from '../renderList/rows';
import { escapeXml } from '../xml/element';
import { attributeOf } from './attributes';
import type { ItemChangesQuery } from './query';

/** Told of every row, asked or not (public fixtures). */
const always = ['ID', 'UniqueId', 'owshiddenversion', 'FSObjType', 'Created', 'Modified', 'FileRef', 'Attachments'];
/** Nothing here is ever a draft or waits for approval. */
const settled = [['ows__ModerationStatus', '0'] as const, ['ows__Level', '1'] as const];

/** `<z:row>` of the items with these ids, in this order. */
export function rowElements(call: Call, list: List, ids: readonly number[], query: ItemChangesQuery): string[] {
  const fields = columnsOf(call, list, query.fields);
  const columns = fields.map(({ column }) => column ?? 'NULL').join(', ');
  const sql = `SELECT id, ${columns} FROM items_${list.number} WHERE id IN (SELECT value FROM json_each(?))`;
  const stored = new Map(
    call.site.database.rows(sql, [JSON.stringify(ids)]).map((row) => [Number(row[0]), row] as const),
  );
  return ids.flatMap((id) => {
    const row = stored.get(id);
    if (!row) return [];
    const values = fields.map((field, at) => {
      const value = attributeOf(call, field, id, row[at + 1] ?? null, query);
      return [`ows_${field.internalName}`, value] as const;
    });
    const mask = ['ows_PermMask', maskOf(call.access.onItem(list, id))] as const;
    const attributes = [...values, ...settled, mask].flatMap(([name, value]) =>
      value === null ? [] : [`${name}='${escapeXml(value)}'`],
    );
    return [`<z:row ${attributes.join(' ')} />`];
  });
}

function columnsOf(call: Call, list: List, asked: readonly Field[]): Field[] {
  const all = fieldsOf(call.site, list.number);
  const standing = all.filter(({ internalName }) => always.includes(internalName));
  return [...new Set([...asked, ...standing])].filter(({ column }) => column !== null);
}
