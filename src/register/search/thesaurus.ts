import { createSlipCounter, letterSet, lettersMissing, slipsAllowed } from './approximate';
import { formsOf } from './fold';
import { stemOf } from './inflection';
import { partsOf } from './parts';

/** Words of one meaning: those that the administration uses, and those of everybody else. */
export interface SynonymGroup {
  readonly official: readonly string[];
  readonly everyday: readonly string[];
}

/** What some words of a query may mean besides themselves. */
export interface Meaning {
  /** Places among the parts of the query: from the first to before the last. */
  readonly from: number;
  readonly to: number;
  readonly asked: string;
  /** The other word or words, all of which have to be found. */
  readonly meant: string;
  /** Against the word itself, which is 1. */
  readonly quality: number;
  /** By a beginning, a slip or a part of a compound: the word itself may still be meant otherwise. */
  readonly isGuess: boolean;
}

export interface Thesaurus {
  readonly meaningsOf: (parts: readonly string[]) => readonly Meaning[];
}

type Sense = Pick<Meaning, 'meant' | 'quality' | 'isGuess'>;

/**
 * Below the typed word itself, so that another word never pushes it aside. What the team wrote down is meant rather than a
 * word that only begins like the typed one; what every city calls so is not.
 */
const quality = {
  own: { official: 0.86, everyday: 0.8 },
  usual: { official: 0.46, everyday: 0.36 },
  guessed: 0.8,
};
const longestPhrase = 4;
const mostSenses = 24;
/** Shorter beginnings of a word mean too much; shorter words inside of others, too. */
const shortestBeginning = 6;
const shortestInside = 4;
const shortestRest = 3;
const mostGuesses = 3;
/** From this length a word that nobody meant to type is taken for another in spite of two slips: "ausrechnen" is no "Auszeichnung". */
const severalSlips = 10;

export const noThesaurus: Thesaurus = { meaningsOf: () => [] };

/** Words of every city, and the team's own, which come first; so do earlier groups where a word has many meanings. */
export function createThesaurus(usual: readonly SynonymGroup[], own: readonly SynonymGroup[] = []): Thesaurus {
  const senses = sensesIn(usual, own);
  const keys = wordsByLength([...senses.keys()].filter((key) => !key.includes(' ')));
  const meaningsOf = (parts: readonly string[]): readonly Meaning[] => {
    const forms = parts.map((part) => formsOf(part)[0] ?? '');
    const meanings: Meaning[] = [];
    for (let from = 0; from < parts.length; from++) {
      for (let to = Math.min(parts.length, from + longestPhrase); to > from; to--) {
        const exact = senses.get(forms.slice(from, to).map(stemOf).join(' ')) ?? [];
        const found = exact.length > 0 || to > from + 1 ? exact : guessed(forms[from] ?? '', senses, keys);
        const asked = parts.slice(from, to).join(' ');
        meanings.push(...found.slice(0, mostSenses).map((sense) => ({ from, to, asked, ...sense })));
      }
    }
    return meanings;
  };
  return { meaningsOf };
}

type Senses = ReadonlyMap<string, readonly Sense[]>;

function sensesIn(usual: readonly SynonymGroup[], own: readonly SynonymGroup[]): Senses {
  const senses = new Map<string, Sense[]>();
  const add = (key: string, sense: Sense): void => {
    const known = senses.get(key) ?? [];
    if (known.every(({ meant }) => meant !== sense.meant)) senses.set(key, [...known, sense]);
  };
  const isAmbiguous = ambiguousIn(usual);
  const addGroup = ({ official, everyday }: SynonymGroup, worth: typeof quality.own): void => {
    const telling = everyday.filter((word) => !isAmbiguous(word, official));
    // Not "weg" for "Verlust": it stands in every Radweg.
    const forOfficial = everyday.filter((word) => word.length >= shortestInside || telling.includes(word));
    for (const word of [...official, ...everyday]) {
      for (const key of keysOf(word)) {
        for (const meant of official) if (meant !== word) add(key, { meant, quality: worth.official, isGuess: false });
        for (const meant of official.includes(word) ? forOfficial : telling)
          if (meant !== word) add(key, { meant, quality: worth.everyday, isGuess: false });
      }
    }
  };
  for (const group of own) addGroup(group, quality.own);
  for (const group of usual) addGroup(group, quality.usual);
  // What the administration says is meant rather than yet another everyday word.
  for (const known of senses.values()) known.sort((left, right) => right.quality - left.quality);
  return senses;
}

/**
 * Whether an everyday word is used of another subject, too: whoever says "Strafzettel" may say "Ticket", but what is found by
 * "Ticket" may be the computer's. Groups with an official word in common are of one subject.
 */
function ambiguousIn(groups: readonly SynonymGroup[]): (word: string, official: readonly string[]) => boolean {
  const stemsOf = (phrase: string): readonly string[] => partsOf(phrase).map((part) => stemOf(formsOf(part)[0] ?? ''));
  const subjects = new Map<string, (readonly string[])[]>();
  for (const { official, everyday } of groups)
    for (const stem of new Set([...official, ...everyday].flatMap(stemsOf)))
      subjects.set(stem, [...(subjects.get(stem) ?? []), official]);
  return (word, official) => {
    const [stem, ...more] = stemsOf(word);
    if (stem === undefined || more.length > 0) return false;
    return subjects.get(stem)?.some((other) => !other.some((name) => official.includes(name))) ?? false;
  };
}

/** With umlauts written out, and without their dots. */
function keysOf(phrase: string): ReadonlySet<string> {
  const forms = partsOf(phrase).map(formsOf);
  const key = (place: number): string => forms.map((form) => stemOf(form[place] ?? form[0] ?? '')).join(' ');
  return new Set([key(0), key(1)]);
}

/** A word that is being typed, is a compound with a known word, or has a slip in it. */
function guessed(form: string, senses: Senses, keys: WordsByLength): readonly Sense[] {
  const inside = insideOf(form, senses);
  if (form.length < shortestBeginning) return inside;
  const begun = keys.slice(form.length + 1).flatMap((words) => words.filter(({ key }) => key.startsWith(form)));
  const near = begun.length > 0 ? begun : misspelled(form, keys);
  return [...inside, ...weaker(near.slice(0, mostGuesses).flatMap(({ key }) => senses.get(key) ?? []))];
}

/** "Autoanmeldung" is "Auto" and "Anmeldung". */
function insideOf(form: string, senses: Senses): readonly Sense[] {
  const found: Sense[] = [];
  for (let length = form.length - shortestRest; length >= shortestInside; length--) {
    const begins = senses.get(stemOf(form.slice(0, length))) ?? [];
    const ends = senses.get(stemOf(form.slice(-length))) ?? [];
    found.push(...begins.map((sense) => ({ ...sense, meant: `${sense.meant} ${form.slice(length)}` })));
    found.push(...ends.map((sense) => ({ ...sense, meant: `${form.slice(0, -length)} ${sense.meant}` })));
  }
  return weaker(found);
}

/** Words by how long they are, each with the set of its letters: to look at few of them closely. */
type WordsByLength = readonly (readonly KnownWord[])[];
interface KnownWord {
  readonly key: string;
  readonly letters: number;
}

function wordsByLength(keys: readonly string[]): WordsByLength {
  const longest = keys.reduce((most, { length }) => Math.max(most, length), 0);
  const words = Array.from({ length: longest + 1 }, (): KnownWord[] => []);
  for (const key of keys) words[key.length]?.push({ key, letters: letterSet(key) });
  return words;
}

function misspelled(form: string, keys: WordsByLength): readonly KnownWord[] {
  const stem = stemOf(form);
  const allowed = stem.length < severalSlips ? Math.min(slipsAllowed(stem.length), 1) : slipsAllowed(stem.length);
  const wanted = letterSet(stem);
  const count = createSlipCounter(stem, true);
  const isNear = ({ key, letters }: KnownWord): boolean =>
    lettersMissing(wanted, letters) <= allowed && count(key, 0, key.length).whole <= allowed;
  const near = keys.slice(Math.max(stem.length - allowed, 0), stem.length + allowed + 1);
  return near.flatMap((words) => words.filter(isNear));
}

const weaker = (senses: readonly Sense[]): readonly Sense[] =>
  senses.map((sense) => ({ ...sense, quality: sense.quality * quality.guessed, isGuess: true }));
