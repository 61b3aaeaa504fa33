import { notInTheStandIn, SharePointError } from '../errors';
import type { Call } from '../http/call';
import { addressMissing } from '../lists/byAddress';
import { directoryOf, isLibrary, type List } from '../lists/list';
import { allLists } from '../lists/store';
import { holds } from '../security/access';
import { addressOf, entryAt, type Entry } from './library';
import { keyOf } from './names';

/** Somewhere folders and files may lie. */
export type Place =
  | { readonly kind: 'web' }
  /** `Lists`, which holds the folders of lists. */
  | { readonly kind: 'lists' }
  | { readonly kind: 'root'; readonly list: List }
  /** `Forms`, which every library has and nobody looks into. */
  | { readonly kind: 'forms'; readonly list: List }
  | { readonly kind: 'folder'; readonly list: List; readonly entry: Entry };

/** A file of a library. */
export interface FileAt {
  readonly list: List;
  readonly entry: Entry;
}

/** Server-relative address of what a client named: from the server's root, from the site's, or with host; elsewhere is refused (REC). */
export function readAddress({ site, webUrl }: Call, text: string): string {
  const isHere = text.toLowerCase().startsWith(webUrl.toLowerCase());
  const path = isHere ? text.slice(webUrl.length - site.path.length) : text;
  const absolute = path.startsWith('/') ? path : `${site.path}/${path}`;
  if (!`${absolute}/`.toLowerCase().startsWith(`${site.path}/`.toLowerCase())) throw elsewhere();
  return absolute.replace(/\/+$/, '');
}

/** Text, code and status as recorded (REC). */
function elsewhere(): SharePointError {
  const code = '-2147024809, System.ArgumentException';
  return new SharePointError(400, code, 'Server relative urls must start with SPWeb.ServerRelativeUrl');
}

/** The folder at an address; whatever the person may not see is not there (MEM). */
export function placeAt(call: Call, text: string): Place {
  const address = readAddress(call, text);
  const place = fixedPlace(call, address) ?? placeInList(call, address);
  if (!place) throw addressMissing();
  return place;
}

function fixedPlace({ site }: Call, address: string): Place | undefined {
  const key = keyOf(address);
  if (key === keyOf(site.path)) return { kind: 'web' };
  return key === keyOf(`${site.path}/Lists`) ? { kind: 'lists' } : undefined;
}

function placeInList(call: Call, address: string): Place | undefined {
  const list = listAbove(call, address);
  if (!list) return undefined;
  const root = directoryOf(call.site.path, list);
  if (keyOf(root) === keyOf(address)) return { kind: 'root', list };
  if (!isLibrary(list)) return undefined;
  if (keyOf(`${root}/Forms`) === keyOf(address)) return { kind: 'forms', list };
  const entry = visibleEntry(call, list, entryAt(call.site, list, address));
  return entry?.is_folder === 1 ? { kind: 'folder', list, entry } : undefined;
}

/** The list in whose folder an address lies, if the person may see it. */
function listAbove({ site, access }: Call, address: string): List | undefined {
  const key = `${keyOf(address)}/`;
  return [...allLists(site).values()].find(
    (list) => key.startsWith(`${keyOf(directoryOf(site.path, list))}/`) && access.reaches(list),
  );
}

/** The entry, unless the person may not see it. */
export function visibleEntry(call: Call, list: List, entry: Entry | undefined): Entry | undefined {
  return entry && holds(call.access.onItem(list, entry.id), 'viewListItems') ? entry : undefined;
}

/** The file at an address; text and code of the refusal as recorded (REC). */
export function fileAt(call: Call, text: string): FileAt {
  const address = readAddress(call, text);
  const list = listAbove(call, address);
  if (list && !isLibrary(list) && /\/attachments\/\d+\/[^/]+$/i.test(address))
    throw notInTheStandIn('An attachment as a file (ask AttachmentFiles of its item)');
  const entry = list && isLibrary(list) ? visibleEntry(call, list, entryAt(call.site, list, address)) : undefined;
  if (!list || !entry || entry.is_folder === 1) throw fileMissing(address);
  return { list, entry };
}

/** Text and code as recorded (REC). */
export function fileMissing(address: string): SharePointError {
  return new SharePointError(
    404,
    '-2130575338, Microsoft.SharePoint.SPException',
    `The file ${address} does not exist.`,
  );
}

/** A file or folder by its unique id, in any library the person may see. */
export function entryByUniqueId(call: Call, id: string): FileAt | undefined {
  const wanted = id.replace(/[{}]/g, '').toLowerCase();
  for (const list of allLists(call.site).values()) {
    if (!isLibrary(list) || !call.access.reaches(list)) continue;
    const sql = `SELECT * FROM items_${list.number} WHERE unique_id = ?`;
    const entry = visibleEntry(call, list, call.site.database.first<Entry>(sql, wanted));
    if (entry) return { list, entry };
  }
  return undefined;
}

/** Server-relative address of a folder. */
export function addressOfPlace({ site }: Call, place: Place): string {
  switch (place.kind) {
    case 'web':
      return site.path;
    case 'lists':
      return `${site.path}/Lists`;
    case 'root':
      return directoryOf(site.path, place.list);
    case 'forms':
      return `${directoryOf(site.path, place.list)}/Forms`;
    case 'folder':
      return addressOf(place.entry);
  }
}
