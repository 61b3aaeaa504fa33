import type { SPFI } from '@pnp/sp';
import type { Group, Level, ListKey, Progress } from '../../register';
import { groups, listKeys, lists, Unavailable } from '../../register';
import { inBatch, settledInBatch } from '../connection';
import { entityTypeOf } from '../entityType';
import { translated } from '../failure';
import type { OwnLevel } from '../provision/groups';
import { isSame, ownLevels, readerRole, withPermissions } from '../provision/groups';
import type { AssignmentRow, FieldRow, GroupRow, ListRow, RoleRow, UserRow } from './rows';

/** What the site says about itself as a whole. */
export interface SiteFacts {
  readonly lists: ReadonlyMap<ListKey, ListRow>;
  readonly users: readonly UserRow[];
  readonly groups: readonly GroupRow[];
  readonly groupIds: ReadonlyMap<Group, number>;
  /** Null when this person may not look at permission levels and who holds them. */
  readonly roles: readonly RoleRow[] | null;
  readonly levelIds: ReadonlyMap<number, Level>;
  /** Group of the site's owners, which SharePoint itself keeps. */
  readonly ownerGroup: number | null;
  /** Who holds which level on the site itself; null as `roles`. */
  readonly letIn: readonly AssignmentRow[] | null;
}

/** Everything about one list but its entries. */
export interface ListFactsRows {
  readonly fields: readonly FieldRow[];
  readonly view: readonly string[];
  /** Null when this person may not look. */
  readonly rights: readonly AssignmentRow[] | null;
}

const ownLevelNames = Object.keys(ownLevels) as OwnLevel[];
const listColumns = [
  'Id',
  'EntityTypeName',
  'ItemCount',
  'EnableVersioning',
  'MajorVersionLimit',
  'NoCrawl',
  'ReadSecurity',
  'WriteSecurity',
  'HasUniqueRoleAssignments',
];

/** Two small batches; what only site administrators may read is asked apart, so that its refusal keeps nothing else. */
export async function readSite(client: SPFI): Promise<SiteFacts> {
  const [listRows, users, groupRows] = (await inBatch(client, (batch) => [
    batch.web.lists.select(...listColumns)(),
    batch.web.siteUsers.select('Id', 'Title', 'LoginName', 'PrincipalType', 'IsSiteAdmin').top(5000)(),
    batch.web.siteGroups.select('Id', 'Title')(),
  ])) as unknown as [readonly ListRow[], readonly UserRow[], readonly GroupRow[]];
  const [roles, letIn, owners] = await settledInBatch<unknown>(client, (batch) => [
    batch.web.roleDefinitions(),
    batch.web.roleAssignments.expand('RoleDefinitionBindings')(),
    batch.web.associatedOwnerGroup.select('Id')(),
  ]);
  const roleRows = allowed<readonly RoleRow[]>(roles);
  const names = Object.keys(groups) as Group[];
  return {
    lists: new Map(listKeys.flatMap((key) => withRow(key, listRows))),
    users,
    groups: groupRows,
    groupIds: new Map(names.flatMap((name) => withId(name, groupRows))),
    roles: roleRows,
    levelIds: levelsOf(roleRows ?? []),
    ownerGroup: allowed<GroupRow>(owners)?.Id ?? null,
    letIn: allowed<readonly AssignmentRow[]>(letIn),
  };
}

/** One batch for columns, view and rights of a list. */
export async function readList(client: SPFI, { Id, HasUniqueRoleAssignments }: ListRow): Promise<ListFactsRows> {
  const [fields, view] = await inBatch(client, (batch) => {
    const list = batch.web.lists.getById(Id);
    return [list.fields(), list.defaultView.fields()];
  });
  const rights = HasUniqueRoleAssignments ? await readRights(client, Id) : [];
  return {
    fields: fields as unknown as readonly FieldRow[],
    view: (view as unknown as { readonly Items: readonly string[] }).Items,
    rights,
  };
}

async function readRights(client: SPFI, listId: string): Promise<readonly AssignmentRow[] | null> {
  const [rights] = await settledInBatch<unknown>(client, (batch) => [
    batch.web.lists.getById(listId).roleAssignments.expand('Member', 'RoleDefinitionBindings')(),
  ]);
  return allowed<readonly AssignmentRow[]>(rights);
}

/** Ends a check that somebody has cancelled, between two requests. */
export function goOn({ signal }: Progress): void {
  if (signal?.aborted) throw new Unavailable('cancelled');
}

/** The answer, or null when the person may not have it; any other failure is one. */
export function allowed<Answer>(child: PromiseSettledResult<unknown> | undefined): Answer | null {
  if (child?.status === 'fulfilled') return child.value as Answer;
  const error = translated(child?.reason);
  if (error.name === 'NotAllowed' || error.name === 'NotFound') return null;
  throw error;
}

function withRow(key: ListKey, rows: readonly ListRow[]): readonly (readonly [ListKey, ListRow])[] {
  const row = rows.find(({ EntityTypeName }) => EntityTypeName === entityTypeOf(lists[key]));
  return row ? [[key, row]] : [];
}

function withId(name: Group, rows: readonly GroupRow[]): readonly (readonly [Group, number])[] {
  const row = rows.find(({ Title }) => Title === groups[name].name);
  return row ? [[name, row.Id]] : [];
}

function levelsOf(roles: readonly RoleRow[]): ReadonlyMap<number, Level> {
  const read = roles.find(({ RoleTypeKind }) => RoleTypeKind === readerRole);
  const own = ownLevelNames.flatMap((level) => {
    const role = roles.find(({ Name }) => Name === ownLevels[level].name);
    return role && level !== 'enter' ? [[role.Id, level] as const] : [];
  });
  return new Map<number, Level>([...(read ? [[read.Id, 'read'] as const] : []), ...own]);
}

/** The register's own permission levels that were altered by hand, or are missing. */
export function levelsGoneWrong(roles: readonly RoleRow[]): {
  readonly missing: readonly OwnLevel[];
  readonly altered: readonly OwnLevel[];
} {
  const read = roles.find(({ RoleTypeKind }) => RoleTypeKind === readerRole);
  const roleOf = (level: OwnLevel) => roles.find(({ Name }) => Name === ownLevels[level].name);
  const isAltered = (level: OwnLevel): boolean => {
    const role = roleOf(level);
    return role !== undefined && read !== undefined && !isSame(role.BasePermissions, wantedOf(level, read));
  };
  return { missing: ownLevelNames.filter((level) => !roleOf(level)), altered: ownLevelNames.filter(isAltered) };
}

const wantedOf = (level: OwnLevel, read: RoleRow) => withPermissions(read.BasePermissions, ownLevels[level]);
