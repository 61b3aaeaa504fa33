import { noSuchFieldOrProperty, notInTheStandIn } from '../errors';
import { entityNameOf, type Field } from '../fields/field';
import { kinds } from '../fields/kinds';
import { fieldsOf } from '../fields/store';
import type { Call } from '../http/call';
import { own } from '../json';
import { roleAssignmentEntities } from '../security/assignmentEntities';
import { toBasePermissions } from '../security/permissions';
import { hasOwnScope, scopeOfItem } from '../security/scopes';
import { listEntity } from '../lists/entity';
import { editLinkOf, itemTypeOf, type List } from '../lists/list';
import { project, type Entity } from '../odata/entity';
import { bodyOf } from '../odata/render';
import type { Selection } from '../odata/selection';
import type { SqlValue } from '../storage/database';
import { columnsByName, defaultColumns, type Column } from './columns';
import { expansionOf, mustExpand, type Expansion } from './expansion';
import { relationOf, relations } from './relations';

/** What to read for each item and how to print it. */
export interface Plan {
  readonly columns: readonly Column[];
  readonly expansions: readonly Expansion[];
  /** People and lookup columns that take part; SharePoint joins each of them. */
  readonly joined: ReadonlySet<string>;
  /** False when a row's text depends on more than the row. */
  readonly isKeepable: boolean;
}

/** Parts of an item that this room cannot answer. */
const absent = new Set(['Versions', 'LikedByInformation', 'Properties']);

/** Reads $select and $expand against the list's columns. */
export function planOf(call: Call, list: List): Plan {
  const { selection, site } = call;
  const fields = fieldsOf(site, list.number);
  const columns = selectedColumns(call, list, fields, selection);
  const expansions = [...selection.expanded].map(([name, below]) => expand(call, list, fields, name, below));
  for (const name of selection.below) if (!selection.expanded.has(name)) throw refuseBelow(fields, name);
  const isComputed = columns.some(({ name }) => Object.hasOwn(computed, name));
  return {
    columns,
    expansions,
    joined: joinedColumns(fields, [...columns.map(({ name }) => name), ...selection.expanded.keys()]),
    isKeepable: expansions.length === 0 && !isComputed,
  };
}

/** Names of the people and lookup columns behind property names. */
export function joinedColumns(fields: readonly Field[], names: readonly string[]): Set<string> {
  const references = fields.filter((field) => kinds[field.kind].reference !== null).map(entityNameOf);
  return new Set(
    references.filter((name) =>
      names.some(
        (one) => one === name || one === `${name}Id` || one === `${name}StringId` || one.startsWith(`${name}/`),
      ),
    ),
  );
}

const computed: Readonly<Record<string, (call: Call, list: List, item: number) => unknown>> = {
  HasUniqueRoleAssignments: ({ site }, list, item) => hasOwnScope(site, list, item),
  EffectiveBasePermissions: ({ access }, list, item) => toBasePermissions(access.onItem(list, item)),
  EffectiveBasePermissionsForUI: ({ access }, list, item) => toBasePermissions(access.onItem(list, item)),
};

function selectedColumns(call: Call, list: List, fields: readonly Field[], selection: Selection): Column[] {
  const known = columnsByName(fields);
  const chosen = new Map<string, Column>();
  if (selection.hasDefaults) defaultColumns(fields).forEach((column) => chosen.set(column.name, column));
  for (const name of selection.names) {
    const columns = known.get(name) ?? computedColumn(call, list, name);
    if (columns) columns.forEach((column) => chosen.set(column.name, column));
    else if (!selection.expanded.has(name) && !Object.hasOwn(relations, name)) throw refuseName(fields, name);
  }
  return [...chosen.values()];
}

function computedColumn(call: Call, list: List, name: string): Column[] | null {
  const compute = Object.hasOwn(computed, name) ? computed[name] : undefined;
  return compute ? [{ name, sql: 'id', text: (item) => JSON.stringify(compute(call, list, Number(item))) }] : null;
}

function refuseName(fields: readonly Field[], name: string): Error {
  const field = fields.find((one) => entityNameOf(one) === name);
  if (field && kinds[field.kind].reference) return mustExpand(name);
  return absent.has(name) ? notInTheStandIn(`${name} of an item`) : noSuchFieldOrProperty(name);
}

function refuseBelow(fields: readonly Field[], name: string): Error {
  const field = fields.find((one) => entityNameOf(one) === name);
  return field || name === 'ParentList' || Object.hasOwn(relations, name)
    ? mustExpand(name)
    : noSuchFieldOrProperty(name);
}

function expand(call: Call, list: List, fields: readonly Field[], name: string, below: Selection): Expansion {
  const relation = own(relations, name);
  if (relation) return relationOf(call, list, name, relation, below);
  const field = fields.find((one) => entityNameOf(one) === name);
  if (field && kinds[field.kind].reference) return expansionOf(call, list, field, below);
  if (field && !absent.has(name)) throw mustExpand(name);
  if (name === 'ParentList') return relatedEntity(call, name, below, () => listEntity(call, list));
  if (name === 'RoleAssignments') {
    const path = (item: SqlValue) => `${editLinkOf(list)}/Items(${item})`;
    const rows = (item: SqlValue) =>
      roleAssignmentEntities(
        call,
        call.access.onItem(list, Number(item)),
        scopeOfItem(call.site, list, Number(item)),
        path(item),
      ).map((one) => JSON.stringify(bodyOf(project(one, below), call)));
    return {
      name,
      sql: 'NULL',
      member: (_, item) =>
        `"${name}":${call.mode === 'verbose' ? `{"results":[${rows(item).join(',')}]}` : `[${rows(item).join(',')}]`}`,
    };
  }
  throw absent.has(name) ? notInTheStandIn(`$expand=${name} on items`) : noSuchFieldOrProperty(name);
}

function relatedEntity(call: Call, name: string, below: Selection, entity: () => Entity): Expansion {
  const text = JSON.stringify(bodyOf(project(entity(), below), call));
  return { name, sql: 'NULL', member: () => `"${name}":${text}` };
}

/** SQL columns in the order `printRow` reads them. */
export function selectionSql(plan: Plan): string {
  return [
    'id',
    'version',
    'guid',
    ...plan.columns.map(({ sql }) => sql),
    ...plan.expansions.map(({ sql }) => sql),
  ].join(', ');
}

/** One item as JSON text. */
export function printRow(call: Call, list: List, plan: Plan, row: readonly SqlValue[]): string {
  const [id = null, version = null, guid = null] = row;
  const members = headOf(call, list, `"${guid},${version}"`, id, guid);
  let at = 3;
  for (const column of plan.columns) {
    members.push(`"${column.name}":${column.text(row[at] ?? null, call.mode)}`);
    at += 1;
  }
  for (const expansion of plan.expansions) {
    members.push(expansion.member(row[at] ?? null, id));
    at += 1;
  }
  return `{${members.filter((member) => member !== '').join(',')}}`;
}

function headOf({ mode, api }: Call, list: List, etag: string, id: SqlValue, guid: SqlValue): string[] {
  if (mode === 'nometadata') return [];
  const link = `${editLinkOf(list)}/Items(${id})`;
  const tag = JSON.stringify(etag);
  if (mode === 'verbose') {
    return [`"__metadata":{"id":"${guid}","uri":"${api}${link}","etag":${tag},"type":"${itemTypeOf(list)}"}`];
  }
  return [`"odata.type":"${itemTypeOf(list)}","odata.id":"${guid}","odata.etag":${tag},"odata.editLink":"${link}"`];
}
