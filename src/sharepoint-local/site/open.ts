import { upgradeLists } from '../lists/upgrade';
import { openDatabase, type Database } from '../storage/database';
import { forgetOldChanges } from '../storage/changes';
import { createTables } from '../storage/schema';
import { addStandardRoles, edit, fullControl, read } from '../security/roles';
import { assign, webScope } from '../security/scopes';
import { directoryOf, type DirectoryPerson } from '../users/directory';
import { addPerson } from '../users/principals';
import { calendarOf, toStamp } from './calendar';
import { emptyMemory, forgetEverything } from './memory';
import { setting } from './settings';
import type { Site } from './site';
import { associated } from './webEntity';

/** What a site needs to know of the outside. */
export interface SiteOptions {
  readonly databaseFile: string;
  readonly admin: string;
  readonly people: readonly DirectoryPerson[];
  readonly sitePath: string;
  readonly timeZone: string;
  readonly changeLog: Site['changeLog'];
  readonly now: () => Date;
}

/** Opens the file, or makes a new site with its groups, levels and first administrator. */
export function openSite(options: SiteOptions): Site {
  const database = openDatabase(options.databaseFile);
  try {
    return siteOf(options, database);
  } catch (cause) {
    database.close();
    throw cause;
  }
}

function siteOf(options: SiteOptions, database: Database): Site {
  createTables(database);
  const memory = emptyMemory();
  database.onRollback(() => forgetEverything(memory));
  const ids = database.write(() => ({
    site: setting(database, 'site.id'),
    web: setting(database, 'web.id'),
    tenant: setting(database, 'tenant.id'),
  }));
  const path = options.sitePath.replace(/\/+$/, '');
  const knownPath = setting(database, 'site.path', () => path);
  if (knownPath !== path)
    throw new Error(`The database ${options.databaseFile} holds the site ${knownPath}, not ${path}.`);
  const site: Site = {
    database,
    memory,
    directory: directoryOf(options.people),
    calendar: calendarOf(options.timeZone),
    path,
    ids,
    changeLog: options.changeLog,
    now: options.now,
  };
  database.write(() => {
    furnish(site);
    upgradeLists(site);
    forgetOldChanges(site);
  });
  admitFirst(site, options.admin);
  return site;
}

function furnish(site: Site): void {
  const { database } = site;
  if (database.first('SELECT 1 AS found FROM roles')) return;
  const title = site.path.slice(site.path.lastIndexOf('/') + 1);
  setting(database, 'web.title', () => title);
  setting(database, 'web.created', () => toStamp(site.now()));
  setting(database, 'web.description', () => '');
  addStandardRoles(site);
  addGroup(site, associated.owner, `${title} Owners`, fullControl);
  addGroup(site, associated.visitor, `${title} Visitors`, read);
  addGroup(site, associated.member, `${title} Members`, edit);
}

function addGroup(site: Site, id: number, title: string, role: number): void {
  const sql = 'INSERT INTO principals (id, type, login, title, owner) VALUES (?, 8, ?, ?, ?)';
  site.database.run(sql, id, title, title, associated.owner);
  assign(site, [webScope], id, role);
}

function admitFirst(site: Site, userPrincipalName: string): void {
  const person = site.directory.findActive(userPrincipalName);
  if (!person) throw new Error(`The site administrator ${userPrincipalName} is not an active person of the directory.`);
  site.database.write(() => {
    const { id } = addPerson(site, person, true);
    site.database.run('UPDATE principals SET is_admin = 1 WHERE id = ?', id);
  });
}
