/**
 * Text of the register as text of a card. Clients read Markdown in it: a name must become no link, no bold or slanted
 * text, no list, no date and no second line. Backslashes would be visible where a client reads no Markdown, so an
 * invisible space parts the marks, and where that parts nothing (`Bürger*innen und Beamt*innen`) a twin takes their place.
 */
export function plain(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(directing, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim()
    .replaceAll('*', '\u2217')
    .replaceAll('`', '\u02cb')
    .replaceAll('](', ']\u200b(')
    .replaceAll('{{', '{\u200b{')
    .replaceAll('~~', '~\u200b~')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\u200b_\u200b')
    .replace(/^(?=[-+#>]|\d+[.)])/, '\u200b');
}

/** What turns the reading direction of everything after it, beyond the name it came with. */
const directing = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text of the register as a card shows it, at most so many UTF-16 units long and cut between characters; the register
 * holds the whole of it.
 */
export function shortened(text: string, maximum = 90): string {
  if (text.length <= maximum) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length >= maximum) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Both: plain and short enough for a card. */
export const said = (text: string, maximum?: number): string => shortened(plain(text), maximum);
