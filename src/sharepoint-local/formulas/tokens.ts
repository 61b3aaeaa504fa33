import { refusedBySharePoint, type SharePointError } from '../errors';

/** A piece of a formula; `raw` is how it stands there. */
export interface Token {
  readonly type: 'number' | 'text' | 'column' | 'name' | 'operator' | 'blank';
  readonly raw: string;
  /** What it means: a text without quotes, a column without brackets. */
  readonly value: string;
}

const shapes: readonly (readonly [Token['type'], RegExp])[] = [
  ['blank', /\s+/y],
  ['number', /\d+(?:\.\d+)?(?:e[+-]?\d+)?/iy],
  ['text', /"(?:[^"]|"")*"/y],
  ['column', /\[[^\]]+\]/y],
  ['name', /[\p{L}_][\p{L}\p{N}_.]*/uy],
  ['operator', /<>|<=|>=|[-+*/^&=<>(),;%]/y],
];

/** Cuts a formula, with or without `=` before it. */
export function tokensOf(formula: string): Token[] {
  const text = formula.trim().replace(/^=/, '');
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const token = readToken(text, at);
    if (!token) throw badFormula();
    tokens.push(token);
    at += token.raw.length;
  }
  return tokens;
}

function readToken(text: string, at: number): Token | null {
  for (const [type, shape] of shapes) {
    shape.lastIndex = at;
    const raw = shape.exec(text)?.[0];
    if (raw !== undefined) return { type, raw, value: meaning(type, raw) };
  }
  return null;
}

function meaning(type: Token['type'], raw: string): string {
  if (type === 'text') return raw.slice(1, -1).replaceAll('""', '"');
  return type === 'column' ? raw.slice(1, -1) : raw;
}

/** Text as SharePoint shows it in its forms, code believed (MEM). */
export function badFormula(): SharePointError {
  return refusedBySharePoint(-2130575272, 'The formula contains a syntax error or is not supported.');
}

/** Text as SharePoint shows it in its forms, code believed (MEM). */
export function unknownColumn(): SharePointError {
  return refusedBySharePoint(
    -2130575270,
    'The formula refers to a column that does not exist.  Check the formula for spelling mistakes or change the non-existing column to an existing column.',
  );
}
