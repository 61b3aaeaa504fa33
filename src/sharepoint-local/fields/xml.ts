import { invalidRequest } from '../errors';
import { own } from '../json';

/** An element of a field schema. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const opening = /<([A-Za-z][\w.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;

/** Reads one element with what is inside: enough XML for `<Field>`, everything else is refused. */
export function parseXml(source: string): Element {
  const text = source.trim().replace(/^<\?xml[^>]*\?>\s*/, '');
  const { element, end } = readElement(text, 0);
  if (text.slice(end).trim() !== '') throw malformed();
  return element;
}

function readElement(source: string, start: number): { element: Element; end: number } {
  opening.lastIndex = start;
  const match = opening.exec(source);
  const name = match?.[1];
  if (!match || !name) throw malformed();
  const attributes = readAttributes(match[2] ?? '');
  if (match[3] === '/') return { element: { name, attributes, children: [], text: '' }, end: opening.lastIndex };
  return readInside(source, opening.lastIndex, name, attributes);
}

function readInside(
  source: string,
  start: number,
  name: string,
  attributes: Element['attributes'],
): { element: Element; end: number } {
  const children: Element[] = [];
  let text = '';
  for (let at = start; at < source.length;) {
    const closing = `</${name}>`;
    if (source.startsWith(closing, at))
      return { element: { name, attributes, children, text: unescape(text) }, end: at + closing.length };
    if (source[at] === '<') {
      const { element, end } = readElement(source, at);
      children.push(element);
      at = end;
    } else {
      text += source[at];
      at += 1;
    }
  }
  throw malformed();
}

function readAttributes(text: string): Map<string, string> {
  const pairs = text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map([...pairs].map(([, name = '', double, single]) => [name, unescape(double ?? single ?? '')]));
}

function unescape(text: string): string {
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return own(entities, name) ?? whole;
    const isHex = name[1]?.toLowerCase() === 'x';
    const code = parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
    if (!(code <= 0x10ffff)) throw malformed();
    return String.fromCodePoint(code);
  });
}

function malformed(): Error {
  return invalidRequest('The field schema is not valid XML.');
}
