import type { Field } from '../fields/field';
import { fieldsOf } from '../fields/store';
import type { Call } from '../http/call';
import { holds } from '../security/access';
import { targetOf } from './expansion';

/** What a lookup column shows of the item it points to; empty when that is gone or hidden from the person. */
export function lookupText(call: Call, field: Field, id: number): string {
  const target = targetOf(call, field);
  const shown =
    target && fieldsOf(call.site, target.number).find((one) => one.internalName === field.extras['LookupField']);
  if (!target || !shown?.column || !holds(call.access.onItem(target, id), 'viewListItems')) return '';
  const row = call.site.database.rows(`SELECT ${shown.column} FROM items_${target.number} WHERE id = ?`, [id])[0];
  return row?.[0] == null ? '' : String(row[0]);
}
