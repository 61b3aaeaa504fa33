/** Rows 2 and 3 of the benchmark: how fast the search is at 50,000 entries, and whether it finds what is meant. */
import type { SearchEntry } from '../../src/register';
import { createSearch, createThesaurus, processNumber, usualSynonyms } from '../../src/register';
import { hasRealNames, inventedNames, readRealNames } from './searchNames';
import type { Ask } from './searchPeers';
import { createDefaultPeer, createScan, createSuffixPeer, createTunedPeer } from './searchPeers';
import { everydayQueries } from './everydayQueries';
import { categories, judgedQueries } from './searchQueries';
import type { BenchRow } from './searchRows';
import { leastRow, median, quantile, ratioRow } from './searchRows';

const rounds = 5;
const size = 50_000;
const seed = 20_270_301;

/** Runs own and reference in turns, so that a busy moment of the machine hits both. */
export async function benchSearch(): Promise<BenchRow[]> {
  if (!hasRealNames()) console.warn('The real service names are not there: search is measured on invented names.');
  const names = hasRealNames() ? readRealNames() : inventedNames();
  return [...speedRows(names), ...buildRows(names), ...qualityRows(names)];
}

function speedRows(names: readonly string[]): readonly BenchRow[] {
  const entries = registerOf(names, size);
  const own = ownSearch(entries);
  const scan = createScan(entries);
  const peer = createTunedPeer(entries);
  const queries = judgedQueries(names, 20, seed).map(({ query }) => query);
  const [ownTimes, scanTimes, peerTimes] = timesInTurns([own, scan, peer], queries);
  const row = (share: number, reference: readonly number[], against: string, most: number): BenchRow =>
    ratioRow(
      `search p${share * 100} at 50,000 entries, ms, against ${against}`,
      quantile(ownTimes ?? [], share),
      quantile(reference, share),
      most,
    );
  return [
    row(0.5, scanTimes ?? [], 'a plain scan', 0.1),
    row(0.95, scanTimes ?? [], 'a plain scan', 0.5),
    row(0.5, peerTimes ?? [], 'minisearch', 1),
    row(0.95, peerTimes ?? [], 'minisearch', 1),
  ];
}

/** For each search the median over the rounds of every query's time. */
function timesInTurns(searches: readonly Ask[], queries: readonly string[]): readonly (readonly number[])[] {
  const times = searches.map(() => queries.map((): number[] => []));
  for (let round = 0; round <= rounds; round++) {
    for (const [q, query] of queries.entries()) {
      for (const [s, search] of searches.entries()) {
        const started = performance.now();
        search(query);
        // The first round warms the engine up.
        if (round > 0) times[s]?.[q]?.push(performance.now() - started);
      }
    }
  }
  return times.map((each) => each.map(median));
}

function buildRows(names: readonly string[]): readonly BenchRow[] {
  const entries = registerOf(names, 5_000);
  const times: [own: number[], peer: number[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    for (const [n, build] of [ownSearch, createTunedPeer].entries()) {
      const started = performance.now();
      build(entries);
      if (round > 0) times[n]?.push(performance.now() - started);
    }
  }
  return [ratioRow('search index of 5,000 entries, ms, against minisearch', median(times[0]), median(times[1]), 1)];
}

function qualityRows(names: readonly string[]): readonly BenchRow[] {
  const byName = names.map((text, id) => ({ id, texts: [{ field: 'name', weight: 10, text }] }));
  const byFormerName = names.map((text, id) => ({
    id,
    texts: [
      { field: 'name', weight: 10, text: `Vorgang ${id}` },
      { field: 'otherNames', weight: 8, text },
    ],
  }));
  const queries = judgedQueries(names, 300, seed);
  const rows = categories.map((category) => {
    const asked = queries.filter((each) => each.category === category);
    return qualityRow(category, byName, asked, category === 'own words' ? 97 : 90);
  });
  const ownWords = queries.filter(({ category }) => category === 'own words');
  return [
    ...rows,
    qualityRow('former name', byFormerName, ownWords, 90),
    qualityRow('everyday words', byName, everydayQueries(names), 90),
  ];
}

function qualityRow(
  label: string,
  entries: readonly SearchEntry[],
  asked: readonly { readonly query: string; readonly target: number | readonly number[] }[],
  least: number,
): BenchRow {
  const share = (search: Ask): number => {
    const hits = asked.filter(({ query, target }) =>
      search(query)
        .slice(0, 10)
        .some((id) => [target].flat().includes(id)),
    );
    return (100 * hits.length) / asked.length;
  };
  const peers = [createDefaultPeer, createTunedPeer, createSuffixPeer].map((create) => share(create(entries)));
  const metric = `search by ${label}: % in the top ten, against the best of minisearch default, tuned, with suffixes`;
  return leastRow(metric, share(ownSearch(entries)), Math.max(...peers), least, '%');
}

/** As the product has it. */
const thesaurus = createThesaurus(usualSynonyms());

function ownSearch(entries: readonly SearchEntry[]): Ask {
  const search = createSearch(entries, thesaurus);
  return (query) => search.find(query).map(({ id }) => id);
}

/** A register of any size out of real words: number, name, former name, a summary of some twenty words, unit. */
function registerOf(names: readonly string[], count: number): readonly SearchEntry[] {
  const name = (n: number): string => names[n % names.length] ?? '';
  return Array.from({ length: count }, (_, n) => ({
    id: n + 1,
    texts: [
      { field: 'number', weight: 10, text: processNumber(n + 1) },
      { field: 'name', weight: 10, text: name(n) },
      { field: 'otherNames', weight: 8, text: name(n * 7 + 3) },
      { field: 'summary', weight: 2, text: `${name(n * 13 + 5)} und ${name(n * 17 + 11)}. ${name(n * 23 + 1)}` },
      { field: 'unit', weight: 3, text: `Sachgebiet ${n % 60}.${n % 7}` },
    ],
  }));
}
