import { firstType } from '../contentTypes/contentType';
import { notInTheStandIn, refusedBySharePoint, type SharePointError } from '../errors';
import type { Call } from '../http/call';
import { addItem, updateItem } from '../items/store';
import { addDefaults, type Values } from '../items/values';
import { isLibrary, type List } from '../lists/list';
import { demand } from '../security/access';
import { principalEver } from '../users/principals';
import { dropUnusedContents, storeContent } from './contents';
import { addressOf, entryAt, entryOf, placeCells, type Entry } from './library';
import { refuseBadName, uniqueName } from './names';
import { addressOfPlace, visibleEntry, type FileAt, type Place } from './place';

/** A place that can hold files and folders; others are not in the stand-in. */
type Holder = Extract<Place, { kind: 'root' | 'folder' }>;

/** Narrows to the root or a folder of a library. */
export function asHolder(place: Place): Holder {
  if (place.kind === 'folder') return place;
  if (place.kind === 'root' && isLibrary(place.list)) return place;
  throw notInTheStandIn('Files and folders outside of document libraries');
}

/** How an upload treats a name that is taken. */
interface UploadOptions {
  readonly isOverwriting: boolean;
  readonly isRenaming: boolean;
}

/** Saves a file under a name: a new item, or a new version of the one that is there. */
export function saveFile(
  call: Call,
  place: Place,
  wanted: string,
  bytes: Uint8Array,
  { isOverwriting, isRenaming }: UploadOptions,
): FileAt {
  const { list } = asHolder(place);
  const directory = addressOfPlace(call, place);
  const isTaken = (name: string) => entryAt(call.site, list, `${directory}/${name}`) !== undefined;
  refuseBadName(wanted, directory);
  const name = isRenaming ? uniqueName(wanted, isTaken) : wanted;
  const known = entryAt(call.site, list, `${directory}/${name}`);
  if (!known) return { list, entry: addEntry(call, place, name, bytes) };
  if (known.is_folder === 1 || !isOverwriting) throw alreadyThere(call, list, known);
  return { list, entry: changeContent(call, { list, entry: known }, bytes) };
}

/** Adds a file, or without bytes a folder; the name has to be free. */
export function addEntry(
  call: Call,
  place: Place,
  name: string,
  bytes: Uint8Array | null,
  values: Values = new Map(),
): Entry {
  const { site, person } = call;
  const holder = asHolder(place);
  const { list } = holder;
  demand(
    holder.kind === 'folder' ? call.access.onItem(list, holder.entry.id) : call.access.onList(list),
    'addListItems',
  );
  const directory = addressOfPlace(call, place);
  refuseBadName(name, directory);
  // A library keeps its pages there (DOC: not at the root; text MEM).
  if (holder.kind === 'root' && name.toLowerCase() === 'forms')
    throw refusedBySharePoint(-2130575257, 'A file or folder with the name Forms already exists.');
  addDefaults(site, list, values);
  const isFolder = bytes === null;
  const id = addItem(site, list, person, values, {
    ...placeCells(directory, name),
    is_folder: isFolder ? 1 : 0,
    content_type: firstType(list.contentTypes, isFolder)?.id ?? '',
  });
  const added = present(call, list, id);
  return bytes === null ? added : attachFirst(call, list, added, bytes);
}

/** The content of a new file belongs to its first version. */
function attachFirst(call: Call, list: List, entry: Entry, bytes: Uint8Array): Entry {
  const { database } = call.site;
  const content = storeContent(call.site, list, entry.id, bytes);
  const sql = `UPDATE items_${list.number} SET content = ?, size = ? WHERE id = ?`;
  database.run(sql, content, bytes.length, entry.id);
  database.run(
    "UPDATE versions SET row = json_set(row, '$.content', ?, '$.size', ?) WHERE list = ? AND item = ?",
    content,
    bytes.length,
    list.number,
    entry.id,
  );
  return present(call, list, entry.id);
}

/** Replaces the content of a file: a new version where the library keeps them. */
export function changeContent(call: Call, { list, entry }: FileAt, bytes: Uint8Array): Entry {
  demand(call.access.onItem(list, entry.id), 'editListItems');
  const content = storeContent(call.site, list, entry.id, bytes);
  updateItem(call.site, list, call.person, entry, new Map(), { content, size: bytes.length });
  dropUnusedContents(call.site, list, entry.id);
  return present(call, list, entry.id);
}

/** The entry as it is now. */
export function present(call: Call, list: List, id: number): Entry {
  const entry = entryOf(call.site, list, id);
  if (!entry) throw new Error('A file that was just saved is gone.');
  return entry;
}

/** Code and sentence as in Atvero-Issues#214; that folders answer alike, and less to who may not see the entry, is believed (MEM). */
export function alreadyThere(call: Call, list: List, entry: Entry): SharePointError {
  const { site } = call;
  if (!visibleEntry(call, list, entry))
    return refusedBySharePoint(-2130575257, 'A file or folder with this name already exists.');
  const name = addressOf(entry).slice(site.path.length + 1);
  const editor = principalEver(site, entry.editor)?.login ?? '';
  const what = entry.is_folder === 1 ? 'A file or folder' : 'A file';
  return refusedBySharePoint(
    -2130575257,
    `${what} with the name ${name} already exists. It was last modified by ${editor} on ${printed(entry.modified)}.`,
  );
}

/** `01 Feb 2019 06:35:27 -0000` */
function printed(stamp: string): string {
  const [, day = '', month = '', year = '', time = ''] =
    /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(stamp).toUTCString()) ?? [];
  return `${day} ${month} ${year} ${time} -0000`;
}
