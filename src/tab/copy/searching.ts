import type { Hit, Search, SearchColumns } from '../../register';
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
  /** So many of the last rows have not every word of the query, but come near. */
  readonly near: number;
  /** Why the first of them were found; the rest is told when asked for. */
  readonly whys: readonly Why[];
}

/** More rows than a window shows at once. */
const toldAtOnce = 40;

export interface SearchDesk {
  find(query: string, table: ProcessTable): Found;
  /** Why a query finds these processes. */
  whys(query: string, ids: readonly number[]): readonly Why[];
  /** The index itself. */
  columns(): SearchColumns;
  /** When nothing is found: ids of entries that answer at least one word of the query, for the longest word first. */
  suggest(query: string, most: number): readonly number[];
}

interface Telling {
  readonly atMost: number;
  readonly canTell: (hit: Hit) => boolean;
}

const everything: Telling = { atMost: toldAtOnce, canTell: () => true };

interface Answer {
  readonly query: string;
  readonly hits: readonly Hit[];
  byId: ReadonlyMap<number, Hit> | null;
}

/**
 * Finds in an index; the table may be newer than the index, which then simply doesn't know the newest. `telling`: for how many
 * hits the reason is told at once, and of which the text is at hand to tell it.
 */
export function createSearchDesk(search: Search, telling: Telling = everything): SearchDesk {
  let last: Answer | null = null;
  const answerTo = (query: string): Answer => {
    if (last?.query === query) return last;
    const found = search.find(query);
    // A quoted process number leads straight to its entry.
    const quoted = processId(query);
    const hits = quoted === null ? found : withFirst(found, quoted);
    last = { query, hits, byId: null };
    return last;
  };
  const find = (query: string, table: ProcessTable): Found => {
    const { hits } = answerTo(query);
    const whys = hits.slice(0, telling.atMost).filter(telling.canTell).map(whyOf);
    const near = rowsOf(
      hits.filter(({ isNear }) => isNear),
      table,
    ).length;
    return { query, version: table.version, rows: rowsOf(hits, table), near, whys };
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
    const answer = answerTo(query);
    const byId = (answer.byId ??= new Map(answer.hits.map((hit) => [hit.id, hit])));
    return ids.flatMap((id) => byId.get(id) ?? []).map(whyOf);
  };
  return { find, whys, suggest, columns: search.columns };
}

/** Without those that the table doesn't have. */
function rowsOf(hits: readonly Hit[], table: ProcessTable): Uint32Array {
  const rows = new Uint32Array(hits.length);
  let count = 0;
  for (const { id } of hits) {
    const row = rowOf(table, id);
    if (row >= 0) rows[count++] = row;
  }
  return rows.subarray(0, count);
}

function withFirst(found: readonly Hit[], id: number): readonly Hit[] {
  const first = found.find((hit) => hit.id === id);
  return [first ?? numberHit(id), ...found.filter((hit) => hit !== first)];
}

const numberHit = (id: number): Hit => ({ id, score: 1, field: 'number', text: '', marks: [] });
