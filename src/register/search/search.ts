import type { SearchColumns, TextOf } from './columns';
import { columnsOf, readColumns } from './columns';
import type { Hit } from './hit';
import { hitsOf } from './hit';
import type { Sought } from './marks';
import type { Postings, SearchText } from './postings';
import { createPostings } from './postings';
import { sureMatches } from './matches';
import { partsOf } from './parts';
import type { OtherWords, Reading } from './reading';
import { enough, nearAnswers } from './near';
import { inPieces, read, widen } from './reading';
import type { Scores } from './scores';
import { addBoth, addMatches, clear, createScores } from './scores';
import type { Thesaurus } from './thesaurus';
import { noThesaurus } from './thesaurus';

export type { SearchColumns, TextOf } from './columns';
export type { Because, Hit } from './hit';
export type { SearchText } from './postings';
export { createThesaurus } from './thesaurus';
export type { SynonymGroup, Thesaurus } from './thesaurus';

/** What search knows of an entry. */
export interface SearchEntry {
  readonly id: number;
  readonly texts: readonly SearchText[];
}

export interface Search {
  /**
   * Every entry in which all words of the query are found, best first; where those are few, then the nearest of the others.
   * A query without a letter or digit finds nothing.
   */
  readonly find: (query: string) => readonly Hit[];
  /** What another thread needs to find the same, see `openSearch`. */
  readonly columns: () => SearchColumns;
}

/** Quality of a compound whose two words stand apart: "hundesteuer" for "Steuer für Hunde". */
const apart = 0.75;
/**
 * Of a single word that is looked for, the very word in another name (weight 9 of 10, in a long text) outranks every word that
 * only contains it in a name. With more words it is the whole that counts: "Insolvenz Verfahren" is "Insolvenzverfahren".
 */
const veryWordAlone = 1.5;
/** Builds the index: about 20 µs an entry. Entries that changed ask for a new search. */
export function createSearch(entries: readonly SearchEntry[], thesaurus = noThesaurus): Search {
  const builder = createSearchBuilder(thesaurus);
  for (const entry of entries) builder.add(entry);
  return builder.finish();
}

/** The search that these columns were taken from; with the same thesaurus it finds the same. */
export const openSearch = (columns: SearchColumns, thesaurus: Thesaurus, textOf: TextOf): Search =>
  searchIn(readColumns(columns, textOf), columns.ids, thesaurus);

export interface SearchBuilder {
  readonly add: (entry: SearchEntry) => void;
  readonly finish: () => Search;
}

/** The same entry by entry, for who has something else to do in between. */
export function createSearchBuilder(thesaurus = noThesaurus): SearchBuilder {
  const postings = createPostings();
  const ids: number[] = [];
  const add = ({ id, texts }: SearchEntry): void => {
    ids.push(id);
    postings.add(texts);
  };
  return { add, finish: () => searchIn(postings.finish(), Float64Array.from(ids), thesaurus) };
}

function searchIn(postings: Postings, ids: Float64Array, thesaurus: Thesaurus): Search {
  const size = ids.length;
  const board: Board = {
    postings,
    total: createScores(size),
    topScore: new Float32Array(size),
    found: new Uint8Array(size),
    part: createScores(size),
    left: createScores(size),
    right: createScores(size),
    both: createScores(size),
  };
  const others = createOthers(postings, thesaurus);
  const find = (query: string): readonly Hit[] => {
    const parts = partsOf(query);
    const meant = others(parts);
    const narrow = parts.map((part, at) => read(part, postings.vocabulary, meant(at)));
    if (narrow.length === 0) return [];
    let readings = narrow;
    let full = answers(board, readings);
    if (full.length === 0 && readings.some(({ isWide }) => !isWide)) {
      readings = readings.map((reading) => widen(reading, postings.vocabulary));
      full = answers(board, readings);
    }
    if (full.length === 0) {
      readings = readings.map((reading) => inPieces(reading, postings.vocabulary));
      // Who shares a piece of each word comes near; nobody has the words.
      answers(board, readings);
    }
    const asked = { readings, postings, total: board.total, ids };
    const hits = hitsOf(full, { ...asked, isNear: false });
    // A lone letter or digit stands everywhere: it makes nobody come near.
    const telling = readings.filter(({ part }) => part.length > 1);
    if (telling.length > 0 && telling.length < readings.length && full.length < enough) answers(board, telling);
    const near = nearAnswers(board.total, full);
    return near.length === 0 ? hits : [...hits, ...hitsOf(near, { ...asked, isNear: true })];
  };
  return { find, columns: () => columnsOf(postings, ids) };
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
  readonly both: Scores;
}

/** Phrases that are remembered with the words that stand for them: more than a usual thesaurus has. */
const rememberedAtMost = 12_000;

/** For the parts of a query, at each place, the other words that may be meant. */
function createOthers({ vocabulary }: Postings, thesaurus: Thesaurus) {
  const known = new Map<string, readonly Sought[]>();
  /** None where one of the words stands nowhere. */
  const wordsFor = (meant: string): readonly Sought[] => {
    const remembered = known.get(meant);
    if (remembered) return remembered;
    const words = partsOf(meant).map((text) => ({ text, matches: sureMatches(text, vocabulary) }));
    const found = words.every(({ matches }) => matches.size > 0) ? words : [];
    if (known.size >= rememberedAtMost) known.clear();
    known.set(meant, found);
    return found;
  };
  return (parts: readonly string[]) => {
    const meanings = thesaurus.meaningsOf(parts).flatMap(({ from, to, ...meaning }) => {
      const words = wordsFor(meaning.meant);
      return words.length > 0 ? [{ from, to, other: { ...meaning, words } }] : [];
    });
    return (at: number): readonly OtherWords[] =>
      meanings.flatMap(({ from, to, other }) => (from <= at && at < to ? [other] : []));
  };
}

/** Scores all entries; returns those that answer every part of the query. */
function answers(board: Board, readings: readonly Reading[]): Int32Array {
  clear(board.total);
  const veryWord = readings.length === 1 ? veryWordAlone : 1;
  for (const reading of readings) {
    scorePart(board, reading, veryWord);
    addToTotal(board);
  }
  const { touched, count } = board.total;
  const answered = new Int32Array(count);
  let full = 0;
  for (let n = 0; n < count; n++) {
    const entry = touched[n] ?? 0;
    if (board.found[entry] === readings.length) answered[full++] = entry;
  }
  return answered.subarray(0, full);
}

function scorePart(board: Board, reading: Reading, veryWord: number): void {
  const { part, left, right, postings } = board;
  clear(part);
  addMatches(part, reading.matches, postings, { veryWord });
  for (const [first, second] of reading.pairs) {
    clear(left);
    clear(right);
    addMatches(left, first.matches, postings);
    addMatches(right, second.matches, postings);
    addBoth(part, left, right, apart);
  }
  for (const other of reading.others) addOther(board, other, veryWord);
}

function addOther({ part, left, right, both, postings }: Board, other: OtherWords, veryWord: number): void {
  const [first, ...rest] = other.words;
  const counted = { share: other.quality, veryWord: other.isGuess ? 1 : veryWord };
  if (!first) return;
  if (rest.length === 0) return addMatches(part, first.matches, postings, counted);
  let [all, next] = [left, both];
  clear(all);
  addMatches(all, first.matches, postings, counted);
  for (const word of rest) {
    clear(right);
    clear(next);
    addMatches(right, word.matches, postings, counted);
    addBoth(next, all, right, 1);
    [all, next] = [next, all];
  }
  addBoth(part, all, all, 1);
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
