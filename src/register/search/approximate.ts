/**
 * Whether a pattern occurs in a word with a few slips of the keyboard: a letter too many, too few, another, or two
 * swapped. Bit-parallel (Myers 1999; swaps after Hyyrö 2003): one step per letter of the word, whatever the pattern.
 */
export interface Slips {
  /** Fewest slips with which the pattern occurs in the word. */
  readonly within: number;
  /** Slips between the pattern and the whole word. */
  readonly whole: number;
}

/** Bits of a number that JavaScript's bit operators keep apart, sign left alone. */
const longestPattern = 31;
const alphabet = 128;

/** Slips that are forgiven: none in short words, where every other word is near. */
export function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}

/** `anchored`: the pattern has to begin where the word begins. */
export function createSlipCounter(
  pattern: string,
  anchored: boolean,
): (text: string, from: number, to: number) => Slips {
  const cut = pattern.slice(0, longestPattern);
  const masks = letterMasks(cut);
  const top = 1 << (cut.length - 1);
  return (text, from, to) => {
    let [plus, minus, diagonal, previous] = [-1, 0, 0, 0];
    let count = cut.length;
    let within = count;
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      const same = code < alphabet ? (masks[code] ?? 0) : 0;
      const swapped = ((~diagonal & same) << 1) & previous;
      diagonal = (((same & plus) + plus) ^ plus) | same | minus | swapped;
      let up = minus | ~(diagonal | plus);
      let down = diagonal & plus;
      if (up & top) count++;
      else if (down & top) count--;
      up = (up << 1) | (anchored ? 1 : 0);
      down <<= 1;
      plus = down | ~(diagonal | up);
      minus = up & diagonal;
      previous = same;
      if (count < within) within = count;
    }
    return { within, whole: count };
  };
}

function letterMasks(pattern: string): Int32Array {
  const masks = new Int32Array(alphabet);
  for (let i = 0; i < pattern.length; i++) {
    const code = pattern.charCodeAt(i);
    if (code < alphabet) masks[code] = (masks[code] ?? 0) | (1 << i);
  }
  return masks;
}

/** The set of letters of a word as bits, to rule out most words without looking at them closely. */
export function letterSet(form: string): number {
  let set = 0;
  for (let i = 0; i < form.length; i++) set |= 1 << (form.charCodeAt(i) & 31);
  return set;
}

/** How many letters of one set are missing in the other. */
export function lettersMissing(wanted: number, present: number): number {
  let rest = wanted & ~present;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count++;
  return count;
}
