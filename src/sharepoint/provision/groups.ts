import type { SPFI } from '@pnp/sp';
import type { Group, Level } from '../../register';
import { groups } from '../../register';
import { inBatch } from '../connection';
import type { StepLog } from './report';
import type { AssignmentRow } from './rights';
import { madeOrFound } from './rivals';

/** Ids of the groups and permission levels that rights are made of. */
export interface Principals {
  readonly groupIds: Readonly<Record<Group, number>>;
  readonly levelIds: Readonly<Record<Exclude<Level, 'none'>, number>>;
}

/** With the level that every group has on the site itself. */
export interface SitePrincipals extends Principals {
  readonly levelIds: Principals['levelIds'] & Readonly<Record<'enter', number>>;
}

interface LevelFacts {
  readonly name: string;
  readonly description: string;
  /** Bits added to SharePoint's own level «Read», in the two halves in which SharePoint counts them (SP.PermissionKind). */
  readonly low: number;
  readonly high: number;
}

/** SharePoint writes these 64 bits as two texts, @pnp/sp types them as numbers. */
export interface BasePermissions {
  readonly Low: string | number;
  readonly High: string | number;
}

/** `SP.RoleType` of SharePoint’s own level «Read». */
export const readerRole = 2;
/** `enter` is what every group has on the site itself, the others are rights on lists. */
export type OwnLevel = Exclude<Level, 'none' | 'read'> | 'enter';

// SP.PermissionKind: add 2, edit 3, managePermissions 26 and browseDirectories 27 are bits of the low half, enumeratePermissions 63
// of the high one.
export const ownLevels: Readonly<Record<OwnLevel, LevelFacts>> = {
  capture: {
    name: 'Prozessregister Entwurf',
    description: 'Lesen und Entwürfe anlegen, nicht ändern.',
    low: 0x2,
    high: 0,
  },
  edit: {
    name: 'Prozessregister Bearbeiten',
    description: 'Lesen, anlegen und ändern; nichts löschen.',
    low: 0x6,
    high: 0,
  },
  keepRights: {
    name: 'Prozessregister Rechtepflege',
    description: 'Lesen und einzelnen Einträgen eigene Rechte geben; nichts ändern.',
    low: 0x2000000,
    high: 0x40000000,
  },
  // Without «browse directories» nobody may name a person who is new to the site (pnp/pnpjs#2611).
  enter: {
    name: 'Prozessregister Zutritt',
    description: 'Die Website lesen und Personen des Verzeichnisses nennen.',
    low: 0x4000000,
    high: 0,
  },
};

/** Creates the missing groups and permission levels; `letGroupsIn` opens the site to them. */
export async function provisionGroups(client: SPFI, log: StepLog): Promise<SitePrincipals> {
  const names = Object.keys(groups) as Group[];
  const [existing, read] = await inBatch(client, (batch) => [
    batch.web.siteGroups.select('Id', 'Title')(),
    batch.web.roleDefinitions.getByType(readerRole)(),
  ]);
  const groupIds = {} as Record<Group, number>;
  for (const name of names) {
    const found = existing.find(({ Title }) => Title === groups[name].name);
    groupIds[name] = found?.Id ?? (await createGroup(client, name, log));
  }
  const levelIds = { read: read.Id, ...(await provisionLevels(client, read.BasePermissions, log)) };
  return { groupIds, levelIds };
}

/** Adds people to a group by claims login name; who is in already stays in. */
export async function addMembers(
  client: SPFI,
  groupId: number,
  loginNames: readonly string[],
  log: StepLog,
): Promise<void> {
  const [users] = await inBatch(client, (batch) => [batch.web.siteGroups.getById(groupId).users.select('LoginName')()]);
  const present = new Set(users.map(({ LoginName }) => LoginName.toLowerCase()));
  for (const loginName of loginNames.filter((name) => !present.has(name.toLowerCase()))) {
    await inBatch(client, (batch) => [batch.web.siteGroups.getById(groupId).users.add(loginName)]);
    log.add('created', 'member', loginName);
  }
}

async function createGroup(client: SPFI, name: Group, log: StepLog): Promise<number> {
  const { name: Title, description } = groups[name];
  const make = async () => {
    const [created] = await inBatch(client, (batch) => [
      batch.web.siteGroups.add({ Title, Description: description.de }),
    ]);
    log.add('created', 'group', Title);
    return (created as unknown as { Id: number }).Id;
  };
  return madeOrFound(make, async () => {
    const [rows] = await inBatch(client, (batch) => [batch.web.siteGroups.select('Id', 'Title')()]);
    return rows.find((row) => row.Title === Title)?.Id;
  });
}

/** Lets every group onto the site itself: once its lists are closed, which until then have the rights of the site. */
export async function letGroupsIn(client: SPFI, { groupIds, levelIds }: SitePrincipals, log: StepLog): Promise<void> {
  const [rows] = await inBatch(client, (batch) => [batch.web.roleAssignments.expand('RoleDefinitionBindings')()]);
  const present = (rows as unknown as readonly AssignmentRow[])
    .filter(({ RoleDefinitionBindings }) => RoleDefinitionBindings.some(({ Id }) => Id === levelIds.enter))
    .map(({ PrincipalId }) => PrincipalId);
  for (const groupId of Object.values(groupIds).filter((id) => !present.includes(id))) {
    await inBatch(client, (batch) => [batch.web.roleAssignments.add(groupId, levelIds.enter)]);
    log.add('created', 'right', `web ${groupId}`);
  }
}

async function provisionLevels(client: SPFI, read: BasePermissions, log: StepLog) {
  const [existing] = await inBatch(client, (batch) => [
    batch.web.roleDefinitions.select('Id', 'Name', 'BasePermissions')(),
  ]);
  const ids = {} as Record<OwnLevel, number>;
  for (const level of Object.keys(ownLevels) as OwnLevel[]) {
    const facts = ownLevels[level];
    const wanted = withPermissions(read, facts);
    const found = existing.find(({ Name }) => Name === facts.name);
    if (found && !isSame(found.BasePermissions, wanted)) await repairLevel(client, found.Id, facts, wanted, log);
    ids[level] = found?.Id ?? (await createLevel(client, facts, wanted, log));
  }
  return ids;
}

/** What a level of the register holds: SharePoint’s «Read» and its own bits. */
export const withPermissions = (read: BasePermissions, { low, high }: LevelFacts) => ({
  Low: Number(read.Low) | low,
  High: Number(read.High) | high,
});

export const isSame = (left: BasePermissions, right: BasePermissions): boolean =>
  Number(left.Low) === Number(right.Low) && Number(left.High) === Number(right.High);

async function createLevel(client: SPFI, facts: LevelFacts, wanted: { Low: number; High: number }, log: StepLog) {
  const make = async () => {
    const [created] = await inBatch(client, (batch) => [
      batch.web.roleDefinitions.add(facts.name, facts.description, 200, wanted),
    ]);
    log.add('created', 'level', facts.name);
    return (created.data as { Id: number }).Id;
  };
  return madeOrFound(make, async () => {
    const [rows] = await inBatch(client, (batch) => [batch.web.roleDefinitions.select('Id', 'Name')()]);
    return rows.find(({ Name }) => Name === facts.name)?.Id;
  });
}

async function repairLevel(
  client: SPFI,
  id: number,
  facts: LevelFacts,
  wanted: { Low: number; High: number },
  log: StepLog,
) {
  await inBatch(client, (batch) => [batch.web.roleDefinitions.getById(id).update({ BasePermissions: wanted })]);
  log.add('changed', 'level', facts.name);
}
