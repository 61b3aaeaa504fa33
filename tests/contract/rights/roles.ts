/** Everybody whose rights are tried, and what the one table of the schema promises them. */
import type { Group, Level, ListKey } from '../../../src/register';
import { groups, listFacts } from '../../../src/register';
import { provision } from '../../../src/sharepoint';
import type { LocalSharePoint } from '../../../src/sharepoint-local';
import { startLocalSharePoint } from '../../../src/sharepoint-local';
import { clientOf } from '../../support/localSharePoint';

/** In a tenant all staff are readers; the service is an account that is nobody's and reads what its own group reads. */
export const memberships = {
  reader: ['readers'],
  contributor: ['readers', 'contributors'],
  owner: ['readers', 'contributors'],
  team: ['readers', 'team'],
  crisis: ['readers', 'crisis'],
  service: ['service'],
  administration: [],
  /** In the group of visitors that every SharePoint site has beside those of the register. */
  visitor: [],
  stranger: [],
  anonymous: [],
} as const satisfies Record<string, readonly Group[]>;

export type Role = keyof typeof memberships;
export const roles = Object.keys(memberships) as Role[];

/** What somebody may do with the entries of a list or with the list itself. */
export type Ability = 'read' | 'add' | 'edit' | 'delete' | 'keepRights' | 'manage';

const abilitiesOf: Readonly<Record<Level, readonly Ability[]>> = {
  none: [],
  read: ['read'],
  capture: ['read', 'add'],
  edit: ['read', 'add', 'edit'],
  keepRights: ['read', 'keepRights'],
};

/** What the table of the schema lets a role do with a list. */
export function may(role: Role, list: ListKey, ability: Ability): boolean {
  if (role === 'administration') return true;
  const levels = (memberships[role] as readonly Group[]).map((group) => listFacts[list].rights[group]);
  return levels.some((level) => abilitiesOf[level].includes(ability));
}

export const accountOf = (role: Role): string => `${role}@stadt.example`;

/** A site with the register, whose groups hold exactly the memberships above; nobody gets in through «all staff». */
export async function startSiteOfRoles(): Promise<LocalSharePoint> {
  const people = roles.filter((role) => role !== 'anonymous');
  const site = await startLocalSharePoint({
    port: 0,
    databaseFile: ':memory:',
    admin: accountOf('administration'),
    people: people.map((role) => ({ userPrincipalName: accountOf(role), displayName: role, email: accountOf(role) })),
  });
  await joinVisitors(site);
  const membersOf = (group: Group) =>
    roles
      .filter((role) => (memberships[role] as readonly Group[]).includes(group))
      .map((role) => `i:0#.f|membership|${accountOf(role)}`);
  await provision({
    siteUrl: site.siteUrl,
    token: async () => `local.${accountOf('administration')}`,
    members: Object.fromEntries((Object.keys(groups) as Group[]).map((group) => [group, membersOf(group)])),
  });
  return site;
}

async function joinVisitors({ siteUrl }: LocalSharePoint): Promise<void> {
  const { web } = clientOf(siteUrl, accountOf('administration'));
  await web.associatedVisitorGroup.users.add(`i:0#.f|membership|${accountOf('visitor')}`);
}
