import { invalidRequest } from '../errors';
import { readLiteral, type Literal } from './literal';

/** One step of an API path: `getByTitle('Tasks')` has the key `getbytitle` and one argument. */
export interface Segment {
  readonly name: string;
  readonly key: string;
  readonly parameters: Parameters | null;
}

/** Arguments in brackets; positional ones have their place as name. */
export type Parameters = ReadonlyMap<string, Literal>;

const shape = /^([A-Za-z_$][\w.$]*)(?:\((.*)\))?$/s;

/** Cuts a still encoded path; a slash inside quotes (or as %2F) does not cut. */
export function parsePath(raw: string, query: ReadonlyMap<string, string>): Segment[] {
  return split(raw)
    .filter((part) => part !== '')
    .map((part) => parseSegment(decode(part), query));
}

function split(raw: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < raw.length; at += 1) {
    if (raw[at] === "'" || raw.startsWith('%27', at)) isQuoted = !isQuoted;
    if (raw[at] === '/' && !isQuoted) {
      parts.push(raw.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, raw.slice(start)];
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw invalidRequest(`The expression "${part}" is not valid.`);
  }
}

function parseSegment(text: string, query: ReadonlyMap<string, string>): Segment {
  const match = shape.exec(text);
  const name = match?.[1];
  if (!match || !name) throw invalidRequest(`The expression "${text}" is not valid.`);
  const inside = match[2];
  return { name, key: name.toLowerCase(), parameters: inside === undefined ? null : parseParameters(inside, query) };
}

function parseParameters(text: string, query: ReadonlyMap<string, string>): Parameters {
  const parameters = new Map<string, Literal>();
  const named = /\s*(?:([A-Za-z]\w*)\s*=\s*)?/y;
  let at = 0;
  while (text.slice(at).trim() !== '') {
    named.lastIndex = at;
    const name = named.exec(text)?.[1]?.toLowerCase() ?? String(parameters.size);
    const { literal, end } = readParameter(text, named.lastIndex, query);
    parameters.set(name, literal);
    const separator = /^\s*(,|$)/.exec(text.slice(end));
    if (!separator) throw invalidRequest(`The expression "${text}" is not valid.`);
    at = end + separator[0].length;
  }
  return parameters;
}

function readParameter(
  text: string,
  at: number,
  query: ReadonlyMap<string, string>,
): { literal: Literal; end: number } {
  const alias = /^@\w+/.exec(text.slice(at))?.[0];
  if (!alias) {
    const found = readLiteral(text, at);
    if (!found) throw invalidRequest(`The expression "${text}" is not valid.`);
    return found;
  }
  const value = query.get(alias);
  const found = value === undefined ? null : readLiteral(value, 0);
  if (!found || found.end !== value?.length) throw invalidRequest(`The parameter ${alias} has no valid value.`);
  return { literal: found.literal, end: at + alias.length };
}
