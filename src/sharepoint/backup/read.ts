import type { SPFI } from '@pnp/sp';
import type { ListKey, Progress, RegisterStore, Stored } from '../../register';
import { listKeys, NotAllowed, NotFound, schemaVersion, Unavailable } from '../../register';
import type { TokenSource } from '../connection';
import { connect } from '../connection';
import type { Item } from '../pages';
import { allItems } from '../pages';
import { clientKeyColumn } from '../provision/schema';
import { SitePeople } from '../people';
import { SiteLists } from '../siteLists';
import { openSharePointStore } from '../store';
import type { BackupItem, BackupManifest, BackupPart } from './content';
import { backupFormat, filePath, hashOf, linesOf, listPath, manifestPath, peoplePath } from './content';
import { isLibrary, libraryPath, readFile } from './files';

export interface BackupOptions {
  readonly siteUrl: string;
  /** Of somebody who may read every list: a site administrator. */
  readonly token: TokenSource;
  readonly now: () => Date;
  readonly onList?: (list: ListKey, items: number) => void;
  readonly signal?: Progress['signal'];
}

/** What the store leaves out of an entry: its client key, who made it, and where in a library it lies. */
interface Origin {
  readonly key: string | null;
  readonly authorId: number;
  readonly path?: string;
  readonly isFolder?: true;
}

/** What the reading of one list needs. */
interface Reading {
  readonly client: SPFI;
  readonly store: RegisterStore;
  readonly siteLists: SiteLists;
  readonly people: SitePeople;
}

/**
 * The whole register as files: every entry as it is now, people by login name, the files of the libraries, and last a
 * manifest with a hash of each. Not a snapshot: what is changed during the reading may be in it or not, but never half. A
 * list or an entry that cannot be read is `NotAllowed`, because a backup without it would look complete.
 */
export async function* readBackup(options: BackupOptions): AsyncGenerator<BackupPart, BackupManifest> {
  const { siteUrl, token, signal } = options;
  const client = connect(siteUrl, token);
  const reading: Reading = {
    client,
    store: openSharePointStore(siteUrl, token),
    siteLists: new SiteLists(client),
    people: new SitePeople(client),
  };
  const takenAt = options.now().toISOString();
  const me = await reading.store.me();
  await refuseGaps(reading.siteLists);
  const counts: Partial<Record<ListKey, number>> = {};
  const parts: Record<string, string> = {};
  const sealed = async (path: string, bytes: Uint8Array): Promise<BackupPart> => {
    parts[path] = await hashOf(bytes);
    return { path, bytes };
  };
  for (const list of listKeys) {
    const items: BackupItem[] = [];
    for (const item of await readList(list, reading)) {
      refuseAborted(signal);
      if (item.path !== undefined && !item.isFolder) {
        const bytes = await readFile(client, await libraryPath(client, reading.siteLists, list), item.path);
        // Deleted since the list was read: then the entry has gone, too.
        if (!bytes) continue;
        yield await sealed(filePath(list, item.path), bytes);
      }
      items.push(item);
    }
    counts[list] = items.length;
    options.onList?.(list, items.length);
    yield await sealed(listPath(list), linesOf(items));
  }
  yield await sealed(peoplePath, json(await reading.store.people()));
  const manifest = { format: backupFormat, schemaVersion, siteUrl, takenAt, takenBy: me.key, lists: counts, parts };
  yield { path: manifestPath, bytes: json(manifest) };
  return manifest;
}

async function refuseGaps(siteLists: SiteLists): Promise<void> {
  for (const list of listKeys) {
    await siteLists.idOf(list).catch((error: unknown) => {
      if (error instanceof NotFound) throw new NotAllowed(error.message, { cause: error });
      throw error;
    });
  }
}

/** Entries first, where they lie and whose they are afterwards: what has no answer to the second question is gone by then. */
async function readList(list: ListKey, { client, store, siteLists, people }: Reading): Promise<readonly BackupItem[]> {
  const listId = await siteLists.idOf(list);
  const entries = (await store.all(list)) as readonly Stored<ListKey>[];
  await refuseHidden(list, entries.length, client, siteLists);
  const library = isLibrary(list) ? await libraryPath(client, siteLists, list) : null;
  const origins = await readOrigins(client, listId, library);
  await people.knowIds(new Set([...origins.values()].map(({ authorId }) => authorId)));
  return entries.flatMap((entry) => {
    const origin = origins.get(entry.id);
    if (!origin) return [];
    const { key, path, isFolder } = origin;
    const { id, createdAt, modifiedAt, modifiedBy, values } = entry;
    const createdBy = people.keyOf(origin.authorId);
    const place = path === undefined ? {} : { path, ...(isFolder ? { isFolder } : {}) };
    return [{ id, key, createdAt, createdBy, modifiedAt, modifiedBy, values, ...place }];
  });
}

/** SharePoint counts the entries of a list for everybody alike, and shows only those that this person may read. */
async function refuseHidden(list: ListKey, read: number, client: SPFI, siteLists: SiteLists): Promise<void> {
  const { ItemCount } = await client.web.lists.getById(await siteLists.idOf(list)).select('ItemCount')<{
    ItemCount: number;
  }>();
  if (read < ItemCount) throw new NotAllowed(`${ItemCount - read} of ${ItemCount} entries of ${list} are hidden`);
}

async function readOrigins(client: SPFI, listId: string, library: string | null): Promise<ReadonlyMap<number, Origin>> {
  const more = library === null ? [clientKeyColumn] : ['FileRef', 'FSObjType'];
  const origins = new Map<number, Origin>();
  for await (const rows of allItems(client, listId, ['Id', 'AuthorId', ...more])) {
    for (const row of rows) origins.set(Number(row['Id']), originOf(row, library));
  }
  return origins;
}

function originOf(row: Item, library: string | null): Origin {
  const authorId = Number(row['AuthorId']);
  if (library === null) return { authorId, key: (row[clientKeyColumn] as string | null) || null };
  const path = String(row['FileRef']).slice(library.length + 1);
  return { authorId, key: null, path, ...(Number(row['FSObjType']) === 1 ? { isFolder: true } : {}) };
}

function refuseAborted(signal: Progress['signal']): void {
  if (signal?.aborted) throw new Unavailable('cancelled');
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
