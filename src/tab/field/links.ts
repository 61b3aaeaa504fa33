/** A piece of a line: plain text, or a link with a safe address. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
}

const address = /\[((?:https?:\/\/|mailto:)[^\s[\]]+)\]|((?:https?:\/\/|mailto:)[^\s<>"[\]]+)/gi;

/**
 * Cuts a line into text and links. Only http, https and mailto become links; everything else stays text, whatever it looks like.
 * Words before an address in brackets name the link: `Antrag [https://…]`.
 */
export function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of line.matchAll(address)) {
    const found = trimmed(match[1] ?? match[2] ?? '');
    if (!isWebAddress(found)) continue;
    const before = line.slice(end, match.index);
    pieces.push(...(match[1] ? named(before, found) : [{ text: before }, { text: found, href: found }]));
    end = match.index + (match[1] ? match[0].length : found.length);
  }
  return [...pieces, { text: line.slice(end) }].filter((piece) => piece.text !== '');
}

function named(before: string, href: string): readonly Piece[] {
  const name = before.trim();
  return name ? [{ text: name, href }] : [{ text: href, href }];
}

/** A full stop or bracket after an address belongs to the sentence. */
const trimmed = (found: string): string => found.replace(/[.,;:!?)'"“”]+$/, '');

function isWebAddress(text: string): boolean {
  const protocol = URL.canParse(text) ? new URL(text).protocol : '';
  return protocol === 'https:' || protocol === 'http:' || protocol === 'mailto:';
}
