import type { Language } from '../schema/field';

/** What could make a name better. Only ever a hint: the person who captures knows the process, we don't. */
export interface NamingHint {
  readonly code: 'emptyVerb' | 'noVerb';
  /** The word that gave rise to it. */
  readonly word: string;
}

/** Verbs that fit every process and so say nothing about this one; English ones stand first in a name. */
const emptyVerbs: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set('durchführen bearbeiten abwickeln erledigen vornehmen abarbeiten behandeln machen tätigen'.split(' ')),
  en: new Set('handle process perform do execute manage conduct'.split(' ')),
};

/**
 * Looks whether a name says object and verb, named by the result: German names end with an infinitive, English ones
 * begin with one. Null while the name is fine or too short to tell.
 */
export function namingHint(name: string, language: Language): NamingHint | null {
  const words = name.match(/[\p{L}\p{N}/-]+/gu) ?? [];
  if (name.trim().length < 4 || words.length === 0) return null;
  return language === 'de' ? germanHint(words) : englishHint(words);
}

function germanHint(words: readonly string[]): NamingHint | null {
  const last = words[words.length - 1]!;
  if (emptyVerbs.de.has(last.toLowerCase())) return { code: 'emptyVerb', word: last };
  // A German noun is capitalised and an infinitive is not; one word alone lacks either object or verb.
  const isInfinitive = /^\p{Ll}.*n$/u.test(last);
  return words.length > 1 && isInfinitive ? null : { code: 'noVerb', word: last };
}

function englishHint(words: readonly string[]): NamingHint | null {
  const first = words[0]!;
  if (emptyVerbs.en.has(first.toLowerCase())) return { code: 'emptyVerb', word: first };
  return words.length > 1 && !/(tion|ment|ing)$/i.test(first) ? null : { code: 'noVerb', word: first };
}
