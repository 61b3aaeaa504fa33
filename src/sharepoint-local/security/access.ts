import { accessDenied } from '../errors';
import type { List } from '../lists/list';
import type { Site } from '../site/site';
import { everyoneIds, principalType, type Principal } from '../users/principals';
import { allRights, noRights, permission, rightsFrom, type PermissionName, type Rights } from './permissions';
import { readsOwnOnly, withoutOthers } from './ownItems';
import { itemsWithOwnScope, scopeOfItem, scopeOfList, webScope, type Scope } from './scopes';

/** What one person may do; worked out once per request and scope. */
export interface Access {
  onWeb(): Rights;
  onList(list: List): Rights;
  onItem(list: List, item: number): Rights;
  /**
   * Whether the person sees the list or at least one item that was shared out of it: Limited Access lets them through to that item
   * and no further (DOC); that the list then answers by name, id and address is believed (MEM).
   */
  reaches(list: List): boolean;
  /** Items of a list which the person may not see. */
  hiddenItems(list: List): number[];
  /** The person and every group they belong to, "all staff" included. */
  readonly principals: ReadonlySet<number>;
}

/** Access of a site user; without an id, of somebody who is only "all staff". */
export function accessOf(site: Site, principal: Pick<Principal, 'id' | 'type' | 'is_admin'> | null): Access {
  const principals = new Set(principalsOf(site, principal));
  const members = JSON.stringify([...principals]);
  const remembered = new Map<Scope, Rights>();
  const at = (scope: Scope): Rights => {
    if (principal?.is_admin) return allRights;
    const known = remembered.get(scope) ?? rightsAt(site, scope, members);
    remembered.set(scope, known);
    return known;
  };
  const mayView = (scope: Scope) => (at(scope) & permission.viewListItems) !== 0n;
  const onItem = (list: List, item: number) =>
    withoutOthers(site, list, item, principal?.id ?? null, at(scopeOfItem(site, list, item)));
  const sees = (list: List) => (item: number) => (onItem(list, item) & permission.viewListItems) !== 0n;
  return {
    principals,
    onWeb: () => at(webScope),
    onList: (list) => at(scopeOfList(list)),
    onItem,
    reaches: (list) => mayView(scopeOfList(list)) || itemsWithOwnScope(site, list).some(sees(list)),
    hiddenItems: (list) => {
      if (principal?.is_admin) return [];
      if (readsOwnOnly(list)) return itemsOf(site, list).filter((item) => !sees(list)(item));
      const own = itemsWithOwnScope(site, list);
      if (mayView(scopeOfList(list))) return own.filter((item) => !sees(list)(item));
      const shared = new Set(own.filter(sees(list)));
      return itemsOf(site, list).filter((item) => !shared.has(item));
    },
  };
}

function itemsOf({ database }: Site, list: List): number[] {
  return database.all<{ id: number }>(`SELECT id FROM items_${list.number}`).map(({ id }) => id);
}

function principalsOf(site: Site, principal: Pick<Principal, 'id' | 'type'> | null): number[] {
  // "All staff" counts for people; a group asked about (getUserEffectivePermissions) stands for itself alone.
  const isPerson = !principal || principal.type === principalType.user;
  const selves = [...(principal ? [principal.id] : []), ...(isPerson ? everyoneIds(site) : [])];
  const groups = site.database.all<{ id: number }>(
    'SELECT group_id AS id FROM memberships WHERE user_id IN (SELECT value FROM json_each(?))',
    JSON.stringify(selves),
  );
  return [...selves, ...groups.map(({ id }) => id)];
}

function rightsAt({ database }: Site, scope: Scope, members: string): Rights {
  const masks = database.all<{ high: string; low: string }>(
    `SELECT DISTINCT r.high, r.low FROM assignments a JOIN roles r ON r.id = a.role
     WHERE a.scope = ? AND a.principal IN (SELECT value FROM json_each(?))`,
    scope,
    members,
  );
  return masks.reduce((rights, { high, low }) => rights | rightsFrom(high, low), noRights);
}

/** True when every named permission is held. */
export function holds(rights: Rights, ...names: PermissionName[]): boolean {
  return names.every((name) => (rights & permission[name]) !== 0n);
}

/** Refuses with 403 unless every named permission is held. */
export function demand(rights: Rights, ...names: PermissionName[]): void {
  if (!holds(rights, ...names)) throw accessDenied();
}

/** Refuses with 403 unless the person sees the list or something in it; what is hidden stays for `hiddenItems` to leave out. */
export function demandReading(access: Access, list: List): void {
  if (!access.reaches(list)) throw accessDenied();
}
