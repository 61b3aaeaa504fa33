import type { Search } from '../../register';

/** Shorter words say nothing about the subject. */
const tellingLetters = 4;

/** Ids of entries whose name resembles this one most; none while it is too short to tell. */
export function similarTo(name: string, search: Search, except: number | null, atMost: number): readonly number[] {
  if (name.trim().length < tellingLetters) return [];
  const words = (name.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= tellingLetters);
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  // All words of the name if any entry has them, else its object, else its longest word.
  for (const query of [name, words.slice(0, -1).join(' '), longest]) {
    const ids = search.find(query).flatMap(({ id }) => (id === except ? [] : [id]));
    if (ids.length > 0) return ids.slice(0, atMost);
  }
  return [];
}
