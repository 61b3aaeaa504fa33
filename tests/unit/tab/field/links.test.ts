import fc from 'fast-check';
import { piecesOf } from '../../../../src/tab/field/links';

describe('links in a line of text', () => {
  it('are web addresses, without the full stop of the sentence', () => {
    expect(piecesOf('Siehe https://recht.example/kag.')).toEqual([
      { text: 'Siehe ' },
      { text: 'https://recht.example/kag', href: 'https://recht.example/kag' },
      { text: '.' },
    ]);
  });

  it('take the words before an address in brackets as their name', () => {
    expect(piecesOf('Antrag [https://stadt.example/antrag]')).toEqual([
      { text: 'Antrag', href: 'https://stadt.example/antrag' },
    ]);
    expect(piecesOf('[https://stadt.example/a]')).toEqual([
      { text: 'https://stadt.example/a', href: 'https://stadt.example/a' },
    ]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '[javascript:alert(1)]', 'ftp://alt.example', '//x.example'])(
    'never come from %s',
    (text) => {
      expect(piecesOf(text)).toEqual([{ text }]);
    },
  );

  it('lead only to the web, whatever somebody types', () => {
    const parts = fc.constantFrom('https://a.example', 'javascript:', '[', ']', 'http://', ' ', '<b>', 'Antrag', '://');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (texts) => {
        for (const { href } of piecesOf(texts.join(''))) if (href !== undefined) expect(href).toMatch(/^https?:\/\//);
      }),
    );
  });
});
