import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { createSearch } from '../../../../src/register';

const naughty = resolve('..', 'shared', 'data', 'naughty', 'blns.json');

function expectSound(text: string, query: string): void {
  const hits = createSearch([{ id: 1, texts: [{ field: 'name', weight: 10, text }] }]).find(query);
  for (const { score, marks } of hits) {
    expect(score).toBeGreaterThan(0);
    let end = -1;
    for (const [from, to] of marks) {
      expect(from).toBeGreaterThan(end);
      expect(to).toBeGreaterThan(from);
      end = to;
    }
    expect(end).toBeLessThanOrEqual(text.length);
  }
}

const german = fc.stringMatching(/^[a-zäöüßA-ZÄÖÜ0-9 -]{0,40}$/);

describe('Search over any text', () => {
  it('never fails, and marks in order inside the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), expectSound));
    fc.assert(fc.property(german, german, expectSound));
  });

  it('finds every text by any word of its own, and marks it', () => {
    fc.assert(
      fc.property(german, (text) => {
        for (const word of text.match(/\p{L}{3,31}/gu) ?? []) {
          const hit = createSearch([{ id: 1, texts: [{ field: 'name', weight: 1, text }] }]).find(word)[0];
          const marks = (hit?.marks ?? []).map(([start, end]) => text.slice(start, end).toLowerCase());
          expect(marks.join(' ')).toContain(word.toLowerCase());
        }
      }),
    );
  });

  const strings = existsSync(naughty) ? (JSON.parse(readFileSync(naughty, 'utf8')) as string[]) : [];
  if (strings.length === 0) console.warn(`Naughty strings are not at ${naughty}: only generated ones were tried.`);

  it(`survives ${strings.length} naughty strings, as text and as query`, () => {
    for (const text of strings) expectSound(text, text);
    const search = createSearch(strings.map((text, id) => ({ id, texts: [{ field: 'name', weight: 1, text }] })));
    for (const text of strings) search.find(text);
  });
});
