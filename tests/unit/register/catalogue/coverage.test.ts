import { coverageOf, groupsOf, keyIn, readSettings, withGroup, withKey, withoutKey } from '../../../../src/register';

const passport = '99088001012000';
const dog = '99102013252000';

describe('a key', () => {
  it.each([
    ['99 088 001 012000', passport],
    [passport, passport],
    ['nicht im LeiKa', null],
    ['9,90E+13', null],
    ['', null],
  ])('in the cell «%s»', (cell, key) => {
    expect(keyIn(cell)).toBe(key);
  });

  it('comes to the lines of a process once, and goes again', () => {
    const lines = withKey(passport, dog);

    expect(lines).toBe(`${passport}\n${dog}`);
    expect(withKey(lines, dog)).toBeNull();
    expect(withoutKey(lines, passport)).toBe(dog);
    expect(withoutKey(dog, dog)).toBeNull();
  });
});

describe('the coverage', () => {
  it('names services without a process and processes without a service, by unit', () => {
    const services = [
      { id: 1, key: passport, name: 'Reisepass', withdrawnOn: null },
      { id: 2, key: dog, name: 'Hundesteuer', withdrawnOn: null },
      { id: 3, key: '99000000000001', name: 'Alt', withdrawnOn: '2026-01-01' },
    ];
    const processes = [
      { id: 10, unit: 1, keys: [passport] },
      { id: 11, unit: 1, keys: [] },
      { id: 12, unit: 2, keys: ['99000000000001'] },
    ];

    const coverage = coverageOf(services, processes, { '99102': 2 });

    expect(coverage).toMatchObject({ services: 2, linkedServices: 1, processes: 3, linkedProcesses: 2 });
    expect(coverage.units.find(({ unit }) => unit === 1)).toMatchObject({ withoutService: [11], services: 1 });
    expect(coverage.units.find(({ unit }) => unit === 2)).toMatchObject({ withoutProcess: [2], withWithdrawn: [12] });
  });
});

describe('groups of services', () => {
  const services = [
    { key: passport, name: 'Reisepass', withdrawnOn: null },
    { key: '99088001012001', name: 'Reisepass, vorläufig', withdrawnOn: null },
    { key: dog, name: 'Hundesteuer', withdrawnOn: null },
    { key: '99777000000001', name: 'Alt', withdrawnOn: '2026-01-01' },
    { key: 'KG.12.3', name: 'Personal gewinnen', withdrawnOn: null },
    { key: null, name: 'Ohne Schlüssel', withdrawnOn: null },
  ];

  it('are the fields of matters of official keys, and what the team has assigned besides', () => {
    const groups = groupsOf(services, { '99088': 4, 'KG.12': 7, '99555': 8 });

    expect(groups).toEqual([
      { group: '99088', unit: 4, services: 2, examples: ['Reisepass', 'Reisepass, vorläufig'] },
      { group: '99102', unit: null, services: 1, examples: ['Hundesteuer'] },
      { group: '99555', unit: 8, services: 0, examples: [] },
      { group: 'KG.12', unit: 7, services: 1, examples: ['Personal gewinnen'] },
    ]);
  });

  it('are assigned, moved and released without touching the others', () => {
    const one = withGroup({ '99088': 4 }, '99102', 5);

    expect(one).toEqual({ '99088': 4, '99102': 5 });
    expect(withGroup(one, '99102', 6)).toEqual({ '99088': 4, '99102': 6 });
    expect(withGroup(one, '99088', null)).toEqual({ '99102': 5 });
  });

  it('stand in the settings, whatever somebody has written by hand beside them', () => {
    const text = '{"99088": 4, "9": 3, "99102": "vier", "99 1": 2, "99103": -1}';

    expect(readSettings([{ values: { title: 'serviceGroups', value: text } }]).serviceGroups).toEqual({ '99088': 4 });
    expect(readSettings([{ values: { title: 'serviceGroups', value: 'kaputt' } }]).serviceGroups).toEqual({});
  });
});
