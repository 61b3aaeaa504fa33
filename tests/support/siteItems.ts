/** Looks into the SharePoint lists past the product: plain REST with the local token of a person. */
import type { Day, ListKey } from '../../src/register';
import { dayOfInstant, lists } from '../../src/register';

export type Item = Readonly<Record<string, unknown>> & { readonly Id: number };

/** Items of a list, such as `itemsOf(url, key, 'reviews', { $filter: "Title eq 'Hund anmelden'" })`. */
export async function itemsOf(
  siteUrl: string,
  person: string,
  list: ListKey,
  query: Readonly<Record<string, string>> = {},
): Promise<readonly Item[]> {
  const parameters = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const response = await ask(person, `${listUrl(siteUrl, list)}/items?${parameters.join('&')}`);
  if (!response.ok) throw new Error(`${list}: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { value: readonly Item[] }).value;
}

/** The one item with this title; fails when there are none or several. */
export async function itemTitled(siteUrl: string, person: string, list: ListKey, title: string): Promise<Item> {
  const found = await itemsOf(siteUrl, person, list, { $filter: `Title eq '${title.replaceAll("'", "''")}'` });
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} items of ${list} are called ${title}`);
  return found[0];
}

/** Tries to change an item whatever its version; gives the status of the answer. */
export async function mergeItem(
  siteUrl: string,
  person: string,
  list: ListKey,
  { id, changes }: { readonly id: number; readonly changes: object },
): Promise<number> {
  const response = await ask(person, `${listUrl(siteUrl, list)}/items(${id})`, {
    method: 'POST',
    headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' },
    body: JSON.stringify(changes),
  });
  return response.status;
}

/** Adds an item; gives the status of the answer. */
export async function addItem(siteUrl: string, person: string, list: ListKey, values: object): Promise<number> {
  const response = await ask(person, `${listUrl(siteUrl, list)}/items`, {
    method: 'POST',
    body: JSON.stringify(values),
  });
  return response.status;
}

/** A day as the site means it: SharePoint gives midnight of its own time zone. */
export const dayOf = (value: unknown): Day => dayOfInstant(new Date(String(value)), 'Europe/Berlin');

const listUrl = (siteUrl: string, list: ListKey): string =>
  `${siteUrl}/_api/web/lists/getByTitle('${encodeURIComponent(lists[list].label.de)}')`;

function ask(person: string, url: string, request: RequestInit = {}): Promise<Response> {
  return fetch(url, {
    ...request,
    headers: {
      Accept: 'application/json;odata=nometadata',
      'Content-Type': 'application/json;odata=nometadata',
      Authorization: `Bearer local.${person}`,
      ...request.headers,
    },
  });
}
