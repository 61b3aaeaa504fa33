import type { Site } from '../site/site';
import { changeTypes, logWebChange } from '../storage/changes';
import { loginOf, type DirectoryPerson } from './directory';

/** A site user (type 1), security principal (4) or SharePoint group (8). */
export interface Principal {
  readonly id: number;
  readonly type: number;
  readonly login: string;
  readonly title: string;
  readonly email: string;
  readonly upn: string | null;
  readonly job_title: string | null;
  readonly department: string | null;
  readonly object_id: string | null;
  readonly is_admin: number;
  readonly is_removed: number;
  readonly description: string | null;
  readonly owner: number | null;
  readonly settings: string;
}

export const principalType = { user: 1, security: 4, group: 8 } as const;

const allStaff = 'c:0-.f|rolemanager|spo-grid-all-users/';
const allUsers = 'c:0(.s|true';

/**
 * Name of "all staff" behind one of its two claims (MEM). A tenant takes its own id only; this room has no tenant and takes any guid.
 */
export function everyoneTitle(login: string): string | undefined {
  const claim = login.toLowerCase();
  if (claim === allUsers) return 'Everyone';
  const isAllStaff =
    claim.startsWith(allStaff) && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(claim.slice(allStaff.length));
  return isAllStaff ? 'Everyone except external users' : undefined;
}

/** Site users that stand for "all staff"; every active person belongs to each of them. */
export function everyoneIds({ database }: Pick<Site, 'database'>): number[] {
  return database
    .all<{ id: number; login: string }>('SELECT id, login FROM principals WHERE type = 4 AND is_removed = 0')
    .filter(({ login }) => everyoneTitle(login) !== undefined)
    .map(({ id }) => id);
}

const selectPrincipal = 'SELECT * FROM principals';

/** A user or group by id; removed users only when asked for. */
export function principalById({ database }: Site, id: number): Principal | undefined {
  return database.first<Principal>(`${selectPrincipal} WHERE id = ? AND is_removed = 0`, id);
}

/** Even if removed from the site: items keep naming them. */
export function principalEver({ database }: Site, id: number): Principal | undefined {
  return database.first<Principal>(`${selectPrincipal} WHERE id = ?`, id);
}

/** A user or group by login name, without case. */
export function principalByLogin({ database }: Site, login: string): Principal | undefined {
  return database.first<Principal>(`${selectPrincipal} WHERE login = ? AND is_removed = 0`, login);
}

/** Site users in the order of their ids. */
export function siteUsers({ database }: Site): Principal[] {
  return database.all<Principal>(`${selectPrincipal} WHERE type <> 8 AND is_removed = 0 ORDER BY id`);
}

/** SharePoint groups in the order of their ids. */
export function siteGroups({ database }: Site): Principal[] {
  return database.all<Principal>(`${selectPrincipal} WHERE type = 8 AND is_removed = 0 ORDER BY id`);
}

/** Makes a directory person a site user, again under the old id if they were one before. */
export function addPerson(site: Site, person: DirectoryPerson, isAdmin = false): Principal {
  const login = loginOf(person);
  const isNew = !principalByLogin(site, login);
  site.database.run(
    `INSERT INTO principals (type, login, title, email, upn, job_title, department, object_id, is_admin)
     VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (login) DO UPDATE SET is_removed = 0, title = excluded.title, email = excluded.email,
       job_title = excluded.job_title, department = excluded.department`,
    login,
    person.displayName,
    person.email ?? person.userPrincipalName,
    person.userPrincipalName,
    person.jobTitle ?? null,
    person.department ?? null,
    person.objectId ?? null,
    isAdmin ? 1 : 0,
  );
  const added = known(principalByLogin(site, login));
  if (isNew) logPrincipal(site, added.id, 'user', changeTypes.add);
  return added;
}

/** Makes "all staff" a site user. */
export function addEveryone(site: Site, login: string, title: string): Principal {
  site.database.run(
    'INSERT INTO principals (type, login, title) VALUES (4, ?, ?) ON CONFLICT (login) DO UPDATE SET is_removed = 0',
    login,
    title,
  );
  return known(principalByLogin(site, login));
}

/** Notes in the change log that a user or a group came, changed or went. */
export function logPrincipal(site: Site, id: number, target: 'user' | 'group', type: number): void {
  logWebChange(site, { target, type, object: String(id), editor: '' });
}

function known(principal: Principal | undefined): Principal {
  if (!principal) throw new Error('A principal that was just stored is gone.');
  return principal;
}

/** Users of a group. */
export function membersOf({ database }: Site, group: number): Principal[] {
  return database.all<Principal>(
    `SELECT p.* FROM principals p JOIN memberships m ON m.user_id = p.id WHERE m.group_id = ? AND p.is_removed = 0 ORDER BY p.id`,
    group,
  );
}

/** Groups that name the user, directly. */
export function groupsOf({ database }: Site, user: number): Principal[] {
  return database.all<Principal>(
    `SELECT p.* FROM principals p JOIN memberships m ON m.group_id = p.id WHERE m.user_id = ? AND p.is_removed = 0 ORDER BY p.id`,
    user,
  );
}

/** Removes a user from the site: groups and permissions go, the row stays for the items that name them. */
export function removePrincipal(site: Site, id: number): void {
  const { database } = site;
  const target = principalEver(site, id)?.type === principalType.group ? 'group' : 'user';
  database.run('DELETE FROM memberships WHERE user_id = ? OR group_id = ?', id, id);
  database.run('DELETE FROM assignments WHERE principal = ?', id);
  database.run('UPDATE principals SET is_removed = 1, is_admin = 0 WHERE id = ?', id);
  logPrincipal(site, id, target, changeTypes.delete);
}
