import {
  countEffects,
  coverageOf,
  findCatalogueHeader,
  keyIn,
  planCatalogue,
  proposeCatalogueMapping,
  runCatalogue,
  undoCatalogue,
  withKey,
  withoutKey,
} from '../../../../src/register';
import { readSpreadsheet } from '../../../../src/spreadsheet';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import { hasSharedData, sharedFile } from '../../../support/sharedData';

const realLists = hasSharedData('leika')
  ? ['leika_ozg_nrw_2019.utf8.csv', 'leika_ozg_nrw_2019.cp1252-semikolon.csv']
  : [];

type Rows = Parameters<typeof planCatalogue>[0]['rows'];
type Existing = Parameters<typeof planCatalogue>[0]['existing'];

const passport = '99088001012000';
const dog = '99102013252000';

const nora = { key: 'nora.team@stadt.example', name: 'Nora Team', email: 'nora.team@stadt.example' };
const emptyStore = () =>
  createMemoryStore({
    entries: {},
    me: { ...nora, administrator: false, groups: ['team'], may: rightsOf('team') },
  });

function plan(rows: Rows, existing: Existing = [], more: { version?: string; isPart?: boolean } = {}) {
  const header = findCatalogueHeader(rows);
  return planCatalogue({
    rows,
    header,
    mapping: proposeCatalogueMapping(header.names),
    source: 'leika',
    asOf: '2026-11-01',
    version: '1',
    isPart: false,
    existing,
    ...more,
  });
}

const first: Rows = [
  ['Leistungsschlüssel', 'Bezeichnung', 'Typ'],
  [passport, 'Reisepass Ausstellung', '2/3'],
  [dog, 'Hundesteuer Festsetzung', '4'],
  ['nicht im LeiKa', 'Grillplatz Vermietung', ''],
];

describe('a version of a catalogue', () => {
  it('is added once: planned again, nothing is written', async () => {
    const store = emptyStore();

    const report = await runCatalogue({ store, plan: plan(first) });
    const again = plan(first, await store.all('catalogue'));

    expect(report).toMatchObject({ added: 3, changed: 0, open: 0, failed: [] });
    expect(countEffects(again)).toMatchObject({ same: 3, added: 0, dropped: 0 });
  });

  it('says what the next one renames, changes, drops and brings back, and deletes nothing', async () => {
    const store = emptyStore();
    await runCatalogue({ store, plan: plan(first) });
    const second: Rows = [first[0] ?? [], [passport, 'Reisepass Erteilung', '2/3'], ['', 'Grillplatz Vermietung', '5']];

    const next = plan(second, await store.all('catalogue'), { version: '2' });
    await runCatalogue({ store, plan: next });
    const back = plan(first, await store.all('catalogue'), { version: '3' });

    expect(countEffects(next)).toEqual({ added: 0, renamed: 1, changed: 1, returned: 0, dropped: 1, same: 0 });
    expect(next.services.find(({ effect }) => effect === 'renamed')?.formerName).toBe('Reisepass Ausstellung');
    expect(await store.all('catalogue')).toHaveLength(3);
    expect(countEffects(back)).toMatchObject({ returned: 1, renamed: 1 });
  });

  it('drops nothing when the file has only a part of the catalogue', async () => {
    const store = emptyStore();
    await runCatalogue({ store, plan: plan(first) });

    const part = plan(first.slice(0, 2), await store.all('catalogue'), { isPart: true });

    expect(countEffects(part)).toMatchObject({ same: 1, dropped: 0 });
  });

  it('is taken back as a whole, except for what others have changed since', async () => {
    const store = emptyStore();
    const { outcomes } = await runCatalogue({ store, plan: plan(first) });
    const [entry] = await store.all('catalogue');
    if (entry) await store.update('catalogue', entry, { name: 'Von anderen' });

    const report = await undoCatalogue({ store, outcomes, today: '2026-11-20' });

    expect(report).toMatchObject({ undone: 2, left: 1, open: [] });
    expect((await store.all('catalogue')).filter(({ values }) => values.withdrawnOn === '2026-11-20')).toHaveLength(2);
  });

  it('takes the real LeiKa list whole, whatever its encoding', async () => {
    for (const name of realLists) {
      const reading = await readSpreadsheet(sharedFile(`leika/${name}`));
      const { rows, services, remarks } = plan('sheet' in reading ? reading.sheet.rows : []);

      expect(rows).toBe(5_251);
      expect(services.length + remarks.filter(({ code }) => code === 'duplicate').length).toBe(5_251);
      expect(services.filter(({ key }) => key === null).length).toBeGreaterThan(400);
    }
  });
});

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
