/** Row 10: what an import asks of SharePoint, and what is left of it after a cut. */
import type { Stored } from '../../src/register';
import { findHeader, planImport, proposeMapping, runImport } from '../../src/register';
import { openSharePointStore } from '../../src/sharepoint';
import { people } from '../support/registerSite';
import { openLine } from '../support/unsteadyLine';
import { believableRegister } from './believableRegister';
import type { LargeSite } from './largeSite';
import { benchDay, startLargeSite } from './largeSite';
import type { Surroundings } from './main';
import type { BenchRow } from './searchRows';
import { ratioRow } from './searchRows';

const rowCount = 5_000;
const batches = Math.ceil(rowCount / 100);
/** The line breaks for good at this call. */
const cutAt = 23;

export async function benchImport({ say }: Surroundings): Promise<readonly BenchRow[]> {
  const what = `import of ${rowCount} rows`;
  say('  in peace');
  const whole = await inSite(async (site) => {
    const unit = await aUnit(site);
    const store = site.storeOf('contributor');
    site.calls.reset();
    await runImport({ store, plan: planOf(unit), today: benchDay });
    return site.calls.made().length;
  });
  say('  cut');
  const wrong = await inSite(async (site) => {
    await importWithCut(site, await aUnit(site));
    const names = (await site.storeOf('team').all('processes')).map(({ values }) => values.name);
    return names.length - new Set(names).size + Math.abs(rowCount - new Set(names).size);
  });
  say('  again, with every row changed');
  const again = await inSite(async (site) => {
    const unit = await aUnit(site);
    const store = site.storeOf('contributor');
    await runImport({ store, plan: planOf(unit), today: benchDay });
    const processes = await site.storeOf('contributor').all('processes');
    const plan = planOf(unit, { processes, change: 'geändert' });
    site.calls.reset();
    const { totals } = await runImport({ store, plan, today: benchDay });
    if (totals.updated !== rowCount) throw new Error(`only ${totals.updated} entries were changed`);
    return site.calls.made().length;
  });
  return [
    ratioRow(`${what}: requests, against one per 100 rows`, whole, batches, 1.2),
    ratioRow(`${what} that all change an entry: requests, against one per 100 rows`, again, batches, 1.2),
    {
      metric: `${what}, cut at call ${cutAt} and run again: rows lost or doubled`,
      own: wrong,
      reference: rowCount,
      ratio: wrong / rowCount,
      target: '≤ 0',
      met: wrong === 0,
    },
  ];
}

/** The first run loses the answer of a call and every one behind it; the second has a line that holds. */
async function importWithCut(site: LargeSite, unit: number): Promise<void> {
  const line = await openLine(site.siteUrl);
  try {
    const store = openSharePointStore(line.siteUrl, async () => `local.${people.contributor}`);
    let calls = 0;
    line.decide(() => (++calls < cutAt ? 'arrives' : calls === cutAt ? 'answer lost' : 'lost on the way'));
    const cut = await runImport({ store, plan: planOf(unit), today: benchDay });
    if (cut.interruption !== 'unavailable') throw new Error('the import was not cut');
    line.decide(() => 'arrives');
    const rest = await runImport({ store, plan: planOf(unit), today: benchDay });
    if (rest.totals.open > 0) throw new Error(`${rest.totals.open} rows are still open`);
  } finally {
    await line.close();
  }
}

async function inSite<Result>(work: (site: LargeSite) => Promise<Result>): Promise<Result> {
  const site = await startLargeSite();
  try {
    return await work(site);
  } finally {
    await site.close();
  }
}

async function aUnit(site: LargeSite): Promise<number> {
  const { id } = await site.storeOf('team').create('units', { key: 'unit', values: { name: 'Bürgerservice' } });
  return id;
}

interface Update {
  readonly processes: readonly Stored<'processes'>[];
  /** Stands at the end of every summary. */
  readonly change: string;
}

function planOf(unit: number, { processes, change }: Update = { processes: [], change: '' }) {
  const rows = [
    ['Bezeichnung', 'Kurzbeschreibung'],
    ...believableRegister(rowCount).processes.map(({ id, values }) => [
      `${values.name} ${id}`,
      `${values.summary ?? ''} ${change}`.trim(),
    ]),
  ];
  const header = findHeader(rows);
  const mode = processes.length > 0 ? ('addAndUpdate' as const) : ('add' as const);
  const sources = { units: [], processes };
  return planImport({ rows, header, mapping: proposeMapping(header.names), sources, unit, mode, today: benchDay });
}
