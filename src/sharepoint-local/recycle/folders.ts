import { addressOf, entriesBelow, entryAt, isEntry, type Entry } from '../files/library';
import { splitAddress } from '../files/names';
import { addEntry, alreadyThere } from '../files/save';
import { placeAt } from '../files/place';
import type { Call } from '../http/call';
import { insertRow, removeItem } from '../items/store';
import type { StoredRow } from '../items/values';
import { directoryOf, type List } from '../lists/list';
import { demand } from '../security/access';
import { changeTypes, logItemChange } from '../storage/changes';
import type { Database, SqlValue } from '../storage/database';

/** Takes what lies in a folder along into the bin, as part of the folder's own entry. */
export function recycleBelow(call: Call, list: List, row: StoredRow, recycled: string): void {
  if (!isEntry(row) || row.is_folder === 0) return;
  entriesBelow(call.site, list, addressOf(row)).forEach((entry, position) => {
    // Nothing goes along that the person could not delete by itself.
    demand(call.access.onItem(list, entry.id), 'deleteListItems');
    const sql = 'INSERT INTO recycled_rows (recycled, position, row) VALUES (?, ?, ?)';
    call.site.database.run(sql, recycled, position, JSON.stringify(entry));
    removeItem(call.site, list, call.person, entry);
  });
}

/** What lay in a folder that is in the bin; parents first. */
export function rowsBelow(database: Database, recycled: string): Entry[] {
  return database
    .all<{ row: string }>('SELECT row FROM recycled_rows WHERE recycled = ? ORDER BY position', recycled)
    .map(({ row }) => JSON.parse(row) as Entry);
}

/** Puts back what lay in a folder. */
export function restoreBelow(
  { site, person }: Call,
  list: List,
  recycled: string,
  present: (row: Entry) => Record<string, SqlValue>,
): void {
  for (const entry of rowsBelow(site.database, recycled)) {
    insertRow(site, list, present(entry));
    logItemChange(site, list.id, entry, changeTypes.restore, person.login);
  }
}

/** Refuses when the name is taken meanwhile; folders above that are gone are made again (MEM). */
export function makeWayBack(call: Call, list: List, entry: Entry): void {
  const taken = entryAt(call.site, list, addressOf(entry));
  if (taken) throw alreadyThere(call, list, taken);
  const root = directoryOf(call.site.path, list);
  const names = entry.directory
    .slice(root.length + 1)
    .split('/')
    .filter((name) => name !== '');
  names.forEach((_, depth) => {
    const address = [root, ...names.slice(0, depth + 1)].join('/');
    const { directory, leaf } = splitAddress(address);
    if (!entryAt(call.site, list, address)) addEntry(call, placeAt(call, directory), leaf, null);
  });
}
