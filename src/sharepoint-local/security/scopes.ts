import type { List } from '../lists/list';
import type { Site } from '../site/site';
import { limitedAccess, type Role } from './roles';

/** Where role assignments hang: the web, a list with own permissions, an item with own permissions. */
export type Scope = string;
export const webScope: Scope = 'web';

/** The scope that decides for a list. */
export function scopeOfList(list: List): Scope {
  return list.hasOwnScope ? list.id : webScope;
}

const ownScopeOfItem = (list: List, item: number): Scope => `${list.id}:${item}`;

/** The scope that decides for an item. */
export function scopeOfItem(site: Site, list: List, item: number): Scope {
  return hasOwnScope(site, list, item) ? ownScopeOfItem(list, item) : scopeOfList(list);
}

/** True when the item does not inherit from its list. */
export function hasOwnScope({ database }: Site, list: List, item: number): boolean {
  return (
    database.first('SELECT 1 AS found FROM item_scopes WHERE list = ? AND item = ?', list.number, item) !== undefined
  );
}

/** Items of a list that do not inherit. */
export function itemsWithOwnScope({ database }: Site, list: List): number[] {
  return database
    .all<{ item: number }>('SELECT item FROM item_scopes WHERE list = ?', list.number)
    .map(({ item }) => item);
}

/** One principal's levels at a scope. */
export interface Assignment {
  readonly principal: number;
  readonly roles: readonly Role[];
}

/** Assignments at a scope, by principal. */
export function assignmentsAt({ database }: Site, scope: Scope): Assignment[] {
  const rows = database.all<Role & { principal: number }>(
    'SELECT a.principal, r.* FROM assignments a JOIN roles r ON r.id = a.role WHERE a.scope = ? ORDER BY a.principal, r.position',
    scope,
  );
  const principals = [...new Set(rows.map(({ principal }) => principal))];
  return principals.map((principal) => ({ principal, roles: rows.filter((row) => row.principal === principal) }));
}

/** Assigns a level and, on everything above, Limited Access, as SharePoint does. */
export function assign({ database }: Site, scopes: readonly Scope[], principal: number, role: number): void {
  const sql = 'INSERT OR IGNORE INTO assignments (scope, principal, role) VALUES (?, ?, ?)';
  scopes.forEach((scope, depth) => database.run(sql, scope, principal, depth === 0 ? role : limitedAccess));
}

/** Takes a level away; false when it was not assigned. */
export function unassign({ database }: Site, scope: Scope, principal: number, role: number): boolean {
  return (
    database.run('DELETE FROM assignments WHERE scope = ? AND principal = ? AND role = ?', scope, principal, role)
      .changes > 0
  );
}

/** Takes every level of a principal away at one scope. */
export function unassignAll({ database }: Site, scope: Scope, principal: number): void {
  database.run('DELETE FROM assignments WHERE scope = ? AND principal = ?', scope, principal);
}

/** Starts own assignments at `scope`: a copy of the inherited ones, or Full Control for whoever asked. */
export function copyAssignments({ database }: Site, from: Scope, to: Scope): void {
  const sql =
    'INSERT OR IGNORE INTO assignments (scope, principal, role) SELECT ?, principal, role FROM assignments WHERE scope = ? AND role <> ?';
  database.run(sql, to, from, limitedAccess);
}

/** Drops all assignments at a scope. */
export function dropAssignments({ database }: Site, scope: Scope): void {
  database.run('DELETE FROM assignments WHERE scope = ?', scope);
}

/** Makes an item stop or start inheriting; returns its own scope. */
export function setOwnScopeOfItem({ database }: Site, list: List, item: number, isOwn: boolean): Scope {
  const sql = isOwn
    ? 'INSERT OR IGNORE INTO item_scopes (list, item) VALUES (?, ?)'
    : 'DELETE FROM item_scopes WHERE list = ? AND item = ?';
  database.run(sql, list.number, item);
  return ownScopeOfItem(list, item);
}
