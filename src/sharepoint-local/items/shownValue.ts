import type { Field, FieldKind } from '../fields/field';
import { kinds } from '../fields/kinds';
import type { Call } from '../http/call';
import { isJsonArray, isJsonObject, type Json } from '../json';
import { outputTypes } from '../formulas/outcome';
import { cellsOf } from '../renderList/cells';
import type { SqlValue } from '../storage/database';
import { principalEver } from '../users/principals';
import { lookupText } from './lookupText';

/** How a value is shown: in a page, as plain text, or in the input of a form. */
export type Manner = 'html' | 'text' | 'edit';

type Show = (call: Call, field: Field, value: Exclude<SqlValue, null>, manner: Manner) => string;

/** A value as one text; empty for none. Everything here is believed (MEM): the entity was not recorded. */
export function shownAs(call: Call, field: Field, value: SqlValue, manner: Manner): string {
  if (value === null) return '';
  return (shows[field.kind] ?? plain)(call, field, value, manner);
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What a row of a rendered list shows: numbers and dates as an English site writes them. */
const asRendered: Show = (call, field, value) => {
  const cells = cellsOf(call, field, value, { datesInUtc: false, expandsUsers: false, urlsAsJson: false });
  return String(cells[field.internalName] ?? '');
};

const plain: Show = (_call, _field, value, manner) => (manner === 'html' ? escape(String(value)) : String(value));

const note: Show = (_call, { extras }, value, manner) => {
  const text = String(value);
  if (extras['RichText'] === true) return manner === 'text' ? withoutTags(text) : text;
  return manner === 'html' ? escape(text).replaceAll('\n', '<br>') : text;
};

function withoutTags(html: string): string {
  const text = html.replace(/<[^>]*>/g, '');
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', nbsp: ' ', '#39': "'" };
  return text.replace(/&(lt|gt|quot|amp|nbsp|#39);/g, (whole, name: string) => entities[name] ?? whole);
}

const calculated: Show = (call, field, value, manner) => {
  const type = field.extras['OutputType'];
  if (type === outputTypes.dateTime) {
    const asDate = { ...field, kind: 'DateTime' as const, extras: { DisplayFormat: field.extras['DateFormat'] ?? 0 } };
    return asRendered(call, asDate, value, manner);
  }
  if (type === outputTypes.boolean) return value === 1 ? 'Yes' : 'No';
  return typeof value === 'number'
    ? asRendered(call, { ...field, kind: 'Number' }, value, manner)
    : plain(call, field, value, manner);
};

const several: Show = (_call, _field, value, manner) => {
  const members = listOf(value).map(String);
  if (manner === 'edit') return members.length === 0 ? '' : `;#${members.join(';#')};#`;
  return manner === 'html' ? escape(members.join(', ')) : members.join(', ');
};

const link: Show = (_call, _field, value, manner) => {
  const stored = JSON.parse(String(value)) as Json;
  const url = isJsonObject(stored) ? String(stored['Url'] ?? '') : '';
  const description = isJsonObject(stored) ? String(stored['Description'] ?? '') : '';
  return manner === 'html' ? `<a href="${escape(url)}">${escape(description)}</a>` : `${url}, ${description}`;
};

const people: Show = (call, field, value, manner) => {
  const shown = idsOf(field.kind, value).map((id) => {
    const person = principalEver(call.site, id);
    if (manner === 'edit') return person?.login ?? '';
    const address = `${call.site.path}/_layouts/15/userdisp.aspx?ID=${id}`;
    return manner === 'html' ? `<a href="${address}">${escape(person?.title ?? '')}</a>` : (person?.title ?? '');
  });
  return shown.join(manner === 'edit' ? ';' : '; ');
};

const lookups: Show = (call, field, value, manner) => {
  const shown = idsOf(field.kind, value).map((id) => {
    const text = lookupText(call, field, id);
    if (manner === 'edit') return `${id};#${text}`;
    const list = String(field.extras['LookupList']);
    const address = `${call.site.path}/_layouts/15/listform.aspx?PageType=4&ListId=${list}&ID=${id}&RootFolder=*`;
    return manner === 'html' ? `<a href="${escape(address)}">${escape(text)}</a>` : text;
  });
  return shown.join(manner === 'edit' ? ';#' : '; ');
};

function idsOf(kind: FieldKind, value: SqlValue): number[] {
  return kinds[kind].isMultiple ? listOf(value).map(Number) : [Number(value)];
}

function listOf(value: SqlValue): readonly Json[] {
  const parsed = JSON.parse(String(value)) as Json;
  return isJsonArray(parsed) ? parsed : [];
}

/** Kinds that are shown otherwise than as their plain text. */
const shows: Partial<Record<FieldKind, Show>> = {
  Attachments: (_call, _field, value) => (value === 1 ? 'True' : 'False'),
  Boolean: asRendered,
  Calculated: calculated,
  Currency: asRendered,
  DateTime: asRendered,
  Lookup: lookups,
  LookupMulti: lookups,
  MultiChoice: several,
  Note: note,
  Number: asRendered,
  URL: link,
  User: people,
  UserMulti: people,
};
