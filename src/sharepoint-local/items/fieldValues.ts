import { typeOfItem } from '../contentTypes/store';
import type { Field } from '../fields/field';
import { fieldsOf } from '../fields/store';
import type { Call } from '../http/call';
import { editLinkOf, type List } from '../lists/list';
import type { Entity } from '../odata/entity';
import { itemRow } from './store';
import { shownAs, type Manner } from './shownValue';
import { versionNameOf } from './versionsResource';

/** Segment of the path and name in $expand for each manner. */
export const valueEntities: Readonly<Record<Manner, string>> = {
  html: 'FieldValuesAsHtml',
  text: 'FieldValuesAsText',
  edit: 'FieldValuesForEdit',
};

/** Every column of an item as text: as a page shows it, as plain text, or as a form takes it. Null when the item is gone. */
export function fieldValues(call: Call, list: List, item: number, manner: Manner): Entity | null {
  const row = itemRow(call.site, list, item);
  if (!row) return null;
  const fields = fieldsOf(call.site, list.number);
  const sql = `SELECT ${fields.map(({ column }) => column ?? 'NULL').join(', ')} FROM items_${list.number} WHERE id = ?`;
  const values = call.site.database.rows(sql, [item])[0] ?? [];
  const shown = fields.map((field, at): [string, string] => [
    versionNameOf(field),
    field.internalName === 'ContentType'
      ? (typeOfItem(list, String(row['content_type']))?.name ?? '')
      : shownAs(call, field, values[at] ?? null, manner),
  ]);
  return {
    type: 'SP.FieldStringValues',
    set: 'SP.ApiData.FieldStringValues',
    editLink: `${editLinkOf(list)}/Items(${item})/${valueEntities[manner]}`,
    properties: Object.fromEntries(shown),
    elsewhere: namesOf(fields),
  };
}

const namesOf = (fields: readonly Field[]): ReadonlySet<string> =>
  new Set(fields.map(({ internalName }) => internalName));
