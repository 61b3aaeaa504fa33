import { foldedName } from './clean';

export interface Named<Key> {
  readonly key: Key;
  readonly names: readonly (string | null)[];
}

/** What offices are called besides what they do: «Ordnungsamt» and «Fachbereich Ordnung» mean the same thing. */
const officeWords =
  /(stabsstelle|stabstelle|fachbereich|fachdienst|fachgebiet|sachgebiet|abteilung|dezernat|referat|bereich|ressort|amt|buero|dienst|wesen|stelle|angelegenheiten|department|division|office|unit)s?$/;
const linking = new Set(['und', 'fuer', 'der', 'die', 'das', 'des', 'von', 'zur', 'zum', 'and', 'for', 'of', 'the']);

/**
 * The entries whose names come nearest to a text, best first, none that has nothing to do with it: by shared words and
 * stems («Ordnungsamt» → «Ordnung und Verkehr»), else by shared pairs of letters, which forgives typing errors.
 */
export function nearest<Key>(text: string, entries: readonly Named<Key>[], atMost: number): readonly Key[] {
  const wanted = formsOf(text);
  return entries
    .map(({ key, names }) => ({
      key,
      score: Math.max(0, ...names.map((name) => (name ? likeness(wanted, formsOf(name)) : 0))),
    }))
    .filter(({ score }) => score >= enough)
    .sort((left, right) => right.score - left.score)
    .slice(0, atMost)
    .map(({ key }) => key);
}

const enough = 0.35;

interface Forms {
  readonly whole: string;
  readonly stems: readonly string[];
}

function formsOf(text: string): Forms {
  const words = text.split(/[^\p{L}\p{N}]+/u).map(foldedName);
  const stems = words.filter((word) => word !== '' && !linking.has(word)).map(stemOf);
  return { whole: stems.join(''), stems: stems.filter((stem) => stem.length > 2) };
}

function stemOf(word: string): string {
  const bare = word.replace(officeWords, '');
  const kept = bare.length >= 3 ? bare : word;
  return kept.length > 5 ? kept.replace(/(en|er|es|s|n|e)$/, '') : kept;
}

function likeness(one: Forms, other: Forms): number {
  const byLetters = sharedPairs(one.whole, other.whole);
  const shared = one.stems.filter((stem) => other.stems.some((that) => isKin(stem, that))).length;
  const byWords = one.stems.length === 0 ? 0 : (shared / one.stems.length) * 0.8 + byLetters * 0.2;
  return Math.max(byLetters, byWords);
}

/** One begins with, or stands at the end of, the other. */
function isKin(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length >= 4 ? long.includes(short) : short === long;
}

/** Dice's coefficient over neighbouring letters: 0 for nothing in common, 1 for the same. */
function sharedPairs(one: string, other: string): number {
  if (one.length < 2 || other.length < 2) return one === other && one !== '' ? 1 : 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at < one.length - 1; at += 1) {
    const pair = one.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < other.length - 1; at += 1) {
    const left = pairs.get(other.slice(at, at + 2)) ?? 0;
    if (left === 0) continue;
    pairs.set(other.slice(at, at + 2), left - 1);
    shared += 1;
  }
  return (2 * shared) / (one.length + other.length - 2);
}
