import type { SPFI } from '@pnp/sp';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import type { IItem } from '@pnp/sp/items';
import { Item } from '@pnp/sp/items';
import type { ListKey, Progress } from '../../register';
import { lists, Unavailable } from '../../register';
import { inBatch } from '../connection';
import { addressOf } from '../entityType';
import { translated } from '../failure';
import type { SitePeople } from '../people';
import { itemOf } from '../values';
import { writable } from './fill';
import type { BackupItem } from './content';
import { filePath } from './content';
import { RestoreRefused } from './problem';

/** Server-relative path of something in a library. */
const pathIn = (sitePath: string, list: ListKey, path: string): string =>
  [sitePath, addressOf(lists[list]), path].filter(Boolean).join('/');

/** Server-relative path of a library; null for a list of entries. */
export const libraryPath = (sitePath: string, list: ListKey): string | null =>
  isLibrary(list) ? pathIn(sitePath, list, '') : null;

/** Whether the list holds files. */
export const isLibrary = (list: ListKey): boolean => 'kind' in lists[list] && lists[list].kind === 'library';

/** The bytes of one file of a library. */
export async function readFile(client: SPFI, sitePath: string, list: ListKey, path: string): Promise<Uint8Array> {
  try {
    const bytes = await client.web.getFileByServerRelativePath(pathIn(sitePath, list, path)).getBuffer();
    return new Uint8Array(bytes);
  } catch (error) {
    throw translated(error);
  }
}

export interface RestoreLibraryParts {
  readonly client: SPFI;
  readonly sitePath: string;
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

async function restoreFolder({ client, sitePath, list }: RestoreLibraryParts, path: string): Promise<void> {
  await inBatch(client, (batch) => [batch.web.folders.addUsingPath(pathIn(sitePath, list, path), true)]);
}

async function restoreFile(parts: RestoreLibraryParts, item: BackupItem): Promise<void> {
  const { client, sitePath, list, files, people } = parts;
  const bytes = files.get(filePath(list, pathOf(item)));
  if (!bytes) throw new RestoreRefused({ code: 'notABackup', path: filePath(list, pathOf(item)) });
  const [folder, name] = splitPath(pathOf(item));
  try {
    await client.web
      .getFolderByServerRelativePath(pathIn(sitePath, list, folder))
      .files.addUsingPath(name, new Blob([bytes as Uint8Array<ArrayBuffer>]), { Overwrite: true });
  } catch (error) {
    throw translated(error);
  }
  const path = pathIn(sitePath, list, pathOf(item));
  const values = itemOf(lists[list].fields, writable(lists[list].fields, item, people), people);
  await inBatch(client, (batch) => [itemOfFile(batch, path).update(values)]);
}

const itemOfFile = (client: SPFI, path: string): IItem =>
  Item(client.web.getFileByServerRelativePath(path), 'listItemAllFields');

function splitPath(path: string): readonly [folder: string, name: string] {
  const slash = path.lastIndexOf('/');
  return [path.slice(0, Math.max(slash, 0)), path.slice(slash + 1)];
}
