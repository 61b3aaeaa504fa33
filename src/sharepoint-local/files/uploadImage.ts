import { invalidRequest } from '../errors';
import type { Call } from '../http/call';
import { visibleItem } from '../items/itemsResource';
import { directoryOf, type List } from '../lists/list';
import { ensureLibrary } from '../lists/listsResource';
import { listById } from '../lists/store';
import type { Answer } from '../odata/answer';
import { numberOf, textOf } from '../odata/parameters';
import type { Literal } from '../odata/literal';
import type { Parameters } from '../odata/path';
import { demand } from '../security/access';
import { entryAt, addressOf } from './library';
import { placeAt } from './place';
import { addEntry, saveFile } from './save';

/**
 * `web/UploadImage(listTitle=..,imageName=..,listId=..,itemId=..)`: keeps a picture for an image column in the site's assets, below
 * `Lists/<list id>` (place MEM), and answers what the column's value names. The name is made unique.
 */
export function uploadImage(call: Call, parameters: Parameters): Answer {
  const list = listById(call.site, textOf(given(parameters, 'listid')));
  if (!list) throw invalidRequest('The list of the image does not exist.');
  const item = visibleItem(call, list, numberOf(given(parameters, 'itemid')));
  demand(call.access.onItem(list, item.id), 'editListItems');
  const place = placeAt(call, folderFor(call, list));
  const name = textOf(given(parameters, 'imagename'));
  const { entry } = saveFile(call, place, name, call.bytes(), { isOverwriting: false, isRenaming: true });
  const value = { Name: entry.leaf, ServerRelativeUrl: addressOf(entry), UniqueId: entry.unique_id };
  return { kind: 'value', name: 'UploadImage', type: 'SP.UploadedImage', value };
}

function given(parameters: Parameters, name: string): Literal {
  const literal = parameters.get(name);
  if (!literal) throw invalidRequest(`The parameter ${name} does not exist in method UploadImage.`);
  return literal;
}

function folderFor(call: Call, list: List): string {
  const assets = ensureLibrary(call, 'Site Assets', 101);
  const root = directoryOf(call.site.path, assets);
  for (const path of ['Lists', `Lists/${list.id}`]) {
    const cut = path.lastIndexOf('/');
    const above = cut < 0 ? root : `${root}/${path.slice(0, cut)}`;
    if (!entryAt(call.site, assets, `${root}/${path}`)) addEntry(call, placeAt(call, above), path.slice(cut + 1), null);
  }
  return `${root}/Lists/${list.id}`;
}
