import type { ListKey, Progress } from '../../register';
import { listKeys, lists, Refused, schemaVersion, Unavailable } from '../../register';
import type { TokenSource } from '../connection';
import { connect } from '../connection';
import { SitePeople } from '../people';
import { SiteLists } from '../siteLists';
import { openSharePointStore } from '../store';
import { personsIn } from '../values';
import type { BackupItem, BackupManifest } from './content';
import { backupFormat, itemsOf, listPath, manifestPath } from './content';
import { isLibrary, restoreLibrary } from './files';
import { fillItems } from './fill';
import { makePlaces } from './places';
import type { Standing } from './places';
import { RestoreRefused } from './problem';
import { withoutDangling } from './references';
import { restoreSettings } from './settings';

export interface RestoreOptions {
  readonly siteUrl: string;
  /** Of a site administrator; the lists have been set up and hold nothing else. */
  readonly token: TokenSource;
  /** The files of the backup by their path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly onProgress?: (list: ListKey, done: number, total: number) => void;
  readonly signal?: Progress['signal'];
}

export interface RestoreReport {
  readonly items: number;
  /** Named in the backup, unknown to this site's directory: their columns stay empty. */
  readonly unknownPeople: readonly string[];
  /** References to entries that are not in the backup; they are left out. */
  readonly lostReferences: number;
  /** Schema of the backup: when it is older than the program's, the site has to be set up once more. */
  readonly schemaVersion: number;
}

/** One list of the backup on its way. */
interface Restoring {
  readonly list: ListKey;
  readonly listId: string;
  readonly items: readonly BackupItem[];
  standing: Standing;
}

/**
 * Writes a backup into an empty register. Entries keep their ids, because the process number is one: empty places are
 * made in every list until every id exists, then filled, then those are recycled that the backup leaves free. So neither
 * the order in which SharePoint runs a batch nor references in a circle matter. A run that was cut off is continued by the
 * next. `RestoreRefused` when it cannot be restored here.
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoreReport> {
  const { siteUrl, token, files, signal, onProgress } = options;
  const manifest = manifestOf(files);
  const tag = Date.parse(manifest.takenAt).toString(36);
  const client = connect(siteUrl, token);
  const siteLists = new SiteLists(client);
  const people = new SitePeople(client);
  const read = new Map(listKeys.map((list) => [list, itemsIn(files, list)] as const));
  const ids = new Map([...read].map(([list, items]) => [list, new Set(items.map(({ id }) => id))] as const));
  let lostReferences = 0;
  const backup: Restoring[] = [];
  for (const [list, all] of read) {
    const { items, lost } = withoutDangling(list, all, ids);
    lostReferences += lost;
    backup.push({ list, listId: await siteLists.idOf(list), items, standing: new Map() });
  }
  const unknownPeople = await makeKnown(people, backup);
  const numbered = backup.filter(({ list }) => list !== 'settings' && !isLibrary(list));
  for (const one of numbered) {
    one.standing = await makePlaces(client, one.listId, one.list, one.items, tag, { signal });
  }
  for (const one of numbered) {
    if (signal?.aborted) throw new Unavailable('cancelled');
    const progress: Progress = { signal, onProgress: (done, total) => onProgress?.(one.list, done, total) };
    await fillItems({ ...one, client, tag, people, progress });
  }
  const sitePath = new URL(siteUrl).pathname.replace(/\/+$/, '');
  for (const { list, items } of backup.filter((one) => isLibrary(one.list))) {
    const progress: Progress = { signal, onProgress: (done, total) => onProgress?.(list, done, total) };
    await restoreLibrary({ client, sitePath, list, items, files, people, progress });
  }
  const settings = backup.find(({ list }) => list === 'settings');
  await restoreSettings(openSharePointStore(siteUrl, token), settings?.items ?? [], tag, signal);
  const items = backup.reduce((sum, one) => sum + one.items.length, 0);
  return { items, unknownPeople, lostReferences, schemaVersion: manifest.schemaVersion };
}

function manifestOf(files: RestoreOptions['files']): BackupManifest {
  const manifest = parsed(
    manifestPath,
    files,
    (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as BackupManifest,
  );
  if (manifest.format > backupFormat || manifest.schemaVersion > schemaVersion)
    throw new RestoreRefused({ code: 'newer', backup: manifest.schemaVersion, program: schemaVersion });
  if (!(manifest.format >= 1) || Number.isNaN(Date.parse(manifest.takenAt)))
    throw new RestoreRefused({ code: 'notABackup', path: manifestPath });
  return manifest;
}

/** A list that the backup doesn't know is one of a newer schema, and empty. */
function itemsIn(files: RestoreOptions['files'], list: ListKey): readonly BackupItem[] {
  return files.has(listPath(list)) ? parsed(listPath(list), files, itemsOf) : [];
}

function parsed<T>(path: string, files: RestoreOptions['files'], parse: (bytes: Uint8Array) => T): T {
  const bytes = files.get(path);
  if (!bytes) throw new RestoreRefused({ code: 'notABackup', path });
  try {
    return parse(bytes);
  } catch (cause) {
    throw new RestoreRefused({ code: 'notABackup', path }, { cause });
  }
}

/** Who cannot be made known to the site, because the directory has forgotten them, is told and left out. */
async function makeKnown(people: SitePeople, backup: readonly Restoring[]): Promise<readonly string[]> {
  const named = backup.flatMap(({ list, items }) =>
    items.flatMap(({ values }) => personsIn(lists[list].fields, values)),
  );
  const unknown: string[] = [];
  for (const key of new Set(named)) {
    try {
      await people.know([key]);
    } catch (error) {
      if (error instanceof Unavailable || !(error instanceof Refused)) throw error;
      unknown.push(key);
    }
  }
  return unknown;
}
