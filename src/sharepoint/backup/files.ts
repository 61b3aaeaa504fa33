import type { SPFI } from '@pnp/sp';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import type { IItem } from '@pnp/sp/items';
import { Item } from '@pnp/sp/items';
import type { ListKey, Progress } from '../../register';
import { lists, NotFound, Unavailable } from '../../register';
import { inBatch, patienceOf } from '../connection';
import type { SitePeople } from '../people';
import type { SiteLists } from '../siteLists';
import { itemOf } from '../values';
import { writable } from './fill';
import type { BackupItem } from './content';
import { filePath } from './content';
import { RestoreRefused } from './problem';

/** Whether the list holds files. */
export const isLibrary = (list: ListKey): boolean => 'kind' in lists[list] && lists[list].kind === 'library';

/** Server-relative path of a library; asked for, because somebody may have moved it. */
export async function libraryPath(client: SPFI, siteLists: SiteLists, list: ListKey): Promise<string> {
  const id = await siteLists.idOf(list);
  const [folder] = await inBatch(client, (batch) => [
    batch.web.lists.getById(id).rootFolder.select('ServerRelativeUrl')(),
  ]);
  return folder.ServerRelativeUrl;
}

/** The bytes of one file of a library; null when it is gone. */
export async function readFile(client: SPFI, library: string, path: string): Promise<Uint8Array | null> {
  const file = client.web.getFileByServerRelativePath(`${library}/${path}`);
  try {
    return new Uint8Array(await patienceOf(client).insist(() => file.getBuffer()));
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

export interface RestoreLibraryParts {
  readonly client: SPFI;
  readonly library: string;
  readonly list: ListKey;
  readonly items: readonly BackupItem[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly people: SitePeople;
  readonly progress: Progress;
}

/** Uploads the files with their columns, folders first; a file that is already there is replaced, so it can be repeated. */
export async function restoreLibrary(parts: RestoreLibraryParts): Promise<number> {
  const { items, progress } = parts;
  const folders = items.filter(({ isFolder }) => isFolder).sort((one, other) => (pathOf(one) < pathOf(other) ? -1 : 1));
  const files = items.filter(({ isFolder }) => !isFolder);
  for (const folder of folders) await restoreFolder(parts, pathOf(folder));
  let done = 0;
  for (const item of files) {
    if (progress.signal?.aborted) throw new Unavailable('cancelled');
    await restoreFile(parts, item);
    progress.onProgress?.(++done, files.length);
  }
  return done;
}

const pathOf = ({ path }: BackupItem): string => path ?? '';

async function restoreFolder({ client, library }: RestoreLibraryParts, path: string): Promise<void> {
  await inBatch(client, (batch) => [batch.web.folders.addUsingPath(`${library}/${path}`, true)]);
}

async function restoreFile(parts: RestoreLibraryParts, item: BackupItem): Promise<void> {
  const { client, library, list, files, people } = parts;
  const bytes = files.get(filePath(list, pathOf(item)));
  if (!bytes) throw new RestoreRefused({ code: 'notABackup', path: filePath(list, pathOf(item)) });
  const [folder, name] = splitPath(pathOf(item));
  const { files: target } = client.web.getFolderByServerRelativePath([library, folder].filter(Boolean).join('/'));
  const content = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  await patienceOf(client).insist(() => target.addUsingPath(name, content, { Overwrite: true }));
  const path = `${library}/${pathOf(item)}`;
  const values = itemOf(lists[list].fields, writable(lists[list].fields, item, people), people);
  await inBatch(client, (batch) => [itemOfFile(batch, path).update(values)]);
}

const itemOfFile = (client: SPFI, path: string): IItem =>
  Item(client.web.getFileByServerRelativePath(path), 'listItemAllFields');

function splitPath(path: string): readonly [folder: string, name: string] {
  const slash = path.lastIndexOf('/');
  return [path.slice(0, Math.max(slash, 0)), path.slice(slash + 1)];
}
