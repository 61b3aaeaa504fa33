import { invalidRequest } from '../errors';
import { entityNameOf } from '../fields/field';
import { kinds } from '../fields/kinds';
import { fold } from '../fields/folding';
import type { Call } from '../http/call';
import { countOf } from '../odata/query';
import type { SqlValue } from '../storage/database';
import type { SortKey } from './order';
import { threshold } from './threshold';

/** Which page is asked for. */
export interface Page {
  readonly size: number;
  /** Id and sort values of the last row of the page before. */
  readonly after: { readonly id: number; readonly values: readonly SqlValue[] } | null;
  readonly isBackwards: boolean;
}

/** 100 rows unless $top says otherwise, 5,000 at most; $skip does nothing for items (DOC). */
export function pageOf(call: Call, keys: readonly SortKey[]): Page {
  const size = Math.min(countOf(call.query, '$top', 1) ?? 100, threshold);
  countOf(call.query, '$skip', 0);
  const token = call.query.get('$skiptoken');
  if (token === undefined) return { size, after: null, isBackwards: false };
  const parts = new URLSearchParams(token);
  const id = Number(parts.get('p_ID'));
  const isPaged = parts.get('Paged') === 'TRUE' && parts.has('p_ID') && Number.isInteger(id) && id >= 0;
  if (!isPaged) throw invalidRequest(`The $skiptoken '${token}' is not valid.`);
  // Several keys may go through one people column: its values come in the order of the keys.
  const values = keys.map((key, at) => {
    const earlier = keys.slice(0, at).filter(({ field }) => field.id === key.field.id).length;
    return readSortValue(key, parts.getAll(`p_${entityNameOf(key.field)}`)[earlier] ?? null);
  });
  return { size, after: { id, values }, isBackwards: parts.get('PagedPrev') === 'TRUE' };
}

function readSortValue({ field, sql }: SortKey, text: string | null): SqlValue {
  if (text === null || text === '') return null;
  if (sql.startsWith('(SELECT')) return text;
  if (kinds[field.kind].comparing === 'folded') return fold(text);
  return kinds[field.kind].storage === 'TEXT' ? text : Number(text);
}

/**
 * Address of the next page in the recorded form: absolute, skiptoken first, lower-case hex, other options carried on (REC).
 * With $orderby the sort values travel along (pnpjs#440).
 */
export function nextLink(
  call: Call,
  listId: string,
  keys: readonly SortKey[],
  lastId: number,
  sortValues: readonly SqlValue[],
): string {
  const sorted = keys.map(({ field }, at) =>
    field.internalName === 'ID'
      ? ''
      : `&p_${entityNameOf(field)}=${encodeURIComponent(shownValue(sortValues[at] ?? null))}`,
  );
  const token = `Paged=TRUE${sorted.join('')}&p_ID=${lastId}`;
  const carried = [...call.query].filter(
    ([name]) => name !== '$skiptoken' && name !== '$skip' && !name.startsWith('@'),
  );
  const options = [['$skiptoken', token] as const, ...carried].map(
    ([name, value]) => `${lowerHex(name)}=${lowerHex(value)}`,
  );
  return `${call.api}web/lists(guid%27${listId}%27)/items?${options.join('&')}`;
}

/** A folded text gives back its lower-case half; it compares the same. */
function shownValue(value: SqlValue): string {
  if (value === null) return '';
  const text = String(value);
  return text.slice(text.indexOf('\u0001') + 1);
}

function lowerHex(text: string): string {
  const strict = encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return strict.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()).replaceAll('%20', '+');
}
