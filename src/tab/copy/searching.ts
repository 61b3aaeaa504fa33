import type { Hit, Search } from '../../register';
import { processId } from '../../register';
import type { ProcessTable } from './table';
import { rowOf } from './table';
import type { Why } from './why';
import { whyOf } from './why';

/** What a search found, as rows of the table of that version. */
export interface Found {
  readonly query: string;
  readonly version: string;
  /** Best first. */
  readonly rows: Uint32Array;
  /** Why the first of them were found; the rest is told when asked for. */
  readonly whys: readonly Why[];
}

/** More rows than a window shows at once. */
const toldAtOnce = 40;

export interface SearchDesk {
  find(query: string, table: ProcessTable): Found;
  /** Why a query finds these processes. */
  whys(query: string, ids: readonly number[]): readonly Why[];
  /** When nothing is found: ids of entries that answer at least one word of the query, for the longest word first. */
  suggest(query: string, most: number): readonly number[];
}

/** Finds in an index; the table may be newer than the index, which then simply doesn't know the newest. */
export function createSearchDesk(search: Search): SearchDesk {
  let last: { readonly query: string; readonly hits: ReadonlyMap<number, Hit> } | null = null;
  const hitsOf = (query: string): ReadonlyMap<number, Hit> => {
    if (last?.query === query) return last.hits;
    const found = search.find(query);
    // A quoted process number leads straight to its entry.
    const quoted = processId(query);
    const first = quoted === null ? [] : [found.find(({ id }) => id === quoted) ?? numberHit(quoted)];
    const hits = new Map([...first, ...found].map((hit) => [hit.id, hit]));
    last = { query, hits };
    return hits;
  };
  const find = (query: string, table: ProcessTable): Found => {
    const hits = [...hitsOf(query).values()];
    // What the table doesn't have, -1, becomes larger than any row.
    const rows = Uint32Array.from(hits, ({ id }) => rowOf(table, id)).filter((row) => row < table.ids.length);
    return { query, version: table.version, rows, whys: hits.slice(0, toldAtOnce).map(whyOf) };
  };
  const suggest = (query: string, most: number): readonly number[] => {
    const words = query
      .split(/\s+/)
      .filter(Boolean)
      .sort((left, right) => right.length - left.length);
    const ids = new Set(words.flatMap((word) => search.find(word).slice(0, most)).map(({ id }) => id));
    return [...ids].slice(0, most);
  };
  const whys = (query: string, ids: readonly number[]) => {
    const hits = hitsOf(query);
    return ids.flatMap((id) => hits.get(id) ?? []).map(whyOf);
  };
  return { find, whys, suggest };
}

const numberHit = (id: number): Hit => ({ id, score: 1, field: 'number', text: '', marks: [] });
