import { shownAtMost, suggest } from '../../../../src/tab/field/suggestion';

const units = ['33 Bürgerservice', '33.1 Meldewesen', '63 Bauordnung'].map((text) => ({ key: text, text }));

describe('suggestions', () => {
  it('match every typed word, wherever it stands', () => {
    expect(suggest(units, 'service 33').shown).toEqual([units[0]]);
  });

  it('find umlauts that are written out', () => {
    expect(suggest(units, 'buerger').shown).toEqual([units[0]]);
  });

  it('never draw thousands, but say how many more there are', () => {
    const many = Array.from({ length: 5_000 }, (_one, index) => ({ key: String(index), text: `Vorgang ${index}` }));

    const found = suggest(many, '');

    expect(found.shown).toHaveLength(shownAtMost);
    expect(found.more).toBe(5_000 - shownAtMost);
  });
});
