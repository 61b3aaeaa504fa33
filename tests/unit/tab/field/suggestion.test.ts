import { exactly, shownAtMost, suggest } from '../../../../src/tab/field/suggestion';

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

describe('a name typed or pasted as a whole', () => {
  const units = [
    { key: '1', text: '33 Bürgerservice', names: ['33', 'Bürgerservice'] },
    { key: '2', text: '33.1 Bürgerservice Nord', names: ['33.1', 'Bürgerservice Nord'] },
  ];

  it.each(['33 Bürgerservice', 'bürgerservice', ' Buergerservice ', '33'])(
    'chooses the one entry called %s',
    (typed) => {
      expect(exactly(units, typed)?.key).toBe('1');
    },
  );

  it.each(['Bürger', '', '   '])('chooses nothing for %j', (typed) => {
    expect(exactly(units, typed)).toBeNull();
  });

  it('chooses nothing among namesakes', () => {
    expect(exactly([...units, { key: '3', text: 'Bürgerservice' }], 'Bürgerservice')).toBeNull();
  });
});
