import { invalidRequest, notInTheStandIn } from '../errors';

const known = new Set(['$select', '$expand', '$filter', '$orderby', '$top', '$skip', '$skiptoken']);

/** What a page of a list view is addressed with; PnPjs hands a NextHref on like this (SRC: renderListDataAsStream). */
const ofListViews = /^(Paged|PagedPrev|PageFirstRow|View|p_\w+|ix_\w+)$/i;

/** Options of one request; names of `$` options are lower case, aliases as written. */
export type Query = ReadonlyMap<string, string>;

/** Reads the part after `?`; a plus means a blank (URLSearchParams writes it so). What is not known is refused, not skipped. */
export function parseQuery(raw: string): Query {
  const query = new Map<string, string>();
  for (const pair of raw.split('&').filter((part) => part !== '')) {
    const cut = pair.indexOf('=');
    const name = decode(cut < 0 ? pair : pair.slice(0, cut));
    const value = cut < 0 ? '' : decode(pair.slice(cut + 1));
    const key = name.startsWith('$') ? name.toLowerCase() : name;
    if (!key.startsWith('@') && !known.has(key) && !ofListViews.test(key))
      throw notInTheStandIn(`The query option ${name}`);
    if (query.has(key))
      throw invalidRequest(
        `Query option '${key}' was specified more than once, but it must be specified at most once.`,
      );
    query.set(key, value);
  }
  return query;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw invalidRequest(`The query string "${text}" is not valid.`);
  }
}

/** The comma separated names of an option, trimmed; a trailing comma is as harmless as in SharePoint (MEM). */
export function namesOf(query: Query, option: '$select' | '$expand'): string[] {
  return (query.get(option) ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A whole number ≥ `least` or undefined when the option is absent. */
export function countOf(query: Query, option: '$top' | '$skip', least: number): number | undefined {
  const text = query.get(option);
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text) || Number(text) < least)
    throw invalidRequest(`Incorrect format for ${option} argument '${text}'.`);
  return Number(text);
}
