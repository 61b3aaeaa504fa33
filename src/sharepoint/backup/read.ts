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
import { backupFormat, filePath, linesOf, listPath, manifestPath, peoplePath } from './content';
import { libraryPath, readFile } from './files';

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

/**
 * The whole register as files: every entry as it is now, people by login name, the files of the libraries, and last a
 * manifest. Not a snapshot: what is changed during the reading may be in it or not. A list that cannot be read is
 * `NotAllowed`, because a backup without it would look complete.
 */
export async function* readBackup(options: BackupOptions): AsyncGenerator<BackupPart, BackupManifest> {
  const client = connect(options.siteUrl, options.token);
  const store = openSharePointStore(options.siteUrl, options.token);
  const siteLists = new SiteLists(client);
  const takenAt = options.now().toISOString();
  const sitePath = new URL(options.siteUrl).pathname.replace(/\/+$/, '');
  const me = await store.me();
  await refuseGaps(siteLists);
  const counts: Partial<Record<ListKey, number>> = {};
  let files = 0;
  for (const list of listKeys) {
    const items = await readList(list, store, client, siteLists, sitePath);
    refuseAborted(options.signal);
    counts[list] = items.length;
    options.onList?.(list, items.length);
    yield { path: listPath(list), bytes: linesOf(items) };
    for (const { path, isFolder } of items) {
      if (path === undefined || isFolder) continue;
      refuseAborted(options.signal);
      yield { path: filePath(list, path), bytes: await readFile(client, sitePath, list, path) };
      files += 1;
    }
  }
  yield { path: peoplePath, bytes: json(await store.people()) };
  const { siteUrl } = options;
  const manifest = { format: backupFormat, schemaVersion, siteUrl, takenAt, takenBy: me.key, lists: counts, files };
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

async function readList(
  list: ListKey,
  store: RegisterStore,
  client: SPFI,
  siteLists: SiteLists,
  sitePath: string,
): Promise<readonly BackupItem[]> {
  const [entries, origins] = await Promise.all([
    store.all(list) as Promise<readonly Stored<ListKey>[]>,
    readOrigins(client, await siteLists.idOf(list), libraryPath(sitePath, list)),
  ]);
  const people = new SitePeople(client);
  await people.knowIds(new Set([...origins.values()].map(({ authorId }) => authorId)));
  return entries.map((entry) => {
    const origin = origins.get(entry.id);
    return {
      id: entry.id,
      key: origin?.key ?? null,
      createdAt: entry.createdAt,
      createdBy: origin ? people.keyOf(origin.authorId) : null,
      modifiedAt: entry.modifiedAt,
      modifiedBy: entry.modifiedBy,
      values: entry.values,
      ...(origin?.path === undefined ? {} : { path: origin.path }),
      ...(origin?.isFolder ? { isFolder: true } : {}),
    };
  });
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
