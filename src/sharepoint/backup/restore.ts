import type { SPFI } from '@pnp/sp';
import type { ListKey, Progress } from '../../register';
import { listKeys, lists, Refused, schemaVersion, Unavailable } from '../../register';
import type { TokenSource } from '../connection';
import { connect } from '../connection';
import { SitePeople } from '../people';
import { SiteLists } from '../siteLists';
import { openSharePointStore } from '../store';
import { personsIn } from '../values';
import type { BackupItem, BackupManifest } from './content';
import { backupFormat, hashOf, itemsOf, listPath, manifestPath } from './content';
import { isLibrary, libraryPath, restoreLibrary } from './files';
import { fillItems } from './fill';
import { makePlaces, survey } from './places';
import type { Plot, Standing } from './places';
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

/**
 * Writes a backup into an empty register. Entries keep their ids, because the process number is one: empty places are
 * made in every list until every id exists, then filled, then those are recycled that the backup leaves free. So neither
 * the order in which SharePoint runs a batch nor references in a circle matter. A run that was cut off is continued by the
 * next. `RestoreRefused` when it cannot be restored here.
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoreReport> {
  const { siteUrl, token, files, signal, onProgress } = options;
  const manifest = await manifestOf(files);
  const client = connect(siteUrl, token);
  const siteLists = new SiteLists(client);
  const people = new SitePeople(client);
  const { plots, lostReferences } = await plotsOf(client, siteLists, manifest, files);
  const unknownPeople = await makeKnown(people, plots);
  const numbered = plots.filter(({ list }) => list !== 'settings' && !isLibrary(list));
  const tellOf = (list: ListKey): Progress => ({
    signal,
    onProgress: (done, total) => onProgress?.(list, done, total),
  });
  const standing = new Map<Plot, Standing>();
  for (const plot of numbered) standing.set(plot, await survey(plot));
  for (const plot of numbered) standing.set(plot, await makePlaces(plot, standing.get(plot)!, { signal }));
  for (const plot of numbered) {
    if (signal?.aborted) throw new Unavailable('cancelled');
    await fillItems({ ...plot, standing: standing.get(plot)!, people, progress: tellOf(plot.list) });
  }
  for (const { list, items } of plots.filter((one) => isLibrary(one.list))) {
    const library = await libraryPath(client, siteLists, list);
    await restoreLibrary({ client, library, list, items, files, people, progress: tellOf(list) });
  }
  const settings = plots.find(({ list }) => list === 'settings');
  await restoreSettings(openSharePointStore(siteUrl, token), settings?.items ?? [], settings?.tag ?? '', signal);
  const items = plots.reduce((sum, one) => sum + one.items.length, 0);
  return { items, unknownPeople, lostReferences, schemaVersion: manifest.schemaVersion };
}

async function plotsOf(client: SPFI, siteLists: SiteLists, manifest: BackupManifest, files: RestoreOptions['files']) {
  const tag = Date.parse(manifest.takenAt).toString(36);
  const read = new Map(listKeys.map((list) => [list, itemsIn(files, list)] as const));
  const ids = new Map([...read].map(([list, items]) => [list, new Set(items.map(({ id }) => id))] as const));
  let lostReferences = 0;
  const plots: Plot[] = [];
  for (const [list, all] of read) {
    const { items, lost } = withoutDangling(list, all, ids);
    lostReferences += lost;
    plots.push({ client, listId: await siteLists.idOf(list), list, items, tag });
  }
  return { plots, lostReferences };
}

/** The manifest of a whole backup: every file it names is there as it was written. */
async function manifestOf(files: RestoreOptions['files']): Promise<BackupManifest> {
  const manifest = parsed(
    manifestPath,
    files,
    (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as BackupManifest,
  );
  if (manifest.format > backupFormat || manifest.schemaVersion > schemaVersion)
    throw new RestoreRefused({ code: 'newer', backup: manifest.schemaVersion, program: schemaVersion });
  if (!(manifest.format >= 1) || Number.isNaN(Date.parse(manifest.takenAt)))
    throw new RestoreRefused({ code: 'notABackup', path: manifestPath });
  for (const [path, hash] of Object.entries(manifest.parts)) {
    const bytes = files.get(path);
    if (!bytes || (await hashOf(bytes)) !== hash) throw new RestoreRefused({ code: 'notABackup', path });
  }
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
async function makeKnown(people: SitePeople, plots: readonly Plot[]): Promise<readonly string[]> {
  const named = plots.flatMap(({ list, items }) =>
    items.flatMap(({ values }) => personsIn(lists[list].fields, values)),
  );
  const refused = await people.welcome(named);
  for (const error of refused.values()) if (!(error instanceof Refused)) throw error;
  return [...refused.keys()];
}
