/** A version of a catalogue after the other through the real @pnp/sp against the stand-in, and back. */
import type { CataloguePlanInput, ImportRow } from '../../../src/register';
import {
  countEffects,
  findCatalogueHeader,
  NotAllowed,
  planCatalogue,
  proposeCatalogueMapping,
  readServiceGroups,
  runCatalogue,
  undoCatalogue,
} from '../../../src/register';
import { saveGroup } from '../../../src/tab/catalogue/saveGroup';
import type { RegisterSite } from '../../support/registerSite';
import { startRegisterSite } from '../../support/registerSite';

let site: RegisterSite;

beforeAll(async () => {
  site = await startRegisterSite();
}, 60_000);
afterAll(() => site.close());

const key = (number: number) => `99${String(number).padStart(12, '0')}`;
const services = (count: number): ImportRow[] =>
  Array.from({ length: count }, (_, index) => [key(index), `Leistung ${index}`, '2/3']);

async function planned(rows: readonly ImportRow[], more: Partial<CataloguePlanInput> = {}) {
  const all: readonly ImportRow[] = [['Leistungsschluessel', 'Bezeichnung', 'Typ'], ...rows];
  const header = findCatalogueHeader(all);
  return planCatalogue({
    ...{ rows: all, header, mapping: proposeCatalogueMapping(header.names) },
    ...{ source: 'leika', asOf: '2026-03-01', version: '2', isPart: false },
    existing: await site.storeOf('team').all('catalogue'),
    ...more,
  });
}

const run = async (rows: readonly ImportRow[], more: Partial<CataloguePlanInput> = {}) =>
  runCatalogue({ store: site.storeOf('team'), plan: await planned(rows, more) });

async function standing() {
  const entries = await site.storeOf('team').all('catalogue');
  return new Map(entries.map(({ values }) => [values.key, values]));
}

test('a new version changes, drops and brings back services, and is taken back as a whole', async () => {
  const dropsOne = services(250).slice(0, 249);
  await run(services(250), { asOf: '2026-01-01', version: '0' });
  await run(dropsOne, { asOf: '2026-02-01', version: '1' });
  const before = await standing();
  expect(before.get(key(249))).toMatchObject({ withdrawnOn: '2026-02-01', version: '1' });
  const next: ImportRow[] = [
    [key(0), 'Leistung Null', '2/3'],
    [key(1), 'Leistung 1', '4'],
    ...services(250).slice(4),
    [key(300), 'Ganz neu', '1'],
  ];

  const plan = await planned(next);
  const report = await runCatalogue({ store: site.storeOf('team'), plan });

  expect(countEffects(plan)).toEqual({ added: 1, renamed: 1, changed: 1, returned: 1, dropped: 2, same: 245 });
  expect(report).toMatchObject({ added: 1, changed: 5, open: 0, failed: [] });
  const after = await standing();
  expect(after.get(key(0))).toMatchObject({ name: 'Leistung Null', asOf: '2026-03-01', version: '2' });
  expect(after.get(key(2))?.withdrawnOn).toBe('2026-03-01');
  expect(after.get(key(249))).toMatchObject({ withdrawnOn: null });
  expect(countEffects(await planned(next)).same).toBe(249 + 2 - 2);

  const undone = await undoCatalogue({
    store: site.storeOf('team'),
    outcomes: report.outcomes,
    today: '2026-03-02',
  });

  expect(undone).toEqual({ undone: 6, left: 0, open: 0 });
  const restored = await standing();
  expect(restored.get(key(300))?.withdrawnOn).toBe('2026-03-02');
  restored.delete(key(300));
  expect(restored).toEqual(before);
}, 60_000);

test('readers and contributors cannot change the catalogue, whatever a screen shows them', async () => {
  const plan = await planned([[key(900), 'Von Unbefugten', '1']], { isPart: true });

  for (const role of ['reader', 'contributor'] as const) {
    await expect(runCatalogue({ store: site.storeOf(role), plan })).rejects.toBeInstanceOf(NotAllowed);
  }
});

test('two who assign groups of services at the same time keep both', async () => {
  const [one, two] = [site.storeOf('team'), site.storeOf('team')];

  await Promise.all([saveGroup(one, '99001', 3), saveGroup(two, '99002', 4)]);
  await saveGroup(one, '99001', null);

  const row = (await one.all('settings')).find(({ values }) => values.title === 'serviceGroups');
  expect(readServiceGroups(row?.values.value ?? null)).toEqual({ '99002': 4 });
});
