import { failedInSharePoint } from '../errors';
import type { Field } from '../fields/field';
import { fieldsOf } from '../fields/store';
import type { Call } from '../http/call';
import type { StoredRow } from '../items/values';
import type { List } from '../lists/list';
import { allLists } from '../lists/store';
import { demand } from '../security/access';

/** Items of other lists that name an item which is about to go, with the lookup that names it. */
export interface Related {
  readonly list: List;
  readonly row: StoredRow;
}

const [cascade, restrict] = [1, 2] as const;

/**
 * What has to go with an item because a lookup cascades (DOC). Refuses where a lookup restricts (DOC; text and code MEM), and
 * where the person may not delete what would go along.
 */
export function goesAlong(call: Call, list: List, { id }: Pick<StoredRow, 'id'>): Related[] {
  const related = relationsTo(call, list).map(({ other, field, behavior }) => ({
    other,
    behavior,
    rows: call.site.database.all<StoredRow>(`SELECT * FROM items_${other.number} WHERE ${field.column} = ?`, id),
  }));
  const kept = related.find(({ behavior, rows }) => behavior === restrict && rows.length > 0);
  if (kept)
    throw failedInSharePoint(
      -2130575221,
      'SPException',
      `This item cannot be deleted because an item in ${nameFor(call, kept.other)} is related to an item in the "${list.title}" list.`,
    );
  return related
    .filter(({ behavior }) => behavior === cascade)
    .flatMap(({ other, rows }) => rows.map((row): Related => ({ list: other, row })))
    .map((one) => {
      demand(call.access.onItem(one.list, one.row.id), 'deleteListItems');
      return one;
    });
}

/** A list the person may not see stays without a name. */
function nameFor({ access }: Call, list: List): string {
  return access.reaches(list) ? `the "${list.title}" list` : 'another list';
}

function relationsTo({ site }: Call, list: List): { other: List; field: Field; behavior: number }[] {
  return [...allLists(site).values()].flatMap((other) =>
    fieldsOf(site, other.number).flatMap((field) => {
      const behavior = Number(field.extras['RelationshipDeleteBehavior'] ?? 0);
      if (behavior === 0 || !field.column) return [];
      const target = String(field.extras['LookupList']).replace(/[{}]/g, '').toLowerCase();
      return target === list.id ? [{ other, field, behavior }] : [];
    }),
  );
}
