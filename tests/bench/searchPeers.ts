/** What the register's search is measured against: a plain scan over all text, and a well-known search library. */
import MiniSearch from 'minisearch';
import type { SearchEntry } from '../../src/register';

export type Ask = (query: string) => readonly number[];

/** Every word of the query somewhere in the text of the entry: the least that any search does. */
export function createScan(entries: readonly SearchEntry[]): Ask {
  const texts = entries.map((entry) =>
    entry.texts
      .map(({ text }) => text)
      .join('\n')
      .toLowerCase(),
  );
  return (query) => {
    const words = query.toLowerCase().split(' ');
    const hits: number[] = [];
    for (const [n, text] of texts.entries()) if (words.every((word) => text.includes(word))) hits.push(n);
    return hits;
  };
}

const fold = (term: string): string =>
  term.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss');
const shortestSuffix = 4;
const suffixes = (term: string): string[] => {
  const form = fold(term);
  return [form, ...Array.from({ length: Math.max(0, form.length - shortestSuffix) }, (_, n) => form.slice(n + 1))];
};

const documentsOf = (entries: readonly SearchEntry[]) =>
  entries.map(({ id, texts }) => ({ id, ...Object.fromEntries(texts.map(({ field, text }) => [field, text])) }));
const fieldsOf = (entries: readonly SearchEntry[]): string[] => [
  ...new Set(entries.flatMap(({ texts }) => texts.map(({ field }) => field))),
];
const boosts = { number: 10, name: 10, otherNames: 8, unit: 3 };

/** As it comes out of the box. */
export function createDefaultPeer(entries: readonly SearchEntry[]): Ask {
  const index = new MiniSearch({ fields: fieldsOf(entries) });
  index.addAll(documentsOf(entries));
  return (query) => index.search(query).map(({ id }) => Number(id));
}

/** With beginnings of words, slips and German letters. */
export function createTunedPeer(entries: readonly SearchEntry[]): Ask {
  return tuned(entries, fold);
}

/** With all ends of words in the index as well, so that it finds words inside compounds. */
export function createSuffixPeer(entries: readonly SearchEntry[]): Ask {
  return tuned(entries, suffixes);
}

function tuned(entries: readonly SearchEntry[], processTerm: (term: string) => string | string[]): Ask {
  const index = new MiniSearch({
    fields: fieldsOf(entries),
    processTerm,
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: boosts, processTerm: fold },
  });
  index.addAll(documentsOf(entries));
  return (query) => index.search(query).map(({ id }) => Number(id));
}
