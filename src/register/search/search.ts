import type { Hit } from './hit';
import { hitsOf } from './hit';
import type { Postings, SearchText } from './postings';
import { createPostings } from './postings';
import type { Reading } from './reading';
import { partsOf, read, soughtIn, widen } from './reading';
import type { Scores } from './scores';
import { addBoth, addMatches, clear, createScores } from './scores';

export type { Hit } from './hit';
export type { SearchText } from './postings';

/** What search knows of an entry. */
export interface SearchEntry {
  readonly id: number;
  readonly texts: readonly SearchText[];
}

export interface Search {
  /**
   * Every entry in which all words of the query are found, best first; when there is none, those with most of them.
   * A query without a letter or digit finds nothing.
   */
  readonly find: (query: string) => readonly Hit[];
}

/** Quality of a compound whose two words stand apart: "hundesteuer" for "Steuer für Hunde". */
const apart = 0.75;
/** Without a full hit: the share of the best answer that is still shown. */
const leastShare = 0.6;

/** Builds the index: about 20 µs an entry. Entries that changed ask for a new search. */
export function createSearch(entries: readonly SearchEntry[]): Search {
  const builder = createSearchBuilder();
  for (const entry of entries) builder.add(entry);
  return builder.finish();
}

export interface SearchBuilder {
  readonly add: (entry: SearchEntry) => void;
  readonly finish: () => Search;
}

/** The same entry by entry, for who has something else to do in between. */
export function createSearchBuilder(): SearchBuilder {
  const postings = createPostings();
  const ids: number[] = [];
  const add = ({ id, texts }: SearchEntry): void => {
    ids.push(id);
    postings.add(texts);
  };
  return { add, finish: () => searchIn(postings.finish(), Float64Array.from(ids)) };
}

function searchIn(postings: Postings, ids: Float64Array): Search {
  const size = ids.length;
  const board: Board = {
    postings,
    total: createScores(size),
    topScore: new Float32Array(size),
    found: new Uint8Array(size),
    part: createScores(size),
    left: createScores(size),
    right: createScores(size),
  };
  const find = (query: string): readonly Hit[] => {
    const narrow = partsOf(query).map((part) => read(part, postings.vocabulary));
    if (narrow.length === 0) return [];
    let readings = narrow;
    let answered = answers(board, readings);
    if (answered.length === 0 && narrow.some(({ isWide }) => !isWide)) {
      readings = narrow.map((reading) => widen(reading, postings.vocabulary));
      answered = answers(board, readings);
    }
    const isNear = answered.length === 0;
    const sought = readings.flatMap(soughtIn);
    return hitsOf(isNear ? nearAnswers(board.total) : answered, ids, board.total, { sought, postings, isNear });
  };
  return { find };
}

interface Board {
  readonly postings: Postings;
  readonly total: Scores;
  /** Score of the text that is named as the place of the hit. */
  readonly topScore: Float32Array;
  /** How many parts of the query each entry answers. */
  readonly found: Uint8Array;
  readonly part: Scores;
  readonly left: Scores;
  readonly right: Scores;
}

/** Scores all entries; returns those that answer every part of the query. */
function answers(board: Board, readings: readonly Reading[]): Int32Array {
  clear(board.total);
  for (const reading of readings) {
    scorePart(board, reading);
    addToTotal(board);
  }
  const { touched, count } = board.total;
  return touched.subarray(0, count).filter((entry) => board.found[entry] === readings.length);
}

function scorePart({ part, left, right, postings }: Board, reading: Reading): void {
  clear(part);
  addMatches(part, reading.matches, postings);
  for (const [first, second] of reading.pairs) {
    clear(left);
    clear(right);
    addMatches(left, first.matches, postings);
    addMatches(right, second.matches, postings);
    addBoth(part, left, right, apart);
  }
}

/** A rare word says more about what is meant than a common one. */
function addToTotal({ part, total, topScore, found }: Board): void {
  const rarity = Math.log2(2 + part.best.length / Math.max(part.count, 1));
  for (let k = 0; k < part.count; k++) {
    const entry = part.touched[k] ?? 0;
    const score = rarity * (part.best[entry] ?? 0);
    const before = total.best[entry] ?? 0;
    if (before === 0) total.touched[total.count++] = entry;
    if (before === 0 || score > (topScore[entry] ?? 0)) {
      topScore[entry] = score;
      total.text[entry] = part.text[entry] ?? 0;
    }
    found[entry] = before === 0 ? 1 : (found[entry] ?? 0) + 1;
    total.best[entry] = before + score;
  }
}

function nearAnswers({ touched, count, best }: Scores): Int32Array {
  const entries = touched.subarray(0, count);
  let most = 0;
  for (const entry of entries) most = Math.max(most, best[entry] ?? 0);
  return entries.filter((entry) => (best[entry] ?? 0) >= leastShare * most);
}
