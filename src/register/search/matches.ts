import { createSlipCounter, letterSet, lettersMissing, slipsAllowed } from './approximate';
import { formsOf, isWithinUmlaut } from './fold';
import { isEnding, standsAlone, stemOf } from './inflection';
import type { Vocabulary } from './vocabulary';
import { isNumber } from './vocabulary';

/** Words that answer a part of the query, each with how well: 1 is the very word. */
export type Matches = Map<number, number>;

/** Parts up to this length occur in nearly every word: only the beginnings of words count. */
const onlyBeginnings = 2;
/** From this length a misspelled part is looked for inside words too, not only at their beginning. */
const slipsInside = 6;
/** Shorter parts with two slips share little but their ending with the end of a compound: "gefunden" and "Ablagerungen". */
const severalSlipsInside = 10;

const quality = {
  veryWord: 1,
  otherEnding: 0.88,
  otherEndingInCompound: 0.6,
  /** Up to `share` is added for how much of the word was asked for. */
  beginning: 0.74,
  end: 0.62,
  inside: 0.5,
  share: 0.18,
  stemAtBeginning: 0.45,
  stemInside: 0.35,
  /** One letter before it is no word of a compound: "erteilung" in "Verteilung". */
  afterOneLetter: 0.3,
  misspelled: 0.6,
  misspelledInside: 0.4,
};
/** Better than any match by mere stem: then nobody asks whether it was misspelled. */
const convincing = quality.stemAtBeginning;

export function isConvincing(matches: Matches): boolean {
  for (const value of matches.values()) if (value > convincing) return true;
  return false;
}

/** Only what surely is the word: for words that nobody typed. */
export function sureMatches(part: string, vocabulary: Vocabulary): Matches {
  const matches = preciseMatches(part, vocabulary);
  for (const [word, value] of matches) if (value <= convincing) matches.delete(word);
  return matches;
}

/** Words that contain the part, or its stem with another ending; of numbers those that begin so. */
export function preciseMatches(part: string, vocabulary: Vocabulary): Matches {
  const matches: Matches = new Map();
  const [form, short = form] = formsOf(part);
  if (form === undefined || short === undefined) return matches;
  if (isNumber(form) || form.length <= onlyBeginnings) addBeginnings(matches, form, vocabulary);
  else for (const stem of new Set([stemOf(form), stemOf(short)])) addContaining(matches, form, stem, vocabulary);
  return matches;
}

function addBeginnings(matches: Matches, form: string, { numbers, letters }: Vocabulary): void {
  (isNumber(form) ? numbers : letters).containing(form, true, (word, at, whole) => {
    keep(matches, word, containedQuality(form.length, at, whole.length));
  });
}

/** One pass for both: who contains the part contains its stem. */
function addContaining(matches: Matches, form: string, stem: string, vocabulary: Vocabulary): void {
  const { letters } = vocabulary;
  letters.containing(stem, false, (word, first, whole, number) => {
    if (whole !== form && standsAlone(whole)) return;
    const at = isWithinUmlaut(whole, first, letters.shortOf(number)) ? whole.indexOf(stem, first + 1) : first;
    if (at < 0) return;
    const place = whole.indexOf(form, at);
    if (place >= 0) keep(matches, word, containedQuality(form.length, place, whole.length));
    if (stem.length > onlyBeginnings + 1) keep(matches, word, stemQuality(at, whole.slice(at + stem.length)));
  });
}

function stemQuality(at: number, rest: string): number {
  if (at === 1) return quality.afterOneLetter;
  if (isEnding(rest)) return at === 0 ? quality.otherEnding : quality.otherEndingInCompound;
  if (rest.length <= onlyBeginnings + 1) return 0;
  return at === 0 ? quality.stemAtBeginning : quality.stemInside;
}

/** The very word, its beginning, its end (what a compound is), its inside, in this order; more of the word is better. */
function containedQuality(length: number, at: number, wholeLength: number): number {
  const share = quality.share * (length / wholeLength);
  if (length === wholeLength) return quality.veryWord;
  if (at === 0) return quality.beginning + share;
  if (at === 1) return quality.afterOneLetter;
  return (at + length === wholeLength ? quality.end : quality.inside) + share;
}

/** Words in which the part occurs with slips of the keyboard. Numbers are not guessed at. */
export function misspelledMatches(part: string, vocabulary: Vocabulary): Matches {
  const matches: Matches = new Map();
  const form = formsOf(part)[0] ?? '';
  const allowed = isNumber(form) ? 0 : slipsAllowed(form.length);
  if (allowed === 0) return matches;
  const count = createSlipCounter(form, form.length < slipsInside);
  const wanted = letterSet(form);
  const { text, words, starts, letters } = vocabulary.letters;
  for (let n = 0; n < words.length; n++) {
    if (lettersMissing(wanted, letters[n] ?? 0) > allowed) continue;
    const [from, to] = [starts[n] ?? 0, (starts[n + 1] ?? 0) - 1];
    const { within, whole } = count(text, from, to);
    if (within > allowed) continue;
    const isWhole = Math.abs(to - from - form.length) <= allowed && whole <= allowed;
    if (!isWhole && within > 1 && form.length < severalSlipsInside && text[from] !== form[0]) continue;
    keep(matches, words[n] ?? 0, misspelledQuality(form, isWhole ? whole : within, isWhole, text[from] === form[0]));
  }
  return matches;
}

function misspelledQuality(form: string, slips: number, isWhole: boolean, sameBeginning: boolean): number {
  const kept = Math.max(1 - (2 * slips) / form.length, 0.1);
  return (isWhole ? quality.misspelled : quality.misspelledInside) * kept * (sameBeginning ? 1 : 0.8);
}

function keep(matches: Matches, word: number, value: number): void {
  if (value > (matches.get(word) ?? 0)) matches.set(word, value);
}
