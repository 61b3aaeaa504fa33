import { foldedName } from '../exchange/clean';

/** Shorter words are articles and prepositions, or say nothing about the subject. */
const tellingLetters = 4;
/** As many letters as two words have to begin with in common: «anmelden» and «Anmeldung». */
const commonLetters = 5;

/**
 * Whether two names are about the same thing: at least two thirds of the telling words of the shorter one come back in
 * the other, as their beginning or as part of a compound.
 */
export function resembles(left: string, right: string): boolean {
  const [few, many] = [tellingWords(left), tellingWords(right)].sort((one, other) => one.length - other.length);
  if (!few || !many || few.length === 0) return false;
  const shared = few.filter((word) => many.some((other) => isAlike(word, other)));
  return shared.length / few.length >= 2 / 3;
}

function tellingWords(text: string): readonly string[] {
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(foldedName);
  return words.filter((word) => word.length >= tellingLetters);
}

function isAlike(left: string, right: string): boolean {
  const stem = left.slice(
    0,
    Math.max(tellingLetters, Math.min(left.length - 2, left.length === 4 ? 4 : commonLetters)),
  );
  return right.startsWith(stem) || (left.length >= commonLetters && right.includes(left.slice(0, -1)));
}
