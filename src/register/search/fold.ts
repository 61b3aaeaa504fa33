/**
 * One word, the ways it may be written. People type "gebuehr" and "gebuhr" for "Gebühr", "strasse" for "Straße": the
 * index keeps a word in both forms, so that a query needs no guessing. Numbers lose their leading zeros: "P-12" is
 * "P-000012".
 */
export interface Spelling {
  /** Lower case, without marks; never empty. */
  readonly form: string;
  /** For each letter of `form` the stretch of the original word it comes from. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Letters that have two usual spellings: written out, and without their mark. */
const spelledOut: Readonly<Record<string, readonly [long: string, short: string]>> = {
  ä: ['ae', 'a'],
  ö: ['oe', 'o'],
  ü: ['ue', 'u'],
  ß: ['ss', 'ss'],
  æ: ['ae', 'a'],
  œ: ['oe', 'o'],
  ø: ['oe', 'o'],
  å: ['aa', 'a'],
  ł: ['l', 'l'],
  đ: ['d', 'd'],
  ı: ['i', 'i'],
};

const plain = /^[a-z0-9]+$/;
const letterWithMarks = /\P{M}\p{M}*|\p{M}+/gu;
const notSpelled = /[^\p{L}\p{N}]+/gu;
const leadingZeros = /^0+(?=\d)/;

/** The written-out form first. Empty when nothing of the word can be searched for. */
export function formsOf(word: string): readonly string[] {
  const lower = word.toLowerCase();
  return plain.test(lower) ? [lower.replace(leadingZeros, '')] : foldedForms(word);
}

function foldedForms(word: string): readonly string[] {
  let long = '';
  let short = '';
  for (const [letter] of word.matchAll(letterWithMarks)) {
    const [out, bare] = foldLetter(letter);
    long += out;
    short += bare;
  }
  if (long === '') return [];
  return long === short ? [long.replace(leadingZeros, '')] : [long, short];
}

/** The forms of a word with their way back to it; for marking what was found. */
export function spellingsOf(word: string): readonly Spelling[] {
  const lower = word.toLowerCase();
  if (plain.test(lower)) return [withoutZeros(plainSpelling(lower))];
  const [long, short] = [emptySpelling(), emptySpelling()];
  for (const match of word.matchAll(letterWithMarks)) {
    const [out, bare] = foldLetter(match[0]);
    append(long, out, match.index, match.index + match[0].length);
    append(short, bare, match.index, match.index + match[0].length);
  }
  if (long.form === '') return [];
  return long.form === short.form ? [withoutZeros(long)] : [long, short];
}

/** A letter for a letter. */
function plainSpelling(form: string): Spelling {
  const from = Array.from(form, (_letter, at) => at);
  return { form, from, to: from.map((at) => at + 1) };
}

function withoutZeros(spelling: Spelling): Spelling {
  const zeros = leadingZeros.exec(spelling.form)?.[0].length ?? 0;
  if (zeros === 0) return spelling;
  return { form: spelling.form.slice(zeros), from: spelling.from.slice(zeros), to: spelling.to.slice(zeros) };
}

/** Whether the letter at this place of a written-out form is the "e" of an umlaut: "fuehrung" has no "ehrung" in it. */
export function isWithinUmlaut(long: string, at: number, short: string): boolean {
  if (short === '' || long[at] !== 'e') return false;
  let dropped = 0;
  for (let n = 0; n < at; n++) if (long[n] !== short[n - dropped]) dropped++;
  return long[at] !== short[at - dropped];
}

function foldLetter(letter: string): readonly [long: string, short: string] {
  const lower = letter.normalize('NFC').toLowerCase();
  const known = spelledOut[lower];
  if (known) return known;
  const bare = lower.normalize('NFKD').replace(notSpelled, '');
  return [bare, bare];
}

const emptySpelling = () => ({ form: '', from: [] as number[], to: [] as number[] });

function append(spelling: ReturnType<typeof emptySpelling>, form: string, from: number, to: number): void {
  spelling.form += form;
  for (let i = 0; i < form.length; i++) {
    spelling.from.push(from);
    spelling.to.push(to);
  }
}
