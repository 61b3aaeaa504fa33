import { SharePointError } from '../errors';
import type { Call } from '../http/call';
import type { Resource } from '../http/resource';
import { textOf } from '../odata/parameters';
import type { Parameters } from '../odata/path';
import { directoryOf, type List } from './list';
import { listResource } from './listResource';
import { allLists } from './store';

/** `web/getList('/sites/x/Lists/Tasks')` and `getListUsingPath(decodedUrl=..)`: the list whose root folder has this address. */
export function listByAddress(call: Call, parameters: Parameters): Resource {
  const [address] = parameters.values();
  const list = address && listAt(call, textOf(address));
  if (!list || !call.access.reaches(list)) throw addressMissing();
  return listResource(call, list);
}

/** The list at a server-relative address, without case and with or without a slash at the end. */
function listAt({ site }: Call, address: string): List | undefined {
  const wanted = address.replace(/\/+$/, '').toLowerCase();
  return [...allLists(site).values()].find((list) => directoryOf(site.path, list).toLowerCase() === wanted);
}

/** Text and code as recorded for folders (REC); that a list's address answers the same is believed (MEM). */
export function addressMissing(): SharePointError {
  return new SharePointError(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.');
}
