import type { ImportContext } from '../../../src/start/cli/importSteps';
import { importCatalogueCommand } from '../../../src/start/cli/importCatalogue';
import { aProcess, aUnit } from '../../support/builders';
import type { MemoryStore } from '../../support/memoryStore';
import { createMemoryStore } from '../../support/memoryStore';

const first =
  'Leistungsschluessel;Bezeichnung;Typ\r\n99123001000000;Hunde anmelden;4\r\n99123002000000;Boote anmelden;4';
const second = 'Leistungsschluessel;Bezeichnung;Typ\r\n99123001000000;Hund anmelden;4\r\n99123003000000;Neues;2';
const files: Record<string, string> = {
  'leika-1.csv': first,
  'leika-2.csv': second,
  'odd.csv': 'Sache;Nummer\r\nHunde anmelden;99123001000000',
  'map.json': '{ "Sache": "name" }',
  'wrong.json': '{ "Sache": "title" }',
};

const aStore = () =>
  createMemoryStore({
    entries: { units: [aUnit()], processes: [aProcess({ name: 'Boot anmelden', serviceKeys: '99123002000000' })] },
  });

async function run(store: MemoryStore, args: readonly string[], more: Partial<ImportContext> = {}) {
  const lines: string[] = [];
  const written: Record<string, string> = {};
  const code = await importCatalogueCommand(['--catalogue', ...args], {
    openStore: () => Promise.resolve(store),
    print: (line) => void lines.push(line),
    today: '2026-03-01',
    readFile: async (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('ENOENT');
      return new TextEncoder().encode(text);
    },
    writeFile: async (path, text) => void (written[path] = text),
    ...more,
  });
  return { code, lines, written, services: (await store.all('catalogue')).map(({ values }) => values) };
}

describe('importing a catalogue on the command line', () => {
  test('makes its services, and a second time changes nothing', async () => {
    const store = aStore();

    const { code, services } = await run(store, ['leika-1.csv', '--as-of', '2026-02-01', '--version', '2026/1']);
    const again = await run(store, ['leika-1.csv']);

    expect(code).toBe(0);
    expect(services).toMatchObject([
      { name: 'Hunde anmelden', key: '99123001000000', source: 'leika', asOf: '2026-02-01', version: '2026/1' },
      { name: 'Boote anmelden' },
    ]);
    expect(again.lines).toContain('unverändert: 2');
    expect(again.services).toEqual(services);
  });

  test('reports what a new version changes and drops, and which processes name a dropped key', async () => {
    const store = aStore();
    await run(store, ['leika-1.csv']);

    const trial = await run(store, ['leika-2.csv', '--dry-run', '--report', 'bericht.csv']);
    const { code, lines, services } = await run(store, ['leika-2.csv']);

    expect(trial.lines.at(-2)).toBe('Probelauf: Nichts wurde geschrieben.');
    expect(trial.services.every(({ withdrawnOn }) => withdrawnOn === null)).toBe(true);
    expect(trial.written['bericht.csv']).toContain('entfallen;99123002000000;Boote anmelden');
    expect(code).toBe(0);
    expect(lines).toEqual(
      expect.arrayContaining([
        'entfallen: 1',
        'umbenannt: 99123001000000 Hund anmelden (bisher: Hunde anmelden)',
        'Diese Prozesse nennen Schlüssel, die entfallen:',
        'P-000001 Boot anmelden',
      ]),
    );
    expect(services.map(({ name, withdrawnOn }) => [name, withdrawnOn])).toEqual([
      ['Hund anmelden', null],
      ['Boote anmelden', '2026-03-01'],
      ['Neues', null],
    ]);
  });

  test('drops nothing when the file is only a part', async () => {
    const store = aStore();
    await run(store, ['leika-1.csv']);

    const { services } = await run(store, ['leika-2.csv', '--part']);

    expect(services.every(({ withdrawnOn }) => withdrawnOn === null)).toBe(true);
  });

  test('that was stopped says so, and the same command goes on', async () => {
    const store = aStore();
    const controller = new AbortController();
    controller.abort();

    const cut = await run(store, ['leika-1.csv'], { signal: controller.signal });
    const rest = await run(store, ['leika-1.csv']);

    expect(cut.code).toBe(2);
    expect(cut.services).toHaveLength(0);
    expect(rest.code).toBe(0);
    expect(rest.services).toHaveLength(2);
  });

  test('takes a mapping for headings that nobody knows', async () => {
    const store = aStore();

    const without = await run(store, ['odd.csv']);
    const { code, services } = await run(store, ['odd.csv', '--map', 'map.json']);

    expect(without.code).toBe(1);
    expect(without.lines[0]).toContain('Überschriften der Datei: Sache, Nummer');
    expect(code).toBe(0);
    expect(services).toMatchObject([{ name: 'Hunde anmelden', key: '99123001000000' }]);
  });

  test.each([
    [['leika-1.csv', '--source', 'leica'], /^--source leica gibt es nicht\. Es gibt: leika, kgst, ozg, other$/],
    [['leika-1.csv', '--as-of', 'gestern'], /^--as-of gestern ist kein Tag/],
    [['odd.csv', '--map', 'wrong.json'], /^Die Zuordnung muss die Form/],
    [['fehlt.csv'], /^Die Datei fehlt\.csv lässt sich nicht lesen/],
    [[], /^Aufruf: npm run cli -- import --catalogue DATEI/],
    [['leika-1.csv', '--bogus'], /^So geht es nicht: .*\n?Aufruf/s],
  ])('refuses %j with the reason, before anything is written', async (args, reason) => {
    const store = aStore();

    const { code, lines, services } = await run(store, args);

    expect(code).toBe(1);
    expect(lines[0]).toMatch(reason);
    expect(services).toEqual([]);
  });
});
