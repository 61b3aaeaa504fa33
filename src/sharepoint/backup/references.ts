import type { Fields, FieldValue, ListKey } from '../../register';
import { lists } from '../../register';
import type { BackupItem } from './content';

/** Which ids a backup holds, by list. */
export type Ids = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * The items without references to entries that the backup doesn't hold, because SharePoint takes no reference into nothing; `lost`
 * counts them. Such references stay behind when a target is deleted by hand, or made while the backup was being read.
 */
export function withoutDangling(
  list: ListKey,
  items: readonly BackupItem[],
  ids: Ids,
): { readonly items: readonly BackupItem[]; readonly lost: number } {
  const fields: Fields = lists[list].fields;
  let lost = 0;
  const keep = (target: string, id: number): boolean => {
    const isThere = ids.get(target)?.has(id) ?? false;
    if (!isThere) lost += 1;
    return isThere;
  };
  const kept = (name: string, value: FieldValue): FieldValue => {
    const field = fields[name];
    if (field?.kind === 'reference' && typeof value === 'number') return keep(field.target, value) ? value : null;
    if (field?.kind !== 'references' || !Array.isArray(value)) return value;
    return value.filter((id): id is number => typeof id === 'number' && keep(field.target, id));
  };
  const whole = items.map((item) => ({
    ...item,
    values: Object.fromEntries(Object.entries(item.values).map(([name, value]) => [name, kept(name, value)])),
  }));
  return { items: whole, lost };
}
