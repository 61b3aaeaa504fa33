import { coverageOf, keyIn, withKey, withoutKey } from '../../../../src/register';

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
