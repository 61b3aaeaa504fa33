import { emptyValues, lists } from '../../../../src/register';
import { Desks } from '../../../../src/tab/copy/desks';
import { emptyTable, nameAt } from '../../../../src/tab/copy/table';
import { openPageSearch } from '../../../../src/tab/copy/pageSearch';
import { scanNames } from '../../../../src/tab/copy/scanning';
import { createAlphabet, tableOf } from '../../../../src/tab/copy/tableOf';
import type { MemoryStoreOptions } from '../../../support/memoryStore';
import { createMemoryStore } from '../../../support/memoryStore';
import { aProcess, stored } from '../../../support/builders';
import { freshDevice, openSettled } from './copyOfRegister';

const processes = [
  aProcess({ name: 'Steuer für Hunde festsetzen', summary: 'Wer einen Hund hält.' }, 1),
  aProcess({ name: 'Hundesteuer erlassen' }, 2),
  aProcess({ name: 'Abgabe prüfen', serviceKeys: '99102013060000' }, 3),
];
const catalogue = [
  stored(
    1,
    emptyValues(lists.catalogue.fields, { source: 'leika', name: 'Zweitwohnungssteuer', key: '99102013060000' }),
  ),
];
const synonyms = [stored(1, { title: 'Zweitwohnungssteuer', everyday: 'Wochenendabgabe' })];
type Entries = NonNullable<MemoryStoreOptions['entries']>;
const opened = (more: Partial<Entries> = {}) => openSettled(createMemoryStore({ entries: { processes, ...more } }));

beforeEach(freshDevice);

describe('Before an index stands', () => {
  const table = tableOf(processes, 'de', createAlphabet('de'));
  const namesFound = (query: string) => [...scanNames(query, table).rows].map((row) => nameAt(table, row));

  it('names with every word are found, by the alphabet', () => {
    expect(namesFound('STEUER')).toEqual(['Hundesteuer erlassen', 'Steuer für Hunde festsetzen']);
    expect(namesFound('steuer fest')).toEqual(['Steuer für Hunde festsetzen']);
    expect(namesFound('steuer zeppelin')).toEqual([]);
  });

  it('they are marked where the words stand', () => {
    expect(scanNames('steuer hund', table).whys.map(({ marks }) => marks)).toEqual([
      [
        [0, 4],
        [5, 11],
      ],
      [
        [0, 6],
        [11, 15],
      ],
    ]);
  });

  it('nothing is found in an empty register', () => {
    expect(scanNames('steuer', emptyTable).rows).toHaveLength(0);
  });
});

describe('The catalogue behind the keys of a process', () => {
  it('finds it by the title of the service, and says so', async () => {
    const { engine } = await opened({ catalogue });
    await engine.allServices();
    await engine.whys('zweitwohnung', []);

    expect(await engine.whys('zweitwohnung', [3])).toMatchObject([
      { field: 'serviceKeys', text: 'Zweitwohnungssteuer' },
    ]);
  });

  it("follows the team's own words at once", async () => {
    const { engine } = await opened({ catalogue });
    expect(await engine.services('Wochenendabgabe', 5)).toEqual([]);

    await engine.take('synonyms', synonyms[0]!);
    await engine.services('Zweitwohnungssteuer', 5);

    expect((await engine.services('Wochenendabgabe', 5)).map(({ name }) => name)).toEqual(['Zweitwohnungssteuer']);
  });
});

describe('The search on the thread of the page', () => {
  it('finds the rows that the copy finds; reasons beyond the name are left to it', async () => {
    const { engine, feed } = await opened();
    await engine.whys('hund', []);
    const { table } = feed.loaded().front;
    const here = openPageSearch((await engine.index())!, []);

    const there = await engine.find('hund');
    const found = here.find('hund', table);

    expect(found).toMatchObject({ query: 'hund', version: table.version });
    expect([...found.rows]).toEqual([...there.rows]);
    expect(found.whys).toEqual(there.whys.filter(({ field }) => field === 'name'));
  });

  it('waits for an index', () => {
    expect(new Desks(() => undefined).index()).toBeNull();
  });
});
