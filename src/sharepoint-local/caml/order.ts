import { kinds } from '../fields/kinds';
import { fold } from '../fields/folding';
import { comparedColumn } from '../fields/store';
import type { Field } from '../fields/field';
import type { Call } from '../http/call';
import { targetOf } from '../items/expansion';
import { withoutRepeats, type SortKey } from '../items/order';
import type { List } from '../lists/list';
import type { SqlValue } from '../storage/database';
import { camlField, shownOf } from './column';
import { cannotComplete } from './errors';
import type { CamlOrder } from './view';

/** `<OrderBy>` as sort keys; people and lookups sort by what they show. Columns that cannot be sorted are refused. */
export function camlOrder(call: Call, list: List, orders: readonly CamlOrder[]): SortKey[] {
  const keys = orders.map(({ column, isDescending }) => {
    const field = camlField(call, list, column);
    if (!kinds[field.kind].isSortable) throw cannotComplete();
    return { field, sql: sortColumn(call, field), isDescending };
  });
  return withoutRepeats(keys, cannotComplete);
}

function sortColumn(call: Call, field: Field): string {
  const { reference } = kinds[field.kind];
  const column = reference ? shownColumn(call, field) : comparedColumn(field);
  if (column === null) throw cannotComplete();
  return column;
}

function shownColumn(call: Call, field: Field): string {
  if (kinds[field.kind].reference === 'people')
    return `(SELECT lower(title) FROM principals WHERE principals.id = ${field.column})`;
  const target = targetOf(call, field);
  const shown = target && comparedColumn(camlField(call, target, shownOf(field)));
  if (!target || !shown) return 'NULL';
  // What the person may not see must not show by the order of the rows either; ids are numbers and safe in the text.
  const hidden = call.access.hiddenItems(target).join(', ');
  return `(SELECT ${shown} FROM items_${target.number} AS target WHERE target.id = ${field.column} AND target.id NOT IN (${hidden}))`;
}

/** A sort value as it stands in an address, read back for comparing. */
export function readSortValue({ field, sql }: SortKey, text: string | null): SqlValue {
  if (text === null || text === '') return null;
  const rules = kinds[field.kind];
  if (rules.reference === 'people') return text;
  if (rules.reference === 'list' || rules.comparing === 'folded') return sql.includes('_folded') ? fold(text) : text;
  return rules.storage === 'TEXT' ? text : Number(text);
}
