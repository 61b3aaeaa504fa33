import type { Finding, FoundRights, Group } from '../../register';
import { finding, groups } from '../../register';
import { ownLevels } from '../provision/groups';
import type { AssignmentRow, ListRow } from './rows';
import type { SiteFacts } from './siteFacts';
import { levelsGoneWrong } from './siteFacts';

/** Levels that SharePoint itself gives on the way to something shared below. */
const givenByItself = new Set([1, 9]);

/**
 * Who holds which level on a list. Left out is who may do everything anyway: site administrators (SharePoint names the one who
 * separated the rights) and the site's own group of owners.
 */
export function foundRights(list: ListRow, rows: readonly AssignmentRow[], site: SiteFacts): FoundRights {
  const admins = new Set(site.users.filter(({ IsSiteAdmin }) => IsSiteAdmin).map(({ Id }) => Id));
  const groupOf = new Map([...site.groupIds].map(([group, id]) => [id, group]));
  const holders = rows
    .filter(({ PrincipalId }) => !admins.has(PrincipalId) && PrincipalId !== site.ownerGroup)
    .map(({ PrincipalId, Member, RoleDefinitionBindings }) => ({
      principal: PrincipalId,
      name: Member?.Title ?? nameOf(PrincipalId, site),
      group: groupOf.get(PrincipalId) ?? null,
      levels: RoleDefinitionBindings.filter(({ RoleTypeKind }) => !givenByItself.has(RoleTypeKind)).map(
        ({ Id }) => site.levelIds.get(Id) ?? ('other' as const),
      ),
    }));
  return { inherited: !list.HasUniqueRoleAssignments, holders };
}

/** What is wrong with groups and permission levels, before any list is looked at. */
export function groupFindings(site: SiteFacts): readonly Finding[] {
  const names = Object.keys(groups) as Group[];
  const missing = names
    .filter((name) => !site.groupIds.has(name))
    .map((name) => finding('groupMissing', null, { facts: { name: groups[name].name } }));
  if (!site.roles || !site.letIn) return missing;
  const { missing: lost, altered } = levelsGoneWrong(site.roles);
  const enter = site.roles.find(({ Name }) => Name === ownLevels.enter.name)?.Id;
  const inside = new Set(site.letIn.filter((row) => hasLevel(row, enter)).map(({ PrincipalId }) => PrincipalId));
  return [
    ...missing,
    ...lost.map((level) => finding('permissionLevelMissing', null, { facts: { name: ownLevels[level].name, level } })),
    ...altered.map((level) =>
      finding('permissionLevelAltered', null, { facts: { name: ownLevels[level].name, level } }),
    ),
    ...[...site.groupIds]
      .filter(([, id]) => !inside.has(id))
      .map(([name, id]) => finding('groupNotLetIn', null, { facts: { name: groups[name].name, principal: id } })),
  ];
}

const hasLevel = ({ RoleDefinitionBindings }: AssignmentRow, level: number | undefined): boolean =>
  RoleDefinitionBindings.some(({ Id }) => Id === level);

function nameOf(principal: number, { users, groups: rows }: SiteFacts): string {
  return [...users, ...rows].find(({ Id }) => Id === principal)?.Title ?? `#${principal}`;
}
