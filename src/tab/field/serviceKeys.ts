import { isLinkableKey } from '../../register';

/** Several keys and nothing else, however they are parted: a box of one line drops the line breaks of what is pasted. */
const onlyKeys = /^(?:[\s,;]*99\d{12}){2,}[\s,;]*$/;

/** The keys in a text that consists of several of them; none otherwise. */
export const pastedKeys = (text: string): readonly string[] =>
  onlyKeys.test(text) ? (text.match(/99\d{12}/g) ?? []) : [];

/** A text parted into the keys in it and what is none. */
export function keysAndRest(text: string): { readonly keys: readonly string[]; readonly rest: string } {
  const words = text.split(/[\s,;]+/).filter(Boolean);
  const keys = words.filter(isLinkableKey);
  return { keys, rest: keys.length === 0 ? text : words.filter((word) => !isLinkableKey(word)).join(' ') };
}
