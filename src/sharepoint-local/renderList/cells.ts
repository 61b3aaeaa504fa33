import type { Field, FieldKind } from '../fields/field';
import { kinds } from '../fields/kinds';
import type { Call } from '../http/call';
import { isJsonArray, isJsonObject, type Json } from '../json';
import { lookupText } from '../items/lookupText';
import type { SqlValue } from '../storage/database';
import { principalEver } from '../users/principals';
import { dateCells } from './dateCells';
import { numberCells } from './numberCells';
import type { RenderParameters } from './parameters';

/** What a column contributes to a row: its own name and names with a suffix. */
export type Cells = Readonly<Record<string, Json>>;

type Writing = Pick<RenderParameters, 'datesInUtc' | 'expandsUsers' | 'urlsAsJson'>;
type Cell = (call: Call, field: Field, value: SqlValue, writing: Writing) => Cells;

const plain: Cell = (_call, { internalName }, value) => ({ [internalName]: value === null ? '' : String(value) });
const upperGuid: Cell = (_call, { internalName }, value) => ({
  [internalName]: value === null ? '' : `{${String(value).toUpperCase()}}`,
});

/** Addresses come in every spelling a page may need (REC). */
const path: Cell = (_call, { internalName }, value) => {
  const text = value === null ? '' : String(value);
  if (internalName !== 'FileRef') return { [internalName]: text };
  const escaped = encodeURIComponent(text).replace(
    /[-_.]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const slashes = text.replaceAll('/', '\\u002f');
  return {
    FileRef: text,
    'FileRef.urlencode': escaped,
    'FileRef.urlencodeasurl': encodeURI(text),
    'FileRef.urlencoding': encodeURI(text),
    'FileRef.scriptencodeasurl': slashes,
  };
};

const yesNo: Cell = (_call, { internalName }, value) => ({
  [internalName]: value === null ? '' : value === 1 ? 'Yes' : 'No',
  [`${internalName}.value`]: value === null ? '' : String(value),
});

const choices: Cell = (_call, { internalName }, value) => ({
  [internalName]: value === null ? '' : (JSON.parse(String(value)) as Json),
});

const link: Cell = (_call, { internalName }, value, { urlsAsJson }) => {
  const stored = value === null ? null : (JSON.parse(String(value)) as Json);
  const url = isJsonObject(stored) ? (stored['Url'] ?? '') : '';
  const description = isJsonObject(stored) ? (stored['Description'] ?? '') : '';
  if (urlsAsJson) return { [internalName]: stored === null ? '' : { url, desc: description } };
  return { [internalName]: url, [`${internalName}.desc`]: description };
};

/** People as recorded in public fixtures; nobody is an empty text. */
const people: Cell = (call, { internalName, kind }, value, { expandsUsers }) => {
  const found = idsOf(kind, value).map((id): Json => {
    const person = principalEver(call.site, id);
    const more = { jobTitle: person?.job_title ?? '', department: person?.department ?? '' };
    return {
      id: String(id),
      title: person?.title ?? '',
      email: person?.email ?? '',
      sip: person?.upn ?? '',
      picture: '',
      ...(expandsUsers ? more : {}),
    };
  });
  return { [internalName]: found.length === 0 ? '' : found };
};

/** Lookups as recorded in public fixtures. */
const lookups: Cell = (call, field, value) => {
  const found = idsOf(field.kind, value).map((id): Json => ({
    lookupId: id,
    lookupValue: lookupText(call, field, id),
    isSecretFieldValue: false,
  }));
  return { [field.internalName]: found.length === 0 ? '' : found };
};

function idsOf(kind: FieldKind, value: SqlValue): number[] {
  if (value === null) return [];
  if (!kinds[kind].isMultiple) return [Number(value)];
  const ids = JSON.parse(String(value)) as Json;
  return isJsonArray(ids) ? ids.map(Number) : [];
}

/** Kinds that are written otherwise than as their plain text. */
const cells: Partial<Record<FieldKind, Cell>> = {
  Boolean: yesNo,
  Currency: numberCells,
  DateTime: dateCells,
  File: path,
  Guid: upperGuid,
  Lookup: lookups,
  LookupMulti: lookups,
  MultiChoice: choices,
  Number: numberCells,
  URL: link,
  User: people,
  UserMulti: people,
};

/** The members of one column in a row. */
export function cellsOf(call: Call, field: Field, value: SqlValue, writing: Writing): Cells {
  return (cells[field.kind] ?? plain)(call, field, value, writing);
}
