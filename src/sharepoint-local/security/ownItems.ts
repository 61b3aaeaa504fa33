import type { List } from '../lists/list';
import type { Site } from '../site/site';
import { noRights, permission, type Rights } from './permissions';

/** `ReadSecurity` and `WriteSecurity` 2: only what somebody has added themselves (DOC, SPList.ReadSecurity, SPList.WriteSecurity). */
export const ownOnly = 2;

export const readsOwnOnly = ({ settings }: List): boolean => settings.ReadSecurity === ownOnly;
const writesOwnOnly = ({ settings }: List): boolean => settings.WriteSecurity === ownOnly;

const writing = permission.editListItems | permission.deleteListItems | permission.deleteVersions;

/**
 * What is left of somebody's rights on an item when the list keeps them to their own. «Override list behaviors», which Design and Full
 * Control hold, looks past it: «Users with the Cancel Checkout permission can read and edit all items» (DOC, the settings page).
 * That this holds for every way of reading, the change log among them, is believed (MEM).
 */
export function withoutOthers(site: Site, list: List, item: number, person: number | null, rights: Rights): Rights {
  if (!readsOwnOnly(list) && !writesOwnOnly(list)) return rights;
  if ((rights & permission.cancelCheckout) !== 0n || authorOf(site, list, item) === person) return rights;
  if (readsOwnOnly(list)) return noRights;
  return rights & ~writing;
}

function authorOf({ database }: Site, list: List, item: number): number | undefined {
  return database.first<{ author: number }>(`SELECT author FROM items_${list.number} WHERE id = ?`, item)?.author;
}
