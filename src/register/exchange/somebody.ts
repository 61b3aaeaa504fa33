import type { Person } from '../store';
import { nearest } from './nearest';

const shortest = 2;
const beginning = 3;
const wordsAtMost = 4;

/**
 * What to ask a directory for when a file means somebody, step by step: as it stands, then each of its words, since lists mix up the
 * order of names, then what the words begin with, since most people misspell a name further behind. One step's answers come together.
 */
export function peopleSearches(text: string): readonly (readonly string[])[] {
  const clean = text.replace(/[<>()]/g, ' ').trim();
  if (clean.length < shortest) return [];
  // Of an address only what stands before the @ says who it is.
  const words = clean
    .replace(/@\S*/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= shortest)
    .sort((left, right) => right.length - left.length)
    .slice(0, wordsAtMost);
  const beginnings = words.map((word) => word.slice(0, beginning));
  return [[clean], words.filter((word) => word !== clean), beginnings.filter((word) => !words.includes(word))]
    .map((step) => [...new Set(step)])
    .filter((step) => step.length > 0);
}

/** Those whom a text may mean, the likeliest first; none that has nothing to do with it. */
export function likelyPeople(text: string, people: readonly Person[], atMost: number): readonly Person[] {
  const once = [...new Map(people.map((person) => [person.key, person])).values()];
  return nearest(
    text.replace(/@\S*/g, ' '),
    once.map((key) => ({ key, names: [key.name, key.email.replace(/@.*/, '')] })),
    atMost,
  );
}
