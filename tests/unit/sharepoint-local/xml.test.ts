import fc from 'fast-check';
import { escapeXml, readFragment, readXml, type Element } from '../../../src/sharepoint-local/xml/element';

const malformed = (why: string) => new Error(`malformed: ${why}`);

/** Texts XML can hold: no control characters, no lone halves of pairs. */
const text = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((any) => any.replace(/[^\t\n\x20-\uD7FF\uE000-\uFFFD]/g, ''));
const name = fc.stringMatching(/^[A-Z][a-z]{0,6}$/);

const treeOf = (depth: number): fc.Arbitrary<Element> =>
  fc.record({
    name,
    attributes: fc.dictionary(name, text, { maxKeys: 3 }).map((record) => new Map(Object.entries(record))),
    children: depth === 0 ? fc.constant([]) : fc.array(treeOf(depth - 1), { maxLength: 3 }),
    text,
  });

function print({ name: tag, attributes, children, text: inside }: Element): string {
  const head = [...attributes].map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('');
  return `<${tag}${head}>${escapeXml(inside)}${children.map(print).join('')}</${tag}>`;
}

describe('reading XML', () => {
  it('reads back every tree as it was written', () => {
    fc.assert(fc.property(treeOf(3), (element) => expect(readXml(print(element), malformed)).toEqual(element)));
  });

  it('reads anything else to an element or to a refusal, never to a crash', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((junk) => `<View>${junk}</View>`),
        ),
        (source) => {
          try {
            expect(readXml(source, malformed).name).not.toBe('');
          } catch (cause) {
            expect(String(cause)).toContain('malformed: ');
          }
        },
      ),
    );
  });

  it.each([
    ['an unclosed element', '<a><b></a>'],
    ['two roots', '<a/><b/>'],
    ['a bare ampersand', '<a>x & y</a>'],
    ['an entity nobody declared', '<a>&nbsp;</a>'],
    ['an attribute without quotes', '<a b=c/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['nothing', ''],
    ['far too deep a nest', '<a>'.repeat(300) + '</a>'.repeat(300)],
  ])('refuses %s', (_, source) => {
    expect(() => readXml(source, malformed)).toThrow('malformed: ');
  });

  it('reads entities, CDATA and a declaration before the root', () => {
    const element = readXml('<?xml version="1.0"?><a b=\'&quot;&#228;\'>1 &lt; <![CDATA[<2>]]></a>', malformed);

    expect(element.attributes.get('b')).toBe('"ä');
    expect(element.text).toBe('1 < <2>');
  });

  it('reads elements side by side', () => {
    expect(readFragment('<a/><b/>', malformed).map((one) => one.name)).toEqual(['a', 'b']);
    expect(() => readFragment('</fragment><fragment>', malformed)).toThrow('malformed: ');
  });
});
