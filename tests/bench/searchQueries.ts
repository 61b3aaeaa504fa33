/**
 * Queries as people would type them, made from the names themselves, each with the one name it is meant for. A query
 * is only judged if the plain meaning of its words leaves at most ten names: more cannot all stand in the top ten.
 */
export const categories = [
  ...(['own words', 'compound', 'typo', 'umlaut', 'prefix'] as const),
  ...(['inflection', 'reorder', 'join'] as const),
] as const;
export type Category = (typeof categories)[number];

export interface JudgedQuery {
  readonly category: Category;
  readonly query: string;
  /** Place of the name in the list of names. */
  readonly target: number;
}

/** A small generator of pseudo-random numbers (mulberry32): the same seed gives the same queries on every machine. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const mostAlike = 10;
const small = new Set(
  'der die das den dem des ein eine einer und oder von vom zu zum zur für im in an am auf aus bei mit nach als durch über unter einem eines einen bei'.split(
    ' ',
  ),
);

export function judgedQueries(names: readonly string[], perCategory: number, seed: number): readonly JudgedQuery[] {
  const generator = createGenerator(names, createRandom(seed));
  return categories.flatMap((category) => {
    const queries: JudgedQuery[] = [];
    for (let tries = 0; queries.length < perCategory && tries < perCategory * 200; tries++) {
      const target = Math.floor(generator.random() * names.length);
      const query = generator[category](target);
      if (query !== null) queries.push({ category, query, target });
    }
    return queries;
  });
}

type Generator = Record<Category, (target: number) => string | null> & { readonly random: () => number };

function createGenerator(names: readonly string[], random: () => number): Generator {
  const words = names.map(wordsIn);
  const vocabulary = new Set(words.flat());
  const alike = (fits: (own: readonly string[]) => boolean): boolean => words.filter(fits).length <= mostAlike;
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];

  /** Random words of the name, in its order, until they single it out. */
  const ownWords = (target: number, must: (word: string) => boolean = () => false): string[] | null => {
    const own = [...new Set(words[target])];
    const chosen = own.filter(must).slice(0, 1);
    const rest = own.filter((word) => !chosen.includes(word));
    for (;;) {
      if (chosen.length > 0 && alike((other) => chosen.every((word) => other.includes(word)))) break;
      const next = pick(rest);
      if (next === undefined) return null;
      rest.splice(rest.indexOf(next), 1);
      chosen.push(next);
    }
    return own.filter((word) => chosen.includes(word));
  };
  const replaced = (
    target: number,
    must: (word: string) => boolean,
    change: (word: string) => string,
  ): string | null => {
    const chosen = ownWords(target, must);
    const word = chosen?.find(must);
    if (!chosen || word === undefined) return null;
    return chosen.map((each) => (each === word ? change(each) : each)).join(' ');
  };
  return {
    random,
    'own words': (target) => ownWords(target)?.join(' ') ?? null,
    typo: (target) =>
      replaced(
        target,
        (word) => /^[a-zäöüß]{6,}$/.test(word),
        (word) => misspelled(word, random),
      ),
    umlaut: (target) => replaced(target, (word) => /[äöüß]/.test(word), random() < 0.5 ? writtenOut : withoutMarks),
    inflection: (target) =>
      replaced(
        target,
        (word) => otherEnding(word) !== null,
        (word) => otherEnding(word) ?? word,
      ),
    reorder: (target) => {
      const chosen = ownWords(target);
      return chosen && chosen.length > 1 ? [...chosen].reverse().join(' ') : null;
    },
    // Two words that stand one after the other, typed as one.
    join: (target) => {
      const own = words[target] ?? [];
      const at = Math.floor(random() * (own.length - 1));
      const [left = '', right = ''] = own.slice(at, at + 2);
      if (left.length < 4 || right.length < 4) return null;
      return alike((other) => other.includes(left) && other.includes(right)) ? left + right : null;
    },
    prefix: (target) => {
      const chosen = ownWords(target);
      const last = chosen?.at(-1);
      if (!chosen || last === undefined || last.length < 6) return null;
      const cut = last.slice(0, Math.max(4, Math.round(last.length * (0.4 + 0.4 * random()))));
      const others = chosen.slice(0, -1);
      const fits = (own: readonly string[]) =>
        others.every((word) => own.includes(word)) && own.some((word) => word.startsWith(cut));
      return alike(fits) ? [...others, cut].join(' ') : null;
    },
    compound: (target) => {
      const cut = pick((words[target] ?? []).flatMap((word) => cutsIn(word, vocabulary)));
      if (!cut) return null;
      const kind = random();
      if (kind < 0.4)
        return alike((own) => own.some((word) => word.includes(cut.left) && word.includes(cut.right)))
          ? `${cut.left} ${cut.right}`
          : null;
      const part = kind < 0.7 ? cut.left : cut.right;
      const others = (words[target] ?? []).filter((word) => word !== cut.word);
      const other = pick(others);
      const query = other === undefined ? [part] : [part, other];
      const fits = (own: readonly string[]) => query.every((wanted) => own.some((word) => word.includes(wanted)));
      return alike(fits) ? query.join(' ') : null;
    },
  };
}

function wordsIn(name: string): readonly string[] {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 2 && !small.has(word));
}

interface Cut {
  readonly word: string;
  readonly left: string;
  readonly right: string;
}

function cutsIn(word: string, vocabulary: ReadonlySet<string>): readonly Cut[] {
  const cuts: Cut[] = [];
  for (let at = 4; at <= word.length - 4; at++) {
    const right = word.slice(at);
    if (!vocabulary.has(right)) continue;
    const left = ['', 's', 'e', 'n', 'en', 'es']
      .map((link) => (word.slice(0, at).endsWith(link) ? word.slice(0, at - link.length) : ''))
      .find((start) => start.length >= 4 && vocabulary.has(start));
    if (left !== undefined) cuts.push({ word, left, right });
  }
  return cuts;
}

/** The same word as another part of speech or in another case; null where its ending doesn't tell. */
function otherEnding(word: string): string | null {
  if (word.length < 6) return null;
  if (word.endsWith('ungen')) return word.slice(0, -2);
  if (word.endsWith('ung')) return `${word.slice(0, -3)}en`;
  if (word.endsWith('eln') || word.endsWith('ern')) return null;
  if (word.endsWith('en')) return word.slice(0, -1);
  if (word.endsWith('e')) return `${word}n`;
  return /[bdfgklmnprt]$/.test(word) ? `${word}es` : null;
}

/** One slip of the keyboard: two letters swapped, one lost, one doubled, one replaced. */
function misspelled(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, next] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? ''];
  const kinds = [
    before + next + letter + word.slice(at + 2),
    before + word.slice(at + 1),
    before + letter + letter + word.slice(at + 1),
    before + 'abcdefghijklmnopqrstuvwxyz'[Math.floor(random() * 26)] + word.slice(at + 1),
  ];
  return kinds[Math.floor(random() * kinds.length)] ?? word;
}

const writtenOut = (word: string): string =>
  word.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss');
const withoutMarks = (word: string): string =>
  word.replace(/ä/g, 'a').replace(/ö/g, 'o').replace(/ü/g, 'u').replace(/ß/g, 'ss');
