import type { Field, FieldKind } from '../fields/field';
import { kinds } from '../fields/kinds';
import type { Call } from '../http/call';
import { lookupText } from '../items/lookupText';
import { isJsonArray, isJsonObject, type Json } from '../json';
import type { SqlValue } from '../storage/database';
import { principalEver } from '../users/principals';
import type { ItemChangesQuery } from './query';

type Writing = Pick<ItemChangesQuery, 'isUtc' | 'expandsUsers'>;
type Write = (call: Call, field: Field, value: SqlValue, writing: Writing) => string;

/** Several references behind each other: `3;#Ada;#7;#Ben`. */
const references: Write = (call, field, value, { expandsUsers }) =>
  idsOf(field.kind, value)
    .map((id) => {
      if (kinds[field.kind].reference === 'list') return `${id};#${lookupText(call, field, id)}`;
      const person = principalEver(call.site, id);
      const shown = person?.title ?? '';
      const more = [person?.login, person?.email, person?.upn, shown].map((part) => `,#${part ?? ''}`).join('');
      return `${id};#${shown}${expandsUsers ? more : ''}`;
    })
    .join(';#');

function idsOf(kind: FieldKind, value: SqlValue): number[] {
  if (!kinds[kind].isMultiple) return [Number(value)];
  const ids = JSON.parse(String(value)) as Json;
  return isJsonArray(ids) ? ids.map(Number) : [];
}

const number: Write = (_call, _field, value) => Number(value).toPrecision(15);

/** `2014-09-02 08:18:48` on the site's clock, or the moment itself with DateInUtc. */
const date: Write = (call, _field, value, { isUtc }) => {
  if (isUtc) return String(value);
  const [year, ...rest] = call.site.calendar.wallClock(new Date(String(value)));
  const [month, day, hour, minute, second] = rest.map((part) => String(part).padStart(2, '0'));
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`;
};

const choices: Write = (_call, _field, value) => {
  const members = JSON.parse(String(value)) as Json;
  return isJsonArray(members) ? `;#${members.map(String).join(';#')};#` : '';
};

const link: Write = (_call, _field, value) => {
  const stored = JSON.parse(String(value)) as Json;
  return isJsonObject(stored) ? `${String(stored['Url'])}, ${String(stored['Description'])}` : '';
};

const writers: Partial<Record<FieldKind, Write>> = {
  Currency: number,
  DateTime: date,
  Lookup: references,
  LookupMulti: references,
  MultiChoice: choices,
  Number: number,
  URL: link,
  User: references,
  UserMulti: references,
};

/** Columns that SharePoint keeps beside the item and tells with its id before them (DOC, public fixtures). */
const joined = new Set(['FileRef', 'FileDirRef', 'FileLeafRef', 'FSObjType', 'UniqueId']);

/** The value of an `ows_` attribute as in public fixtures of the rowset; null where the attribute is left out. */
export function attributeOf(call: Call, field: Field, id: number, value: SqlValue, writing: Writing): string | null {
  if (value === null) return null;
  const { internalName: name, kind } = field;
  const plain = kind === 'Guid' ? `{${String(value).toUpperCase()}}` : String(value);
  const written = (writers[kind] ?? (() => plain))(call, field, value, writing);
  if (!joined.has(name)) return written;
  return `${id};#${name === 'FileRef' || name === 'FileDirRef' ? written.replace(/^\//, '') : written}`;
}
