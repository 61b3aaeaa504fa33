// Zero-width space, word joiner, byte order mark, soft hyphen. Zero-width joiners stay: emoji and some scripts need them.
const invisible = new RegExp('[\\u200b\\u2060\\ufeff\\u00ad]', 'g');
// What SharePoint refuses: the C0 controls except tab and line break, and two non-characters.
const controls = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]', 'g');
const blanks = new RegExp('[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]+', 'g');

/** One line of text without what nobody sees: edge and double blanks, line breaks, invisible and control characters. */
export function cleanLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim();
}

/** The same for a text of several lines: line breaks stay, more than one empty line in a row doesn't. */
export function cleanText(text: string): string {
  const lines = visible(text)
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => line.replace(blanks, ' ').trim());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** For comparing what people typed: case, umlauts, accents and everything but letters and digits set aside. */
export function foldedName(text: string): string {
  return visible(text)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The longest beginning that fits, cut between two words and marked with an ellipsis. */
export function shortened(text: string, maximum: number): string {
  if (text.length <= maximum) return text;
  const room = text.slice(0, maximum - 1);
  const blank = room.lastIndexOf(' ');
  const cut = blank > maximum / 2 ? room.slice(0, blank) : withoutHalfCharacter(room);
  return `${cut.replace(/[\s,;:–-]+$/u, '')}…`;
}

function visible(text: string): string {
  return text.replace(invisible, '').replace(controls, '');
}

function withoutHalfCharacter(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
