import type { SPFI } from '@pnp/sp';
import type { Group, ListFacts } from '../../register';
import { NotFound } from '../../register';
import { inBatch } from '../connection';
import type { Principals } from './groups';
import type { StepLog } from './report';

/** Who has which levels on something. */
export interface AssignmentRow {
  readonly PrincipalId: number;
  readonly RoleDefinitionBindings: readonly { readonly Id: number; readonly RoleTypeKind: number }[];
}

/** `SP.RoleType` of SharePoint's own level «Full Control». */
const administratorRole = 5;

/** Gives each group exactly the level that the schema names; rights that others were given by hand stay. */
export async function provisionRights(
  client: SPFI,
  listId: string,
  list: ListFacts,
  who: Principals,
  log: StepLog,
): Promise<void> {
  const [facts, me] = await inBatch(client, (batch) => [
    batch.web.lists.getById(listId).select('HasUniqueRoleAssignments')(),
    batch.web.currentUser.select('Id', 'IsSiteAdmin')(),
  ]);
  if (!(facts as unknown as { HasUniqueRoleAssignments: boolean }).HasUniqueRoleAssignments) {
    await inBatch(client, (batch) => [batch.web.lists.getById(listId).breakRoleInheritance(false, true)]);
    log.add('changed', 'right', list.name);
  }
  const [answer] = await inBatch(client, (batch) => [
    batch.web.lists.getById(listId).roleAssignments.expand('RoleDefinitionBindings')(),
  ]);
  const rows = answer as unknown as readonly AssignmentRow[];
  for (const group of Object.keys(who.groupIds) as Group[]) {
    await provisionRight(client, listId, list, group, who, rows, log);
  }
  await giveUpOwnRight(client, listId, list, me as unknown as Caller, rows, log);
}

interface Caller {
  readonly Id: number;
  readonly IsSiteAdmin: boolean;
}

/**
 * SharePoint gives full control to whoever separates rights, and it would outlast their time as an administrator. Only a site
 * administrator gives it up, who may everything anyway. Others keep it: an application with `Sites.Selected` too, because nothing
 * proves that its opening of the site alone reaches lists whose rights are separated.
 */
async function giveUpOwnRight(
  client: SPFI,
  listId: string,
  list: ListFacts,
  me: Caller,
  rows: readonly AssignmentRow[],
  log: StepLog,
): Promise<void> {
  const own = me.IsSiteAdmin ? rows.find(({ PrincipalId }) => PrincipalId === me.Id) : undefined;
  const role = own?.RoleDefinitionBindings.find(({ RoleTypeKind }) => RoleTypeKind === administratorRole);
  if (!role) return;
  if (await takeAway(client, listId, me.Id, role.Id)) log.add('changed', 'right', `${list.name} administrator`);
}

/** False when somebody who sets up the same site at the same moment was faster: it is gone already. */
async function takeAway(client: SPFI, listId: string, principal: number, level: number): Promise<boolean> {
  try {
    await inBatch(client, (batch) => [batch.web.lists.getById(listId).roleAssignments.remove(principal, level)]);
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}

async function provisionRight(
  client: SPFI,
  listId: string,
  list: ListFacts,
  group: Group,
  who: Principals,
  rows: readonly AssignmentRow[],
  log: StepLog,
): Promise<void> {
  const principal = who.groupIds[group];
  const level = list.rights[group];
  const wanted = level === 'none' ? [] : [who.levelIds[level]];
  const present =
    rows.find(({ PrincipalId }) => PrincipalId === principal)?.RoleDefinitionBindings.map(({ Id }) => Id) ?? [];
  const missing = wanted.filter((id) => !present.includes(id));
  const tooMany = present.filter((id) => !wanted.includes(id));
  for (const id of missing) {
    await inBatch(client, (batch) => [batch.web.lists.getById(listId).roleAssignments.add(principal, id)]);
  }
  for (const id of tooMany) await takeAway(client, listId, principal, id);
  if (missing.length + tooMany.length > 0) log.add('changed', 'right', `${list.name} ${group}`);
}
