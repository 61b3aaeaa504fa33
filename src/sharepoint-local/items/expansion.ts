import { noSuchFieldOrProperty, refusedBySharePoint } from '../errors';
import { entityNameOf, type Field, type FieldKind } from '../fields/field';
import { kinds } from '../fields/kinds';
import { fieldsOf } from '../fields/store';
import type { Call } from '../http/call';
import { own } from '../json';
import { editLinkOf, itemTypeOf, type List } from '../lists/list';
import { listById } from '../lists/store';
import type { Mode } from '../odata/modes';
import type { Selection } from '../odata/selection';
import type { SqlValue } from '../storage/database';
import { columnsByName, type Column } from './columns';

/** A lookup or people column that is answered as what it points to. */
export interface Expansion {
  readonly name: string;
  readonly sql: string;
  /** JSON member(s) for one row, `"Owner":{..}`; empty when the mode leaves empty references out. */
  member(value: SqlValue, item: SqlValue): string;
}

/** Kinds a lookup can show (DOC for CAML's projected fields; pnpjs#189, #1258: Note and Yes/No are refused). */
const showable: readonly FieldKind[] = [
  'Text',
  'Number',
  'Currency',
  'DateTime',
  'Counter',
  'Integer',
  'Guid',
  'ContentTypeId',
];

const peopleColumns: Readonly<Record<string, string>> = {
  Id: 'id',
  ID: 'id',
  Title: 'title',
  Name: 'login',
  EMail: 'email',
  UserName: 'upn',
  JobTitle: 'job_title',
  Department: 'department',
  SipAddress: 'upn',
};

/** "The query to field … is not valid" (SpRestLib#63, pnpjs#2434); its code was not recorded (MEM). */
export function mustExpand(name: string): Error {
  const text = `The query to field '${name}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${name}.`;
  return refusedBySharePoint(-1, text);
}

/** Where a lookup column points; undefined when the list is gone or the person may not see it. */
export function targetOf(call: Call, field: Field): List | undefined {
  const list = listById(call.site, String(field.extras['LookupList']).replace(/[{}]/g, ''));
  return list && call.access.reaches(list) ? list : undefined;
}

/** Prepares one name of $expand. */
export function expansionOf(call: Call, list: List, field: Field, below: Selection): Expansion {
  const name = entityNameOf(field);
  if (below.names.size === 0) throw mustExpand(name);
  const source = kinds[field.kind].reference === 'people' ? peopleSource(below) : listSource(call, field, below);
  const remembered = new Map<SqlValue, string | null>();
  const one = (id: SqlValue) => {
    const known = remembered.get(id);
    if (known !== undefined) return known;
    const found = readReferenced(call, source, id);
    remembered.set(id, found);
    return found;
  };
  const { mode } = call;
  const sql = field.column ?? 'NULL';
  if (kinds[field.kind].isMultiple) return { name, sql, member: (value) => `"${name}":${many(value, one, mode)}` };
  return {
    name,
    sql,
    member: (value, item) => {
      const found = value === null ? null : one(value);
      return found === null ? emptyReference(call, list, name, item) : `"${name}":${found}`;
    },
  };
}

function many(value: SqlValue, one: (id: SqlValue) => string | null, mode: Mode): string {
  const ids = value === null ? [] : (JSON.parse(String(value)) as number[]);
  const rows = ids
    .map(one)
    .filter((row) => row !== null)
    .join(',');
  return mode === 'verbose' ? `{"results":[${rows}]}` : `[${rows}]`;
}

/** An empty reference: nothing, a link or a deferred address, depending on the mode (MEM). */
function emptyReference({ mode, api }: Call, list: List, name: string, item: SqlValue): string {
  const link = `${editLinkOf(list)}/Items(${item})/${name}`;
  if (mode === 'minimalmetadata') return `"${name}@odata.navigationLinkUrl":${JSON.stringify(link)}`;
  return mode === 'verbose' ? `"${name}":{"__deferred":{"uri":${JSON.stringify(api + link)}}}` : '';
}

interface Source {
  readonly table: string | null;
  /** Items that exist and may not be seen by this person. */
  readonly hidden: ReadonlySet<number>;
  readonly type: string;
  readonly columns: readonly Column[];
}

function peopleSource(below: Selection): Source {
  const columns = [...below.names].map((name): Column => {
    const sql = own(peopleColumns, name);
    if (sql === undefined) throw noSuchFieldOrProperty(name);
    return { name, sql, text: (value) => JSON.stringify(value) };
  });
  return { table: 'principals', hidden: new Set(), type: 'SP.Data.UserInfoItem', columns };
}

function listSource(call: Call, field: Field, below: Selection): Source {
  const named = listById(call.site, String(field.extras['LookupList']).replace(/[{}]/g, ''));
  if (!named) return { table: null, hidden: new Set(), type: '', columns: [] };
  const fields = fieldsOf(call.site, named.number);
  const columns = [...below.names].map((name) => showableColumn(fields, field, name));
  // Names are checked against the list even when the person may not read it; the rows then stay empty.
  const target = targetOf(call, field);
  const hidden = new Set(target ? call.access.hiddenItems(target) : []);
  return { table: target ? `items_${named.number}` : null, hidden, type: itemTypeOf(named), columns };
}

function showableColumn(fields: readonly Field[], lookup: Field, name: string): Column {
  const target = fields.find((one) => entityNameOf(one) === name || (name === 'Id' && one.internalName === 'ID'));
  if (!target) throw noSuchFieldOrProperty(name);
  const path = `${entityNameOf(lookup)}/${name}`;
  if (!showable.includes(target.kind)) throw refusedBySharePoint(-1, `The query to field '${path}' is not valid.`);
  const column = columnsByName(fields)
    .get(name)
    ?.find((one) => one.name === name);
  if (!column) throw noSuchFieldOrProperty(name);
  return column;
}

function readReferenced({ site, mode }: Call, source: Source, id: SqlValue): string | null {
  const { table, hidden, type, columns } = source;
  if (table === null || hidden.has(Number(id))) return null;
  const sql = `SELECT ${columns.map((column) => column.sql).join(', ')} FROM ${table} WHERE id = ?`;
  const row = site.database.rows(sql, [id])[0];
  if (!row) return null;
  const members = columns.map((column, at) => `"${column.name}":${column.text(row[at] ?? null, mode)}`);
  const head =
    mode === 'minimalmetadata'
      ? [`"odata.type":"${type}"`]
      : mode === 'verbose'
        ? [`"__metadata":{"type":"${type}"}`]
        : [];
  return `{${[...head, ...members].join(',')}}`;
}
