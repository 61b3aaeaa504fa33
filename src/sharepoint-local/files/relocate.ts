import { failedInSharePoint, notInTheStandIn } from '../errors';
import { fieldsOf } from '../fields/store';
import type { Call } from '../http/call';
import { removeItem, updateItem } from '../items/store';
import { writableFields, type Values } from '../items/values';
import type { List } from '../lists/list';
import { recycleItem } from '../recycle/recycle';
import { demand } from '../security/access';
import { forgetList } from '../site/memory';
import { readContent } from './contents';
import { addressOf, entriesBelow, entryAt, placeCells, type Entry } from './library';
import { keyOf, refuseBadName, splitAddress, uniqueName } from './names';
import { placeAt, readAddress, visibleEntry, type FileAt, type Place } from './place';
import { addEntry, alreadyThere, asHolder, changeContent, present } from './save';

/** What happens when the name is taken where something goes to. */
export interface Landing {
  readonly isOverwriting: boolean;
  readonly isKeepingBoth: boolean;
}

interface Target {
  readonly place: Place;
  readonly list: List;
  readonly directory: string;
  readonly leaf: string;
  readonly taken: Entry | undefined;
}

/** Where a server-relative or absolute address leads; the folder above it has to be there. */
function targetOf(call: Call, address: string, { isKeepingBoth }: Landing): Target {
  const { directory, leaf: wanted } = splitAddress(readAddress(call, address));
  const place = placeAt(call, directory);
  const { list } = asHolder(place);
  const at = (name: string) => entryAt(call.site, list, `${directory}/${name}`);
  const leaf = isKeepingBoth ? uniqueName(wanted, (name) => at(name) !== undefined) : wanted;
  refuseBadName(leaf, directory);
  return { place, list, directory, leaf, taken: at(leaf) };
}

/** Gives an entry another name or folder; what is below a folder goes with it. Within a library the item stays the same. */
export function moveEntry(call: Call, source: FileAt, address: string, landing: Landing): FileAt {
  const { list, entry } = source;
  const target = targetOf(call, address, landing);
  demand(call.access.onItem(list, entry.id), 'editListItems', 'deleteListItems');
  demand(call.access.onList(target.list), 'addListItems');
  refuseIntoItself(source, target);
  makeRoom(call, source, target, landing);
  if (target.list.number === list.number) return { list, entry: relocate(call, source, target) };
  const moved = copyTree(call, source, target);
  removeTree(call, source);
  return moved;
}

/** Copies an entry with everything below it; the copy is a new item with one version (MEM). */
export function copyEntry(call: Call, source: FileAt, address: string, landing: Landing): FileAt {
  const target = targetOf(call, address, landing);
  refuseIntoItself(source, target);
  if (target.taken && landing.isOverwriting && source.entry.is_folder === 0 && target.taken.is_folder === 0) {
    const file = { list: target.list, entry: target.taken };
    return { list: target.list, entry: changeContent(call, file, readContent(call.site, source.entry.content)) };
  }
  if (target.taken) throw alreadyThere(call, target.list, target.taken);
  return copyTree(call, source, target);
}

/** Renames an entry where it is: what setting `FileLeafRef` of its item does. */
export function refuseTakenName(call: Call, { list, entry }: FileAt, leaf: string): void {
  refuseBadName(leaf, entry.directory);
  const taken = entryAt(call.site, list, `${entry.directory}/${leaf}`);
  if (taken && taken.id !== entry.id) throw alreadyThere(call, list, taken);
}

/** Gives everything below a folder its new address. */
export function moveBelow(call: Call, { list, entry }: FileAt, address: string): void {
  const before = addressOf(entry);
  for (const one of entriesBelow(call.site, list, before)) {
    const place = placeCells(`${address}${one.directory.slice(before.length)}`, one.leaf);
    refuseBadName(one.leaf, place.directory);
    const assignments = Object.keys(place).map((column) => `${column} = ?`);
    const sql = `UPDATE items_${list.number} SET ${assignments.join(', ')} WHERE id = ?`;
    call.site.database.run(sql, ...Object.values(place), one.id);
  }
  forgetList(call.site.memory, list.number);
}

function relocate(call: Call, { list, entry }: FileAt, { directory, leaf }: Target): Entry {
  if (entry.is_folder === 1) moveBelow(call, { list, entry }, `${directory}/${leaf}`);
  updateItem(call.site, list, call.person, entry, new Map(), placeCells(directory, leaf));
  return present(call, list, entry.id);
}

function makeRoom(call: Call, source: FileAt, target: Target, { isOverwriting }: Landing): void {
  const { taken } = target;
  if (!taken || (target.list.number === source.list.number && taken.id === source.entry.id)) return;
  if (!isOverwriting || taken.is_folder === 1 || source.entry.is_folder === 1)
    throw alreadyThere(call, target.list, taken);
  demand(call.access.onItem(target.list, taken.id), 'deleteListItems');
  recycleItem(call, target.list, taken);
}

/** Text believed (MEM). */
function refuseIntoItself({ entry }: FileAt, { directory, leaf }: Target): void {
  if (entry.is_folder === 0 || !keyOf(`${directory}/${leaf}/`).startsWith(keyOf(`${addressOf(entry)}/`))) return;
  if (keyOf(`${directory}/${leaf}`) === keyOf(addressOf(entry))) return;
  throw failedInSharePoint(-2147024809, 'SPException', 'A folder cannot be moved or copied into itself.');
}

function copyTree(call: Call, source: FileAt, target: Target): FileAt {
  const { list, place, leaf } = target;
  const copied = copyOne(call, source, place, leaf);
  const below = source.entry.is_folder === 1 ? entriesBelow(call.site, source.list, addressOf(source.entry)) : [];
  const start = addressOf(source.entry).length;
  for (const entry of below) {
    if (!visibleEntry(call, source.list, entry)) continue;
    const directory = `${addressOf(copied)}${entry.directory.slice(start)}`;
    copyOne(call, { list: source.list, entry }, placeAt(call, directory), entry.leaf);
  }
  return { list, entry: copied };
}

/** The columns both libraries have under one name and kind come along. */
function copyOne(call: Call, { list, entry }: FileAt, place: Place, leaf: string): Entry {
  const { site } = call;
  const bytes = entry.is_folder === 1 ? null : readContent(site, entry.content);
  const known = fieldsOf(site, list.number);
  const values: Values = new Map();
  for (const field of writableFields(site, asHolder(place).list)) {
    const from = known.find((one) => one.internalName === field.internalName && one.kind === field.kind);
    const value = from?.column && !field.isUnique ? (entry[from.column] ?? null) : null;
    if (value !== null) values.set(field, value);
  }
  return addEntry(call, place, leaf, bytes, values);
}

function removeTree(call: Call, { list, entry }: FileAt): void {
  if (entry.is_folder === 1) {
    const below = entriesBelow(call.site, list, addressOf(entry));
    if (below.some((one) => !visibleEntry(call, list, one)))
      throw notInTheStandIn('Moving a folder with files the person may not see into another library');
    for (const one of below.reverse()) removeForGood(call, { list, entry: one });
  }
  removeForGood(call, { list, entry });
}

function removeForGood(call: Call, { list, entry }: FileAt): void {
  const { database } = call.site;
  removeItem(call.site, list, call.person, entry);
  for (const table of ['versions', 'contents', 'upload_pieces', 'item_scopes'])
    database.run(`DELETE FROM ${table} WHERE list = ? AND item = ?`, list.number, entry.id);
}
