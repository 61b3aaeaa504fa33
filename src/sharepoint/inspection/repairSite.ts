import type { SPFI } from '@pnp/sp';
import type { Field, Finding, Group, Level, ListFacts, ListKey } from '../../register';
import { lists } from '../../register';
import { choicesOf } from '../columns';
import { inBatch } from '../connection';
import type { OwnLevel } from '../provision/groups';
import { ownLevels, readerRole, withPermissions } from '../provision/groups';
import { createColumn, keptToOwn, metadataType, versionsKept } from '../provision/lists';
import { StepLog } from '../provision/report';
import { provisionRights } from '../provision/rights';
import { columnsOf } from '../provision/schema';
import { provisionView } from '../provision/views';
import type { RoleRow } from './rows';
import type { SiteFacts } from './siteFacts';

/** What a repair works on: the site as it is at this moment. */
export interface Bench {
  readonly client: SPFI;
  readonly site: SiteFacts;
}

/** Adds the column of a finding, as the schema describes it. */
export async function addColumn(bench: Bench, finding: Finding): Promise<void> {
  const { key, id, facts, field } = placeOf(bench, finding);
  const ids = Object.fromEntries([...bench.site.lists].map(([list, row]) => [list, row.Id]));
  await createColumn(bench.client, id, field, { ...ids, [key]: id }, facts, new StepLog());
}

/** Gives the column of a finding one property back; nothing else of it is touched. */
export async function changeColumn(
  bench: Bench,
  finding: Finding,
  change: (field: Field, choices: readonly string[]) => Record<string, unknown>,
): Promise<void> {
  const { id, field } = placeOf(bench, finding);
  const [row] = await inBatch(bench.client, (batch) => [
    batch.web.lists.getById(id).fields.getByInternalNameOrTitle(field.column)(),
  ]);
  const { Id, Choices } = row as unknown as { readonly Id: string; readonly Choices?: readonly string[] };
  await inBatch(bench.client, (batch) => [
    batch.web.lists
      .getById(id)
      .fields.getById(Id)
      .update(change(field, Choices ?? []), `SP.Field${metadataType(field)}`),
  ]);
}

/** The choices of the column, those of the schema that are missing behind what is there. */
export const withMissingChoices = (field: Field, choices: readonly string[]): readonly string[] => [
  ...choices,
  ...choicesOf(field).filter((choice) => !choices.includes(choice)),
];

export async function setView(bench: Bench, finding: Finding): Promise<void> {
  const { id, facts } = listOf(bench, finding);
  await provisionView(bench.client, id, facts, new StepLog());
}

export async function keepVersions(bench: Bench, finding: Finding): Promise<void> {
  const { id } = listOf(bench, finding);
  await inBatch(bench.client, (batch) => [
    batch.web.lists.getById(id).update({ EnableVersioning: true, MajorVersionLimit: versionsKept }),
  ]);
}

export async function keepFromSearch(bench: Bench, finding: Finding): Promise<void> {
  const { id } = listOf(bench, finding);
  await inBatch(bench.client, (batch) => [batch.web.lists.getById(id).update({ NoCrawl: true })]);
}

/** Lets people see and change only what they have added. */
export async function keepToOwn(bench: Bench, finding: Finding): Promise<void> {
  const { id } = listOf(bench, finding);
  await inBatch(bench.client, (batch) => [batch.web.lists.getById(id).update(keptToOwn as object)]);
}

/** Gives a list rights of its own: exactly those of the schema. */
export async function separateRights(bench: Bench, finding: Finding): Promise<void> {
  const { id, facts } = listOf(bench, finding);
  const levelIds = Object.fromEntries([...bench.site.levelIds].map(([roleId, level]) => [level, roleId]));
  const who = {
    groupIds: Object.fromEntries(bench.site.groupIds) as Record<Group, number>,
    levelIds: levelIds as Record<Exclude<Level, 'none'>, number>,
  };
  await provisionRights(bench.client, id, facts, who, new StepLog());
}

/** Gives one group exactly its level on one list. */
export async function setLevel(bench: Bench, finding: Finding): Promise<void> {
  const { id, facts } = listOf(bench, finding);
  const group = finding.facts['group'] as Group;
  const principal = bench.site.groupIds.get(group);
  if (principal === undefined) throw new TypeError(`no group ${group}`);
  const level = facts.rights[group];
  const wanted = [...bench.site.levelIds].filter(([, name]) => name === level).map(([roleId]) => roleId);
  const present = await levelsOf(bench.client, id, principal);
  await inBatch(bench.client, (batch) => {
    const assignments = batch.web.lists.getById(id).roleAssignments;
    return [
      ...wanted.filter((role) => !present.includes(role)).map((role) => assignments.add(principal, role)),
      ...present.filter((role) => !wanted.includes(role)).map((role) => assignments.remove(principal, role)),
    ];
  });
}

/** Takes every level on one list away from somebody who is none of the register's groups. */
export async function takeRightsAway(bench: Bench, finding: Finding): Promise<void> {
  const { id } = listOf(bench, finding);
  const principal = Number(finding.facts['principal']);
  const present = await levelsOf(bench.client, id, principal);
  await inBatch(bench.client, (batch) =>
    present.map((role) => batch.web.lists.getById(id).roleAssignments.remove(principal, role)),
  );
}

/** Lets a group onto the site itself, without which it can't reach the lists. */
export async function letIn({ client, site }: Bench, { facts }: Finding): Promise<void> {
  const enter = ownLevelOf(site, 'enter');
  await inBatch(client, (batch) => [batch.web.roleAssignments.add(Number(facts['principal']), enter.Id)]);
}

export async function restorePermissionLevel({ client, site }: Bench, { facts }: Finding): Promise<void> {
  const level = facts['level'] as OwnLevel;
  const own = ownLevels[level];
  const role = ownLevelOf(site, level);
  const BasePermissions = withPermissions(readOf(site).BasePermissions, own);
  await inBatch(client, (batch) => [batch.web.roleDefinitions.getById(role.Id).update({ BasePermissions })]);
}

function ownLevelOf({ roles }: SiteFacts, level: OwnLevel): RoleRow {
  const role = roles?.find(({ Name }) => Name === ownLevels[level].name);
  if (!role) throw new TypeError(`no permission level ${ownLevels[level].name}`);
  return role;
}

function readOf({ roles }: SiteFacts): RoleRow {
  const read = roles?.find(({ RoleTypeKind }) => RoleTypeKind === readerRole);
  if (!read) throw new TypeError('the site has no level for reading');
  return read;
}

async function levelsOf(client: SPFI, listId: string, principal: number): Promise<readonly number[]> {
  const [rows] = await inBatch(client, (batch) => [
    batch.web.lists.getById(listId).roleAssignments.expand('RoleDefinitionBindings')(),
  ]);
  const own = (rows as unknown as readonly { PrincipalId: number; RoleDefinitionBindings: readonly RoleRow[] }[]).find(
    ({ PrincipalId }) => PrincipalId === principal,
  );
  return own?.RoleDefinitionBindings.map(({ Id }) => Id) ?? [];
}

function listOf(
  { site }: Bench,
  { list }: Finding,
): { readonly key: ListKey; readonly id: string; readonly facts: ListFacts } {
  const row = list === null ? undefined : site.lists.get(list);
  if (list === null || !row) throw new TypeError(`no list ${list}`);
  return { key: list, id: row.Id, facts: lists[list] };
}

function placeOf(bench: Bench, finding: Finding) {
  const place = listOf(bench, finding);
  const field = columnsOf(place.facts).find(({ column }) => column === finding.column?.name);
  if (!field) throw new TypeError(`no column ${finding.column?.name}`);
  return { ...place, field };
}
