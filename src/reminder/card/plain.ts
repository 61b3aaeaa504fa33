/**
 * Text of the register as text of a card. Clients read Markdown in it: a name must not become a link, nor break the
 * line. Backslashes would be visible where a client reads no Markdown, so an invisible space parts `](` instead.
 */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('](', ']\u200b(')
    .replace(/(\*\*|__|~~|``)/g, (mark) => `${mark[0]}\u200b${mark[1]}`);
}

/** A name as a card shows it; the register holds the whole of it. */
export function shortened(text: string, maximum = 90): string {
  return text.length <= maximum ? text : `${text.slice(0, maximum - 1).trimEnd()}…`;
}
