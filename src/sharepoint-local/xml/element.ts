import { SaxesParser } from 'saxes';

/** An element with what is inside; text of all its pieces, entities resolved. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Growing {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Growing[];
  text: string;
}

/** Nobody nests deeper on purpose; what walks the tree may count on it. */
const deepest = 200;

/** Reads one element; anything that is not well-formed, and every document type, throws what `malformed` makes. */
export function readXml(source: string, malformed: (why: string) => Error): Element {
  const parser = new SaxesParser();
  const open: Growing[] = [];
  let root: Growing | null = null;
  const fail = (why: string) => {
    throw malformed(why);
  };
  parser.on('error', (error) => fail(error.message));
  parser.on('doctype', () => fail('a document type is not allowed'));
  parser.on('opentag', ({ name, attributes }) => {
    const element: Growing = { name, attributes: new Map(Object.entries(attributes)), children: [], text: '' };
    if (open.length >= deepest) fail('it is nested too deeply');
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const addText = (text: string) => {
    const current = open.at(-1);
    if (current) current.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(source.trim()).close();
  return root ?? fail('it is empty');
}

/** Reads elements that stand side by side, as in `ViewFields` or `QueryOptions`. */
export function readFragment(source: string, malformed: (why: string) => Error): readonly Element[] {
  return readXml(`<fragment>${source}</fragment>`, malformed).children;
}

/** The first element below with this name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name);
}

/** True for an attribute that says TRUE, whatever its case. */
export function isTrue(element: Element | undefined, attribute: string): boolean {
  return element?.attributes.get(attribute)?.toUpperCase() === 'TRUE';
}

/** Writes an element and everything in it; text comes before the elements. */
export function printXml({ name, attributes, children, text }: Element): string {
  const head = [name, ...[...attributes].map(([key, value]) => `${key}="${escapeXml(value)}"`)].join(' ');
  const inside = escapeXml(text) + children.map(printXml).join('');
  return inside === '' ? `<${head} />` : `<${head}>${inside}</${name}>`;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** A text as it stands in an attribute, in quotes of either kind. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"'\n\r\t]/g, (character) => escapes[character] ?? character);
}
