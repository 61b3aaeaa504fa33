import { plain, said, shortened } from '../../../../src/reminder/card/plain';

const visible = (text: string) => text.replaceAll('\u200b', '');

describe('a text of the register on a card', () => {
  it('is shown as it stands, its marks with invisible parts or twins', () => {
    expect(visible(plain('[Klick](https://böse.example)'))).toBe('[Klick](https://böse.example)');
    expect(plain('[Klick](https://böse.example)')).not.toContain('](');
    expect(plain('Bürger*innen und Beamt*innen')).toBe('Bürger∗innen und Beamt∗innen');
    expect(plain('{{DATE(2026-11-23T00:00:00Z)}}')).not.toContain('{{');
  });

  it.each(['- Antrag', '1. Mahnung', '2) Mahnung', '# Titel', '> Zitat', '+ mehr'])('makes no list of «%s»', (text) => {
    expect(plain(text)).toBe(`\u200b${text}`);
  });

  it('keeps underscores inside words, and lets others slant nothing', () => {
    expect(plain('datei_name')).toBe('datei_name');
    expect(plain('_wichtig_')).toBe('\u200b_\u200bwichtig\u200b_\u200b');
  });

  it('is one line without control characters, turned directions or broken characters', () => {
    expect(plain(' a\n\tb\u0000c\u202ed\ud800 ')).toBe('a b cd\ufffd');
  });

  it('is cut between characters, never inside one', () => {
    expect(shortened('👍👍👍', 4)).toBe('👍…');
    expect(said('x'.repeat(100))).toHaveLength(90);
  });
});
