import type { Call } from '../http/call';
import { itemEntity } from '../items/itemEntity';
import { directoryOf, isLibrary, type List } from '../lists/list';
import { allLists, countItems } from '../lists/store';
import type { Entity } from '../odata/entity';
import { webSetting } from '../site/webEntity';
import { encodeLiteral, fileEntity } from './fileEntity';
import { countIn, entriesIn, entryAt } from './library';
import { splitAddress } from './names';
import { addressOfPlace, visibleEntry, type FileAt, type Place } from './place';

const emptyGuid = '00000000-0000-0000-0000-000000000000';

/** A folder as SharePoint describes it (keys MEM: none were recorded). */
export function folderEntity(call: Call, place: Place): Entity {
  const address = addressOfPlace(call, place);
  return {
    type: 'SP.Folder',
    set: 'SP.ApiData.Folders1',
    editLink: `Web/GetFolderByServerRelativePath(decodedurl='${encodeLiteral(address)}')`,
    properties: {
      Exists: true,
      ExistsAllowThrowForPolicyFailures: true,
      ExistsWithException: true,
      IsWOPIEnabled: false,
      ItemCount: itemCount(call, place),
      Name: splitAddress(address).leaf,
      ProgID: null,
      ServerRelativeUrl: address,
      ...times(call, place),
      UniqueId: uniqueId(call, place),
      WelcomePage: '',
    },
    onDemand: { ServerRelativePath: () => ({ DecodedUrl: address }) },
    related: {
      Files: () => filesIn(call, place).map((file) => fileEntity(call, file)),
      Folders: () => foldersIn(call, place).map((one) => folderEntity(call, one)),
      ParentFolder: () => {
        const parent = parentOf(call, place);
        return parent && folderEntity(call, parent);
      },
      ListItemAllFields: () => (place.kind === 'folder' ? itemEntity(call, place.list, place.entry.id) : null),
    },
  };
}

/** Folders directly inside a folder that the person may see. */
export function foldersIn(call: Call, place: Place): Place[] {
  const lists = visibleLists(call);
  const roots = (areLibraries: boolean) =>
    lists.filter((list) => isLibrary(list) === areLibraries).map((list): Place => ({ kind: 'root', list }));
  if (place.kind === 'web') return [{ kind: 'lists' }, ...roots(true)];
  if (place.kind === 'lists') return roots(false);
  if (place.kind === 'forms' || !isLibrary(place.list)) return [];
  const inside = entries(call, place, true).map((file): Place => ({ kind: 'folder', ...file }));
  return place.kind === 'root' ? [{ kind: 'forms', list: place.list }, ...inside] : inside;
}

/** Files directly inside a folder that the person may see; pages of the site and of lists are not files here. */
export function filesIn(call: Call, place: Place): FileAt[] {
  const holdsFiles = (place.kind === 'root' && isLibrary(place.list)) || place.kind === 'folder';
  return holdsFiles ? entries(call, place, false) : [];
}

function entries(call: Call, place: Place & { readonly list: List }, isFolder: boolean): FileAt[] {
  const { list } = place;
  return entriesIn(call.site, list, addressOfPlace(call, place), isFolder).flatMap((entry) =>
    visibleEntry(call, list, entry) ? [{ list, entry }] : [],
  );
}

const visibleLists = ({ site, access }: Call) => [...allLists(site).values()].filter((list) => access.reaches(list));

function parentOf(call: Call, place: Place): Place | null {
  if (place.kind === 'web') return null;
  if (place.kind === 'lists') return { kind: 'web' };
  if (place.kind === 'root') return isLibrary(place.list) ? { kind: 'web' } : { kind: 'lists' };
  const { list } = place;
  const { directory } = splitAddress(addressOfPlace(call, place));
  if (directory === directoryOf(call.site.path, list)) return { kind: 'root', list };
  const entry = entryAt(call.site, list, directory);
  return entry ? { kind: 'folder', list, entry } : null;
}

function itemCount(call: Call, place: Place): number {
  if (place.kind === 'forms') return 0;
  if (place.kind === 'root' && !isLibrary(place.list)) return countItems(call.site, place.list);
  if (place.kind === 'web' || place.kind === 'lists') return foldersIn(call, place).length;
  return countIn(call.site, place.list, addressOfPlace(call, place));
}

function times({ site }: Call, place: Place): { TimeCreated: string; TimeLastModified: string } {
  if (place.kind === 'folder') return { TimeCreated: place.entry.created, TimeLastModified: place.entry.modified };
  const created = place.kind === 'web' || place.kind === 'lists' ? webSetting(site, 'created') : place.list.created;
  return { TimeCreated: created, TimeLastModified: place.kind === 'root' ? place.list.itemModified : created };
}

/** The root folder of a list shares the list's id here; on a tenant it has one of its own. */
function uniqueId({ site }: Call, place: Place): string {
  if (place.kind === 'folder') return place.entry.unique_id;
  if (place.kind === 'root') return place.list.id;
  return place.kind === 'web' ? site.ids.web : emptyGuid;
}
