import { failedInSharePoint, notInTheStandIn } from '../errors';
import type { Call } from '../http/call';
import { action, type Resource, type Step } from '../http/resource';
import { itemsResource } from '../items/itemsResource';
import { refuseStale } from '../lists/listResource';
import { deleted, nothing, type Answer } from '../odata/answer';
import { answerCollection } from '../odata/collection';
import { flag, object, optional, required, text } from '../odata/input';
import { first, textOf } from '../odata/parameters';
import type { Parameters } from '../odata/path';
import { recycleItem } from '../recycle/recycle';
import { demand } from '../security/access';
import { filesResource, leafIn } from './filesResource';
import { folderEntity, foldersIn } from './folderEntity';
import { entryAt } from './library';
import { addressOfPlace, placeAt, readAddress, type Place } from './place';
import { addEntry, alreadyThere, asHolder, present } from './save';
import { storageMetrics } from './storageMetrics';

/** `folder/folders` */
export function foldersResource(call: Call, place: Place, parameters: Parameters): Resource {
  if (parameters.size > 0) return named(call, place, parameters);
  return {
    verbs: {
      GET: () => {
        if (place.kind === 'root') asHolder(place);
        const entities = foldersIn(call, place).map((one) => folderEntity(call, one));
        return answerCollection('SP.ApiData.Folders1', entities, call.query);
      },
      POST: () =>
        answer(call, addFolder(call, place, required(call.body().properties, 'ServerRelativeUrl', text), false), true),
    },
    steps: {
      getbyurl: (name) => named(call, place, name),
      add: (given) => action(() => answer(call, addFolder(call, place, textOf(first(given)), false))),
      addusingpath: (given) =>
        action(() => {
          const overwrite = given.get('overwrite');
          const isOverwriting = overwrite?.type === 'boolean' && overwrite.value;
          return answer(call, addFolder(call, place, textOf(given.get('decodedurl') ?? first(given)), isOverwriting));
        }),
    },
  };
}

function named(call: Call, place: Place, parameters: Parameters): Resource {
  const name = textOf(first(parameters));
  return folderResource(call, placeAt(call, name.startsWith('/') ? name : `${addressOfPlace(call, place)}/${name}`));
}

function answer(call: Call, place: Place, isNew = false): Answer {
  return { kind: 'entity', entity: folderEntity(call, place), isNew };
}

/** A folder that is there already is no mistake when overwriting is asked for, and stays as it is (MEM). */
function addFolder(call: Call, above: Place, name: string, isOverwriting: boolean): Place {
  const place = name.startsWith('/') ? placeAbove(call, name) : above;
  const { list } = asHolder(place);
  const leaf = leafIn(call, place, name);
  const known = entryAt(call.site, list, `${addressOfPlace(call, place)}/${leaf}`);
  if (known && (known.is_folder === 0 || !isOverwriting)) throw alreadyThere(call, list, known);
  const entry = known ?? addEntry(call, place, leaf, null);
  return { kind: 'folder', list, entry: present(call, list, entry.id) };
}

function placeAbove(call: Call, name: string): Place {
  const address = readAddress(call, name);
  return placeAt(call, address.slice(0, address.lastIndexOf('/')));
}

/** One folder: of a library, the root of a list, or of the site. */
export function folderResource(call: Call, place: Place): Resource {
  const entity = () => folderEntity(call, place);
  return {
    entity,
    verbs: {
      GET: () => ({ kind: 'entity', entity: entity() }),
      MERGE: () => refuseUpdate(call),
      DELETE: () => {
        recycle(call, place);
        return deleted;
      },
    },
    steps: {
      ...furtherSteps(call, place),
      files: (parameters) => filesResource(call, place, parameters),
      folders: (parameters) => foldersResource(call, place, parameters),
      recycle: () => action(() => ({ kind: 'value', name: 'Recycle', type: 'Edm.Guid', value: recycle(call, place) })),
    },
  };
}

function furtherSteps(call: Call, place: Place): Record<string, Step> {
  return {
    parentfolder: () => parentResource(call, place),
    listitemallfields: () => (place.kind === 'folder' ? itemOf(call, place) : { verbs: { GET: () => nothing } }),
    deletewithparameters: () => action(() => deleteWithParameters(call, place)),
    addsubfolderusingpath: () =>
      action(() => {
        const path = required(call.body().properties, 'leafPath', object);
        addFolder(call, place, required(path, 'DecodedUrl', text), false);
        return nothing;
      }),
    storagemetrics: () => ({ verbs: { GET: () => ({ kind: 'entity', entity: storageMetrics(call, place) }) } }),
    properties: () => refuse('properties'),
  };
}

function refuse(name: string): Resource {
  const run = () => {
    throw notInTheStandIn(`${name} of a folder`);
  };
  return { verbs: { GET: run, POST: run, MERGE: run } };
}

function refuseUpdate(call: Call): never {
  const name = Object.keys(call.body().properties)[0] ?? 'nothing';
  throw notInTheStandIn(`Changing ${name} of a folder (rename it through its item or MoveFolderByPath)`);
}

function itemOf(call: Call, { list, entry }: Extract<Place, { kind: 'folder' }>): Resource {
  return itemsResource(call, list, new Map([['0', { type: 'number', value: entry.id }]]));
}

function parentResource(call: Call, place: Place): Resource {
  const address = addressOfPlace(call, place);
  if (place.kind === 'web') return { verbs: { GET: () => nothing } };
  return folderResource(call, placeAt(call, address.slice(0, address.lastIndexOf('/'))));
}

function recycle(call: Call, place: Place): string {
  // Text believed (MEM).
  if (place.kind !== 'folder')
    throw failedInSharePoint(-2130575207, 'SPException', 'This folder is needed by its list and cannot be deleted.');
  demand(call.access.onItem(place.list, place.entry.id), 'deleteListItems');
  refuseStale(call, `"{${place.entry.unique_id.toUpperCase()}},${place.entry.version}"`);
  return recycleItem(call, place.list, place.entry);
}

/** `{parameters:{BypassSharedLock, DeleteIfEmpty, ETagMatch}}` */
function deleteWithParameters(call: Call, place: Place): Answer {
  const parameters = required(call.body().properties, 'parameters', object);
  optional(parameters, 'BypassSharedLock', flag);
  const etag = optional(parameters, 'ETagMatch', text);
  const isOnlyIfEmpty = optional(parameters, 'DeleteIfEmpty', flag) ?? false;
  // Text believed (MEM).
  if (isOnlyIfEmpty && Number(folderEntity(call, place).properties['ItemCount']) > 0)
    throw failedInSharePoint(-2147024751, 'SPException', 'The directory is not empty.');
  recycle(etag ? { ...call, ifMatch: etag } : call, place);
  return nothing;
}
