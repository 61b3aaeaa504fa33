import type { Hit, Search } from '../../register';
import { foldedName } from '../../register';

/** Shorter words say nothing about the subject. */
const tellingLetters = 4;
/** From this length it tells wherever in a compound it stands; "Bank" in "Datenbank" does not. */
const tellingInside = 6;
/** So long a word is not another by a slip of the keyboard. */
const longWord = 8;
/** Among more hits than these nothing is alike. */
const lookedAt = 60;

/** Ids of entries whose name is about the same as this one, best first; none while it is too short to tell. */
export function similarTo(name: string, search: Search, except: number | null, atMost: number): readonly number[] {
  if (name.trim().length < tellingLetters) return [];
  const words = wordsIn(name);
  const subjects = words.length === 1 ? words : words.filter((word) => !isVerb(word));
  // All words of the name if any entry has them, else all that it is about, else the one that says most.
  for (const query of [name, subjects.join(' '), mostTelling(subjects)]) {
    const hits = search.find(query).slice(0, lookedAt);
    const ids = hits.flatMap((hit) => (hit.id !== except && isAlike(hit, subjects) ? [hit.id] : []));
    if (ids.length > 0) return ids.slice(0, atMost);
  }
  return [];
}

const wordsIn = (name: string): readonly string[] =>
  (name.match(/\p{L}+/gu) ?? []).filter((word) => word.length >= tellingLetters);

/** In German; alone they are written small and end in "n". Together with a thing they say nothing about it. */
const isVerb = (word: string): boolean => /^\p{Ll}+n$/u.test(word);

/** The longest; "Anmeldung" and its like only if there is nothing else. */
function mostTelling(subjects: readonly string[]): string {
  const things = subjects.filter((word) => !/ung(en)?$/iu.test(word));
  const among = things.length > 0 ? things : subjects;
  return among.reduce((best, word) => (word.length > best.length ? word : best), '');
}

/** Found by a thing that both are about, not by a verb, a number, or by what only comes near. */
function isAlike({ text, marks, because, isNear }: Hit, subjects: readonly string[]): boolean {
  if (isNear) return false;
  const [only, ...more] = subjects;
  const isSoleVerb = only !== undefined && more.length === 0 && isVerb(only);
  const isShared = (word: string, from: number, to: number): boolean => {
    if (isVerb(word) && !isSoleVerb) return false;
    // A word is marked as a whole where it stands, but also where only a similar one does.
    if (to - from === word.length) return because !== undefined || subjects.some((subject) => isFormOf(subject, word));
    return to - from >= tellingInside || (because === undefined && from === 0 && to >= tellingLetters);
  };
  return [...text.matchAll(/\p{L}+/gu)].some(({ 0: word, index }) =>
    marks.some(([from, to]) => isShared(word, Math.max(from - index, 0), Math.min(to - index, word.length))),
  );
}

/** "Hunde" of "Hund", and of "Hundesteuer"; not "Wohnsitz" of "Wohnung", nor "Backup" of "Bank". */
function isFormOf(subject: string, word: string): boolean {
  const [left, right] = [foldedName(subject), foldedName(word)];
  if (right.length >= tellingInside && left.includes(right)) return true;
  const shorter = Math.min(left.length, right.length);
  const common = Math.max(tellingLetters, shorter - 2);
  if (left.slice(0, common) === right.slice(0, common) && shorter >= common) return true;
  return shorter >= longWord && Math.abs(left.length - right.length) <= 1;
}
