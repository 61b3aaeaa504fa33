import type { Language } from '../schema/field';
import { englishHint } from './naming/english';
import { germanHint } from './naming/german';
import type { NamingHint } from './naming/hint';

export type { NamingHint } from './naming/hint';

/**
 * Looks whether a name says object and verb, named by the result: German names end with an infinitive, English ones
 * begin with one. Where grammar allows, the hint brings a better name along. Null while the name is fine or too short to
 * tell.
 */
export function namingHint(name: string, language: Language): NamingHint | null {
  const words = name.match(/[\p{L}\p{N}/-]+\.?/gu) ?? [];
  if (name.trim().length < 4 || words.length === 0) return null;
  return language === 'de' ? germanHint(name.trim()) : englishHint(name.trim());
}
