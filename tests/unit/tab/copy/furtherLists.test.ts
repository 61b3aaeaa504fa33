import type { MemoryStoreOptions } from '../../../support/memoryStore';
import { createMemoryStore } from '../../../support/memoryStore';
import { emptyValues, lists, Unavailable } from '../../../../src/register';
import type { CatalogueValues } from '../../../../src/register';
import { aProcess, stored } from '../../../support/builders';
import { freshDevice, openSettled, openWindow } from './copyOfRegister';

const aService = (id: number, values: Partial<CatalogueValues>) =>
  stored(id, emptyValues(lists.catalogue.fields, { source: 'leika', ...values }));
const aSetting = (id: number, title: string, value: string) => stored(id, { title, value });

const entries = {
  processes: [aProcess({ name: 'Hund anmelden', casesPerYear: null }, 1), aProcess({ name: 'Katze anmelden' }, 2)],
  catalogue: [
    aService(1, { name: 'Hundesteuer Anmeldung', key: '99102013060000' }),
    aService(2, { name: 'Reisepass Ausstellung', key: '99091001001000' }),
  ],
  synonyms: [stored(1, { title: 'Fahrerlaubnis', everyday: 'Führerschein' })],
};
const aStore = (more: MemoryStoreOptions = {}) => createMemoryStore({ entries, ...more });

beforeEach(freshDevice);

describe('The further lists of the copy', () => {
  it('are there with the register, and without the site the next time', async () => {
    await openSettled(aStore());
    const store = aStore();
    store.fail(new Unavailable('offline'));

    const { feed } = await openWindow(store);

    expect(feed.loaded().front.synonyms.map(({ values }) => values.everyday)).toEqual(['Führerschein']);
  });

  it('take in what was saved here', async () => {
    const store = aStore();
    const { engine, feed } = await openSettled(store);
    const added = await store.create('synonyms', {
      key: 'one',
      values: { title: 'Personalausweis', everyday: 'Perso' },
    });

    await engine.take('synonyms', added);

    expect(feed.loaded().front.synonyms).toHaveLength(2);
  });

  it('give whole entries in the order asked, without those that are not there', async () => {
    const { engine } = await openSettled(aStore());

    expect((await engine.entries([2, 9, 1])).map(({ id }) => id)).toEqual([2, 1]);
  });
});

describe('The catalogue in the copy', () => {
  it('answers by name, by key, and as a whole', async () => {
    const { engine } = await openSettled(aStore());

    const found = await engine.services('Hundesteuer anmelden', 5);

    expect(found.map(({ name }) => name)).toEqual(['Hundesteuer Anmeldung']);
    expect((await engine.allServices()).map(({ id }) => id)).toEqual([1, 2]);
    expect(await engine.servicesByKey(['99091001001000'])).toEqual([
      {
        id: 2,
        key: '99091001001000',
        name: 'Reisepass Ausstellung',
        type: null,
        source: 'leika',
        version: null,
        withdrawnOn: null,
      },
    ]);
  });

  it('is kept on the device', async () => {
    const first = await openSettled(aStore());
    await first.engine.allServices();
    await first.engine.settled();
    const store = aStore();
    store.fail(new Unavailable('offline'));

    const { engine } = await openWindow(store);

    expect(await engine.allServices()).toHaveLength(2);
  });
});

describe('The settings in the copy', () => {
  const percentsIn = ({ feed }: Awaited<ReturnType<typeof openSettled>>) => [...feed.loaded().front.table.percent];

  it('count for the completeness of every row, as soon as they have changed', async () => {
    const store = aStore();
    const window = await openSettled(store);
    const before = percentsIn(window);

    store.createAs('team@stadt.example', 'settings', { title: 'hiddenSections', value: '["quantities","digital"]' });
    await window.engine.refresh();

    expect(window.feed.loaded().front.settings.hiddenSections).toEqual(['quantities', 'digital']);
    expect(percentsIn(window)[0]).toBeGreaterThan(before[0]!);
  });

  it('leave the table as it is when another row of them changes', async () => {
    const store = aStore({ entries: { ...entries, settings: [aSetting(1, 'schemaVersion', '3')] } });
    const { engine, feed } = await openSettled(store);
    const { version } = feed.loaded().front.table;

    store.saveAs('team@stadt.example', 'settings', 1, { value: '4' });
    await engine.refresh();

    expect(feed.loaded().front.table.version).toBe(version);
  });
});
