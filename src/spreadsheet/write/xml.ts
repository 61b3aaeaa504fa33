const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// What XML refuses or changes on the way: controls, carriage returns, halves of characters, two non-characters.
const impossible = new RegExp(
  '[\\u0000-\\u0008\\u000b-\\u001f\\ufffe\\uffff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  'g',
);

/** A text for XML; what XML can't hold is written as `_x000D_`, and what looks like that already is guarded (ECMA-376, 22.9.2.19). */
export function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(impossible, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (one) => entities[one] ?? one);
}

/** For names, which have no room for the characters above. */
export const escapedName = (text: string): string =>
  text.replace(impossible, '').replace(/[&<>"]/g, (one) => entities[one] ?? one);
