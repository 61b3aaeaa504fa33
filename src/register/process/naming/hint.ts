/** What could make a name better. Only ever a hint: the person who captures knows the process, we don't. */
export interface NamingHint {
  readonly code: 'emptyVerb' | 'noVerb' | 'nominal' | 'capitals' | 'abbreviation' | 'plural';
  /** The word that gave rise to it. */
  readonly word: string;
  /** A better name, when grammar yields one for certain. */
  readonly proposal?: string;
}

export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}/-]+/gu) ?? [];

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Everybody in an administration knows these; some are written in capitals by law. */
const known = new Set(
  'IT EU NRW OZG BAFÖG TÜV KFZ PKW LKW SGB DSGVO GIS PC USB VHS WC KITA OGS ÖPNV UVG BGB LAN WLAN E-AKTE PDF'.split(
    ' ',
  ),
);
const knownWithStop = new Set('nr. abs. bzw. ggf. inkl. etc. art. st. dr. ca. u. a. z. b. d. h.'.split(' '));

/** The first word that only insiders read: capitals of two to six letters, or a word cut off with a full stop. */
export function abbreviationIn(name: string): string | null {
  for (const [word] of name.matchAll(/[\p{L}\p{N}-]+\.?/gu)) {
    const bare = word.replace(/\.$/, '');
    if (/^\p{Lu}{2,6}$/u.test(bare) && !known.has(bare)) return bare;
    if (/^\p{L}{2,8}\.$/u.test(word) && !knownWithStop.has(word.toLowerCase()) && !name.endsWith(word)) return word;
  }
  return null;
}

/** A name shouted throughout, of more than one word. */
export const isShouted = (name: string): boolean =>
  wordsOf(name).length > 1 && /\p{Lu}{4}/u.test(name) && name === name.toUpperCase();
