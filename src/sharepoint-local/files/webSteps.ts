import type { Call } from '../http/call';
import type { Step } from '../http/resource';
import { addressMissing } from '../lists/byAddress';
import { listById } from '../lists/store';
import { first, textOf } from '../odata/parameters';
import type { Parameters } from '../odata/path';
import { fileResource } from './fileResource';
import { folderResource, foldersResource } from './foldersResource';
import { entryByUniqueId, fileAt, fileMissing, placeAt, type Place } from './place';

/** The ways from a web to its files and folders. */
export function fileSteps(call: Call): Record<string, Step> {
  const file: Step = (address) => fileResource(call, fileAt(call, textOf(first(address))));
  const folder: Step = (address) => folderResource(call, placeAt(call, textOf(first(address))));
  return {
    folders: (parameters) => foldersResource(call, { kind: 'web' }, parameters),
    rootfolder: () => folderResource(call, { kind: 'web' }),
    getfilebyserverrelativepath: file,
    getfilebyserverrelativeurl: file,
    getfilebyurl: file,
    getfolderbyserverrelativepath: folder,
    getfolderbyserverrelativeurl: folder,
    getfilebyid: (id) => fileResource(call, fileById(call, id)),
    getfolderbyid: (id) => folderResource(call, folderById(call, id)),
  };
}

function fileById(call: Call, parameters: Parameters) {
  const id = textOf(first(parameters));
  const found = entryByUniqueId(call, id);
  if (!found || found.entry.is_folder === 1) throw fileMissing(id);
  return found;
}

function folderById(call: Call, parameters: Parameters): Place {
  const id = textOf(first(parameters)).toLowerCase();
  const root = listById(call.site, id);
  if (root && call.access.reaches(root)) return { kind: 'root', list: root };
  const found = entryByUniqueId(call, id);
  if (found?.entry.is_folder !== 1) throw addressMissing();
  return { kind: 'folder', ...found };
}
