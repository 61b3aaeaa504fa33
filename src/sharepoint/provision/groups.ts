import type { SPFI } from '@pnp/sp';
import type { Group, Level } from '../../register';
import { groups } from '../../register';
import { inBatch } from '../connection';
import type { StepLog } from './report';

/** Ids of the groups and permission levels that rights are made of. */
export interface Principals {
  readonly groupIds: Readonly<Record<Group, number>>;
  readonly levelIds: Readonly<Record<Exclude<Level, 'none'>, number>>;
}

interface LevelFacts {
  readonly name: string;
  readonly description: string;
  /** Bits added to SharePoint's own level «Read» (SP.PermissionKind: add = 2, edit = 4). */
  readonly low: number;
}

/** SharePoint writes these 64 bits as two texts, @pnp/sp types them as numbers. */
interface BasePermissions {
  readonly Low: string | number;
  readonly High: string | number;
}

const readerRole = 2;
const ownLevels: Readonly<Record<'capture' | 'edit', LevelFacts>> = {
  capture: { name: 'Prozessregister Entwurf', description: 'Lesen und Entwürfe anlegen, nicht ändern.', low: 0x2 },
  edit: { name: 'Prozessregister Bearbeiten', description: 'Lesen, anlegen und ändern; nichts löschen.', low: 0x6 },
};

/** Creates the missing groups and permission levels and gives every group read access to the site itself. */
export async function provisionGroups(client: SPFI, log: StepLog): Promise<Principals> {
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
  await letIn(client, Object.values(groupIds), read.Id, log);
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
  const [created] = await inBatch(client, (batch) => [
    batch.web.siteGroups.add({ Title, Description: description.de }),
  ]);
  log.add('created', 'group', Title);
  return (created as unknown as { Id: number }).Id;
}

async function letIn(client: SPFI, groupIds: readonly number[], roleId: number, log: StepLog): Promise<void> {
  const [assignments] = await inBatch(client, (batch) => [batch.web.roleAssignments.select('PrincipalId')()]);
  const present = new Set(assignments.map(({ PrincipalId }) => PrincipalId));
  for (const groupId of groupIds.filter((id) => !present.has(id))) {
    await inBatch(client, (batch) => [batch.web.roleAssignments.add(groupId, roleId)]);
    log.add('created', 'right', `web ${groupId}`);
  }
}

async function provisionLevels(client: SPFI, read: BasePermissions, log: StepLog) {
  const [existing] = await inBatch(client, (batch) => [batch.web.roleDefinitions.select('Id', 'Name')()]);
  const ids = {} as Record<'capture' | 'edit', number>;
  for (const level of ['capture', 'edit'] as const) {
    const facts = ownLevels[level];
    const found = existing.find(({ Name }) => Name === facts.name);
    ids[level] = found?.Id ?? (await createLevel(client, facts, read, log));
  }
  return ids;
}

async function createLevel(client: SPFI, facts: LevelFacts, read: BasePermissions, log: StepLog) {
  const permissions = { Low: Number(read.Low) | facts.low, High: Number(read.High) };
  const [created] = await inBatch(client, (batch) => [
    batch.web.roleDefinitions.add(facts.name, facts.description, 200, permissions),
  ]);
  log.add('created', 'level', facts.name);
  return (created.data as { Id: number }).Id;
}
