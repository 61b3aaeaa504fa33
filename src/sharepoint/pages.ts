import type { SPFI } from '@pnp/sp';
import { SPCollection } from '@pnp/sp';
import { parseBinderWithErrorCheck } from '@pnp/queryable';
import { Unavailable } from '../register';
import { askEach, impatient, patienceOf } from './connection';
import { translated, troubleOf } from './failure';
import type { Signal } from './patience';
import type { Place } from './siteLists';

export type Item = Readonly<Record<string, unknown>>;

/** Some items of a list as SharePoint answers them, and the address of those behind them. */
export interface Page {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** SharePoint answers at most so many items at once, and touches at most so many without an index. */
export const largestPage = 5000;

export interface PageQuery {
  readonly properties: readonly string[];
  readonly size?: number;
  /** OData, on an indexed column: anything else is refused in a list of more than 5,000. */
  readonly filter?: string;
  /** Begins with the first item whose id is larger. */
  readonly behind?: number;
}

/** The first page of a list: in order of id, which costs no index and no threshold. */
export function firstPage(
  from: SPFI,
  place: Place,
  { properties, size = largestPage, filter, behind }: PageQuery,
): Promise<Page> {
  let items = place(from)
    .items.select(...properties)
    .top(size);
  if (filter) items = items.filter(filter);
  if (behind) items = items.skip(behind);
  return whole(items);
}

/** The page behind another one. */
export const nextPage = (from: SPFI, address: string): Promise<Page> => whole(SPCollection([from.web, address]));

/**
 * Reads one page by itself, because an answer of its own is compressed on its way for sure. A browser cannot tell why it failed;
 * the second attempt therefore goes through a batch, where the reason can be read.
 */
export async function readPage(client: SPFI, read: (from: SPFI) => Promise<Page>, signal?: Signal): Promise<Page> {
  try {
    return await patienceOf(client).insist(() => blamingNobody(() => read(impatient(client))), signal);
  } catch (error) {
    if (!(error instanceof Unexplained)) throw error;
    const [page] = await askEach<[Page]>(client, [read], { signal });
    return page;
  }
}

/** All pages of a list; the next one is on its way while this one is worked on. */
export async function* pagesFrom(client: SPFI, first: Promise<Page>, signal?: Signal): AsyncGenerator<readonly Item[]> {
  let current: Promise<Page> | null = first;
  while (current) {
    const { items, next }: Page = await current;
    current = next === null ? null : readPage(client, (from) => nextPage(from, next), signal);
    // Whoever stops reading leaves this one behind; its failure is then nobody's.
    current?.catch(() => undefined);
    yield items;
  }
}

/** All items of a list whose id is known, page by page, with the named properties only. */
export function allItems(
  client: SPFI,
  listId: string,
  properties: readonly string[],
  signal?: Signal,
): AsyncGenerator<readonly Item[]> {
  const place: Place = (from) => from.web.lists.getById(listId);
  return pagesFrom(
    client,
    readPage(client, (from) => firstPage(from, place, { properties }), signal),
    signal,
  );
}

/** Ends the patience for a broken connection: asking differently helps more than asking again. */
class Unexplained extends Unavailable {}

async function blamingNobody(call: () => Promise<Page>): Promise<Page> {
  try {
    return await call();
  } catch (error) {
    if (troubleOf(error)?.kind === 'broken') throw new Unexplained('no answer', { cause: translated(error) });
    throw error;
  }
}

function whole(query: ReturnType<typeof SPCollection>): Promise<Page> {
  const parse = parseBinderWithErrorCheck(async (response: Response) => {
    const answer = (await response.json()) as { value: readonly Item[]; 'odata.nextLink'?: string };
    return { items: answer.value, next: answer['odata.nextLink'] ?? null };
  });
  return query.using(parse)() as Promise<unknown> as Promise<Page>;
}
