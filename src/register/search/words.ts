/** A word or number of a text: where it stands, and the how manyeth it is. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly position: number;
}

// Soft hyphens and zero-width characters, which pasted texts are full of, belong to the word around them.
const letters = '\\p{L}[\\p{L}\\p{M}\\u00ad\\u200b-\\u200d\\u2060\\ufeff]*';
const hyphen = '[-\\u2010\\u2011]';
const run = new RegExp(`${letters}(?:${hyphen}${letters})*|\\p{N}+`, 'gu');
const anyHyphen = new RegExp(hyphen);
const hyphens = new RegExp(hyphen, 'g');

/**
 * The words and numbers in reading order; "34c" is both. A hyphenated word comes as a whole and
 * in its pieces, so that "kfzzulassung" finds "KFZ-Zulassung".
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let position = 0;
  for (const { 0: whole, index: start } of text.matchAll(run)) {
    const end = start + whole.length;
    if (anyHyphen.test(whole)) {
      words.push({ text: whole, start, end, position });
      for (const piece of piecesOf(whole, start)) words.push({ ...piece, position: position++ });
    } else words.push({ text: whole, start, end, position: position++ });
  }
  return words;
}

/** The same without the wholes of hyphenated words: what a query looks for. */
export const singleWordsOf = (text: string): readonly string[] =>
  wordsOf(text.replace(hyphens, ' ')).map((word) => word.text);

function piecesOf(whole: string, offset: number): readonly Omit<Word, 'position'>[] {
  let start = offset;
  return whole.split(hyphens).map((text) => {
    const piece = { text, start, end: start + text.length };
    start = piece.end + 1;
    return piece;
  });
}
