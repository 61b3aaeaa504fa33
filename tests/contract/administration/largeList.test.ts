/** The check on a register of the size it is planned for. */
import { listKeys } from '../../../src/register';
import type { RegisterSite } from '../../support/registerSite';
import { people, startRegisterSite } from '../../support/registerSite';

let site: RegisterSite;
beforeAll(async () => {
  site = await startRegisterSite();
  const store = site.storeOf('team');
  const unit = await store.create('units', { key: 'u', values: { name: 'Steueramt' } });
  const creations = Array.from({ length: 5_001 }, (_, index) => ({
    key: `p${index}`,
    values: { name: `Vorgang ${index} bearbeiten`, unit: unit.id, status: 'draft', owner: people.owner } as const,
  }));
  await store.createMany('processes', creations);
});
afterAll(() => site.close());

it('reads 5,001 entries in two pages, with one look into the directory for everybody', async () => {
  const asked: string[] = [];
  const realFetch = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    asked.push(String(input instanceof Request ? input.url : input));
    return realFetch(input, init);
  };

  const { findings, entries } = await site.administration().inspect('2026-06-01');
  globalThis.fetch = realFetch;

  expect(entries.processes).toBe(5_001);
  expect(findings.map(({ code, list }) => [code, list])).toEqual([['manyEntries', 'processes']]);
  expect(asked.filter((url) => /items/.test(url) && /skiptoken/i.test(url))).toHaveLength(1);
  // Two for the site, one or two for each list, a page for each list and one more, one each for directory and groups.
  expect(asked.length).toBeLessThan(2 + 3 * listKeys.length + 1 + 2);
});
