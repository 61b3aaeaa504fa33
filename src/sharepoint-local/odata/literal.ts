/** A literal as OData v3 writes it in paths and filters. */
export type Literal =
  | { readonly type: 'string' | 'datetime' | 'guid'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'null' };

const quoted = /(datetime|guid)?'((?:[^']|'')*)'/iy;
const number = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w-])/iy;
const word = /(true|false|null)(?!\w)/y;

/** Reads one literal at `position`; null when there is none. A quote inside a text is doubled. */
export function readLiteral(text: string, position: number): { literal: Literal; end: number } | null {
  quoted.lastIndex = position;
  const inQuotes = quoted.exec(text);
  if (inQuotes) {
    const type = (inQuotes[1]?.toLowerCase() ?? 'string') as 'string' | 'datetime' | 'guid';
    const value = (inQuotes[2] ?? '').replaceAll("''", "'");
    return { literal: { type, value }, end: quoted.lastIndex };
  }
  number.lastIndex = position;
  const digits = number.exec(text);
  if (digits) return { literal: { type: 'number', value: Number(digits[0]) }, end: number.lastIndex };
  word.lastIndex = position;
  const reserved = word.exec(text)?.[1];
  if (!reserved) return null;
  const literal: Literal = reserved === 'null' ? { type: 'null' } : { type: 'boolean', value: reserved === 'true' };
  return { literal, end: word.lastIndex };
}
