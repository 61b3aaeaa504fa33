import type { Field } from '../fields/field';
import type { Call } from '../http/call';
import type { Leaf } from '../items/filterSql';
import type { List } from '../lists/list';

/** Searches a multi-line column, which CAML may and OData may not; SQLite cannot fold the case of umlauts, so it is done here. */
export function searchNotes(
  call: Call,
  list: List,
  field: Field,
  operator: 'BeginsWith' | 'Contains',
  text: string,
): Leaf {
  const sought = text.toLowerCase();
  const sql = `SELECT id, ${field.column} FROM items_${list.number} WHERE ${field.column} IS NOT NULL`;
  const ids = call.site.database
    .rows(sql, [])
    .filter(([, note]) => {
      const lower = String(note).toLowerCase();
      return operator === 'BeginsWith' ? lower.startsWith(sought) : lower.includes(sought);
    })
    .map(([id]) => id);
  return {
    field,
    sql: 'id IN (SELECT value FROM json_each(?))',
    values: [JSON.stringify(ids)],
    isNarrowing: false,
  };
}
