import { failedInSharePoint } from '../errors';
import type { Field } from '../fields/field';
import { fold } from '../fields/folding';
import { kinds } from '../fields/kinds';
import { comparedColumn } from '../fields/store';
import type { List } from '../lists/list';
import type { Site } from '../site/site';
import type { SqlValue } from '../storage/database';

/** Refuses a value another item already has in a unique column (Atvero-Issues#135); empty never clashes. */
export function refuseDuplicate(site: Site, list: List, field: Field, value: SqlValue, ownId: number): void {
  const column = comparedColumn(field);
  if (!field.isUnique || value === null || !column) return;
  const sought = kinds[field.kind].comparing === 'folded' ? fold(String(value)) : value;
  const other = site.database.first(
    `SELECT 1 AS found FROM items_${list.number} WHERE ${column} = ? AND id <> ?`,
    sought,
    ownId,
  );
  if (other) throw duplicateValues(field);
}

/** Display name in brackets, as in the recorded refusal. */
function duplicateValues(field: Field): Error {
  return failedInSharePoint(
    -2130575169,
    'SPDuplicateValuesFoundException',
    `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${field.title}].`,
  );
}

/** True when a column already holds a value twice. */
export function hasDuplicates(site: Site, list: number, field: Field): boolean {
  const column = comparedColumn(field);
  if (!column) return false;
  const sql = `SELECT 1 AS found FROM items_${list} WHERE ${column} IS NOT NULL GROUP BY ${column} HAVING count(*) > 1 LIMIT 1`;
  return site.database.first(sql) !== undefined;
}
