import type { SPFI } from '@pnp/sp';
import type { Group, ListFacts } from '../../register';
import { inBatch } from '../connection';
import type { Principals } from './groups';
import type { StepLog } from './report';

/** Who has which levels on something. */
export interface AssignmentRow {
  readonly PrincipalId: number;
  readonly RoleDefinitionBindings: readonly { readonly Id: number }[];
}

/** Gives each group exactly the level that the schema names; rights that others were given by hand stay. */
export async function provisionRights(
  client: SPFI,
  listId: string,
  list: ListFacts,
  who: Principals,
  log: StepLog,
): Promise<void> {
  const [facts] = await inBatch(client, (batch) => [
    batch.web.lists.getById(listId).select('HasUniqueRoleAssignments')(),
  ]);
  if (!(facts as unknown as { HasUniqueRoleAssignments: boolean }).HasUniqueRoleAssignments) {
    await inBatch(client, (batch) => [batch.web.lists.getById(listId).breakRoleInheritance(false, true)]);
    log.add('changed', 'right', list.name);
  }
  const [rows] = await inBatch(client, (batch) => [
    batch.web.lists.getById(listId).roleAssignments.expand('RoleDefinitionBindings')(),
  ]);
  for (const group of Object.keys(who.groupIds) as Group[]) {
    await provisionRight(client, listId, list, group, who, rows as unknown as readonly AssignmentRow[], log);
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
  for (const id of tooMany) {
    await inBatch(client, (batch) => [batch.web.lists.getById(listId).roleAssignments.remove(principal, id)]);
  }
  if (missing.length + tooMany.length > 0) log.add('changed', 'right', `${list.name} ${group}`);
}
