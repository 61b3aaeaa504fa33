/** The import through the real @pnp/sp against the stand-in. */
import { findHeader, planImport, proposeMapping, runImport } from '../../../src/register';
import { readSpreadsheet } from '../../../src/spreadsheet';
import { hasSharedData, sharedFile } from '../../support/sharedData';
import type { RegisterSite } from '../../support/registerSite';
import { startRegisterSite } from '../../support/registerSite';

let site: RegisterSite;
let unit: number;

beforeAll(async () => {
  site = await startRegisterSite();
  unit = (
    await site.storeOf('team').create('units', { key: 'unit', values: { name: 'Bürgerservice', number: '32.1' } })
  ).id;
}, 60_000);
afterAll(() => site.close());

const wanted = 400;

/** The strangest rows of the service catalogue: without keys, with long names, with blanks. */
async function someRows() {
  const bytes = hasSharedData('leika')
    ? sharedFile('leika/leika_ozg_nrw_2019.utf8.csv')
    : new TextEncoder().encode(
        `Bezeichnung\n${Array.from({ length: wanted }, (_, index) => `Leistung ${index}`).join('\n')}`,
      );
  const reading = await readSpreadsheet(bytes);
  if (!('sheet' in reading)) throw new Error(reading.unreadable.code);
  const [header = [], ...rows] = reading.sheet.rows;
  const strange = rows.filter((row) => !/^99/.test(String(row[0])) || String(row[1]).length > 255);
  return [header, ...strange.slice(-wanted)];
}

test('a list is taken completely, a cut-off import is continued, and a second import adds nothing', async () => {
  const rows = await someRows();
  const header = findHeader(rows);
  const plan = planImport({ rows, header, mapping: proposeMapping(header.names), sources: { units: [] }, unit });
  const store = site.storeOf('contributor');
  const signal = { aborted: false };
  const onProgress = (done: number) => void (signal.aborted = done >= 100);

  const cut = await runImport({ store, plan, today: '2026-03-01', onProgress, signal });
  const rest = await runImport({ store, plan, today: '2026-03-01' });
  const again = await runImport({ store, plan, today: '2026-03-01' });

  expect(cut).toMatchObject({ interruption: 'cancelled', totals: { created: 100, existed: 0, open: wanted - 100 } });
  expect(rest).toMatchObject({
    interruption: undefined,
    totals: { created: wanted - 100, existed: 100, failed: 0, open: 0 },
  });
  expect(again.totals).toMatchObject({ created: 0, existed: wanted });
  const names = (await store.all('processes')).map(({ values }) => values.name);
  expect(names).toEqual(plan.rows.map(({ values }) => values.name));
}, 60_000);
