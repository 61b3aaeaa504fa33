import { notInTheStandIn } from '../errors';
import { entityNameOf } from '../fields/field';
import { kinds } from '../fields/kinds';
import { fieldsOf } from '../fields/store';
import type { Call } from '../http/call';
import type { Json } from '../json';
import { listEntity } from '../lists/entity';
import { editLinkOf, itemTypeOf, type List } from '../lists/list';
import type { Entity, Related } from '../odata/entity';
import { columnsByName, defaultColumns, type Column } from './columns';
import { itemRow } from './store';
import { etagOf } from './values';

/** An item as part of something else: `ListItemAllFields` of a file. Null when it is gone. */
export function itemEntity(call: Call, list: List, id: number): Entity | null {
  const { site } = call;
  const row = itemRow(site, list, id);
  if (!row) return null;
  const fields = fieldsOf(site, list.number);
  const further = [...columnsByName(fields)].map(([name, columns]): [string, () => Json] => [
    name,
    () => readColumns(call, list, id, columns)[name] ?? null,
  ]);
  const references = fields
    .filter((field) => kinds[field.kind].reference)
    .map((field): [string, () => Related] => [entityNameOf(field), () => refuseDeeper(entityNameOf(field))]);
  return {
    type: itemTypeOf(list),
    set: `SP.ListData.${list.entityName}Items`,
    editLink: `${editLinkOf(list)}/Items(${id})`,
    id: row.guid,
    etag: etagOf(row),
    properties: readColumns(call, list, id, defaultColumns(fields)),
    onDemand: Object.fromEntries(further),
    related: { ...Object.fromEntries(references), ParentList: () => listEntity(call, list) },
  };
}

function refuseDeeper(name: string): never {
  throw notInTheStandIn(`Expanding ${name} of ListItemAllFields (ask the item itself)`);
}

function readColumns(call: Call, list: List, id: number, columns: readonly Column[]): Record<string, Json> {
  const sql = `SELECT ${columns.map((column) => column.sql).join(', ')} FROM items_${list.number} WHERE id = ?`;
  const values = call.site.database.rows(sql, [id])[0] ?? [];
  return Object.fromEntries(
    columns.map((column, at) => [column.name, JSON.parse(column.text(values[at] ?? null, 'nometadata')) as Json]),
  );
}
