import { NotAllowed, Unavailable } from '../../../src/register';
import type { ImportContext } from '../../../src/start/cli/import';
import { importCommand } from '../../../src/start/cli/import';
import { aUnit } from '../../support/builders';
import type { MemoryStore } from '../../support/memoryStore';
import { createMemoryStore, rightsOf } from '../../support/memoryStore';
import { hasSharedData, sharedFile } from '../../support/sharedData';

const real = hasSharedData('leika');
// Enough for more than one write of the import without the real file, too.
const rows = real ? 5_251 : 2_600;
const inline = `Leistungsschluessel;Bezeichnung;Id\r\n${Array.from({ length: rows }, (_, index) => `nicht im LeiKa;Leistung ${index};${index}`).join('\r\n')}`;
const files: Record<string, Uint8Array> = {
  'leika.csv': real ? sharedFile('leika/leika_ozg_nrw_2019.cp1252-semikolon.csv') : new TextEncoder().encode(inline),
  'leika-utf8.csv': real ? sharedFile('leika/leika_ozg_nrw_2019.utf8.csv') : new TextEncoder().encode(inline),
  'small.csv': new TextEncoder().encode(
    'Titel;Anmerkung;Fälle im Jahr\nHund anmelden;eilig;viele\n;x;1\nhund anmelden;;2',
  ),
  'broken.csv': new TextEncoder().encode('Name\n"offen'),
  'map.json': new TextEncoder().encode('{ "Anmerkung": "summary", "Fälle im Jahr": null }'),
  'wrong-header.json': new TextEncoder().encode('{ "Bemerkung": "summary" }'),
  'wrong-field.json': new TextEncoder().encode('{ "Anmerkung": "beschreibung" }'),
  'no.json': new TextEncoder().encode('{'),
};

function aStore(me = {}): MemoryStore {
  return createMemoryStore({ me, entries: { units: [aUnit({ number: '22.1', name: 'Steuern und Abgaben' })] } });
}

async function run(store: MemoryStore, args: readonly string[], more: Partial<ImportContext> = {}) {
  const lines: string[] = [];
  const written: Record<string, string> = {};
  const code = await importCommand(args, {
    openStore: () => Promise.resolve(store),
    print: (line) => void lines.push(line),
    today: '2026-03-01',
    readFile: (path) => (files[path] ? Promise.resolve(files[path]) : Promise.reject(new Error('ENOENT'))),
    writeFile: (path, text) => {
      written[path] = text;
      return Promise.resolve();
    },
    ...more,
  });
  return { code, lines, written, processes: await store.all('processes') };
}

const leika = ['leika.csv', '--unit', '22.1'];

describe('importing the service catalogue', () => {
  test('makes every row a draft and reports each adapted one with row, column and reason', async () => {
    const { code, lines, written, processes } = await run(aStore(), [...leika, '--report', 'bericht.csv']);

    expect(code).toBe(0);
    expect(processes).toHaveLength(rows);
    expect(processes.every(({ values }) => values.status === 'draft' && values.unit === 1)).toBe(true);
    expect(lines).toContain('Abgelehnt: 0');
    const report = written['bericht.csv']?.split('\r\n') ?? [];
    expect(report[0]).toBe('\ufeffZeile;Spalte;Was geschah;Grund');
    expect(report[1]).toMatch(/^2;Leistungsschluessel;angepasst;„nicht im LeiKa“ ist kein Leistungsschlüssel/);
    expect(report.filter((line) => line.includes('ist kein Leistungsschlüssel'))).toHaveLength(real ? 438 : rows);
    expect(report.filter((line) => line.includes('Auf 255 Zeichen gekürzt'))).toHaveLength(real ? 3 : 0);
  });

  test('a second time adds nothing, whatever the encoding and delimiter of the file', async () => {
    const store = aStore();
    await run(store, leika);

    const again = await run(store, ['leika-utf8.csv', '--unit', 'Steuern und Abgaben']);

    expect(again.code).toBe(0);
    expect(again.processes).toHaveLength(rows);
    expect(again.lines).toContain('Neu angelegt: 0');
  });

  test('that is cut off says how to continue, and a second run does so without duplicates', async () => {
    const store = aStore();
    const controller = new AbortController();
    const print = (line: string) => void (/^1\.\d\d\d von/.test(line) && controller.abort());

    const cut = await run(store, leika, { signal: controller.signal, print });
    const lines: string[] = [];
    const rest = await run(store, leika, { print: (line) => void lines.push(line) });

    expect(cut.code).toBe(2);
    expect(cut.processes.length).toBeGreaterThan(1_000);
    expect(cut.processes.length).toBeLessThan(rows);
    expect(rest.code).toBe(0);
    expect(rest.processes).toHaveLength(rows);
    expect(lines).toContain(`Schon vorhanden: ${cut.processes.length.toLocaleString('de-DE')}`);
  });

  test('with --dry-run writes nothing', async () => {
    const store = aStore();

    const { code, lines, processes } = await run(store, [...leika, '--dry-run']);

    expect(code).toBe(0);
    expect(processes).toEqual([]);
    expect(store.calls).not.toContain('createMany processes');
    expect(lines).toContain(
      `Probelauf: ${rows.toLocaleString('de-DE')} Einträge würden angelegt oder geändert, nichts wurde geschrieben.`,
    );
  });
});

describe('updating', () => {
  const update = new TextEncoder().encode('Prozess-ID;Bezeichnung;Fälle im Jahr\nP-000001;Hund anmelden;40\n;Neues;1');

  test('with --mode both changes what is there and creates the rest; a dry run says so before', async () => {
    const store = aStore();
    await run(store, ['small.csv', '--unit', '22.1']);
    const readFile = () => Promise.resolve(update);

    const dry = await run(store, ['u.csv', '--unit', '22.1', '--mode', 'both', '--dry-run'], { readFile });
    const wet = await run(store, ['u.csv', '--unit', '22.1', '--mode', 'both'], { readFile });
    const again = await run(store, ['u.csv', '--unit', '22.1', '--mode', 'both'], { readFile });

    expect(dry.lines).toContain('Neu: 1; zu ändern: 1; schon so vorhanden: 0');
    expect(dry.lines).toContain('Zeile 2, P-000001 – geändert: Fälle im Jahr');
    expect(dry.processes).toHaveLength(1);
    expect(wet.lines).toEqual(expect.arrayContaining(['Neu angelegt: 1', 'Geändert: 1']));
    expect(wet.processes.map(({ values }) => [values.name, values.casesPerYear])).toEqual([
      ['Hund anmelden', 40],
      ['Neues', 1],
    ]);
    expect(again.lines).toContain('Neu: 0; zu ändern: 0; schon so vorhanden: 2');
  });

  test('knows no other modes', async () => {
    const { code, lines } = await run(aStore(), ['small.csv', '--mode', 'ersetzen']);

    expect(code).toBe(1);
    expect(lines[0]).toMatch(/^--mode ersetzen gibt es nicht/);
  });
});

describe('a connection that breaks', () => {
  test('leaves the rest open for the next run', async () => {
    const store = aStore();
    const print = (line: string) => void (/^1\.\d\d\d von/.test(line) && store.fail(new Unavailable('no answer')));
    const createMany = jest.spyOn(store, 'createMany');

    const code = await importCommand(leika, {
      openStore: () => Promise.resolve(store),
      print,
      today: '2026-03-01',
      readFile: (path) => Promise.resolve(files[path]!),
      writeFile: () => Promise.resolve(),
    });
    store.fail(null);
    const rest = await run(store, leika);

    expect(code).toBe(2);
    expect(createMany).toHaveBeenCalled();
    expect(rest.processes).toHaveLength(rows);
  });

  test('a missing right ends the import at once, because no second run would heal it', async () => {
    const store = aStore({ may: rightsOf('crisis') });

    await expect(run(store, leika)).rejects.toBeInstanceOf(NotAllowed);
  });
});

describe('the command', () => {
  test('names what it refused, adapted and found twice', async () => {
    const { lines, processes } = await run(aStore(), ['small.csv', '--unit', '22.1']);

    expect(processes.map(({ values }) => values.name)).toEqual(['Hund anmelden']);
    expect(lines).toContain('Nicht übernommen: Anmerkung');
    expect(lines).toContain('Zeile 2, Fälle im Jahr – angepasst: „viele“ ist keine Zahl und wurde weggelassen.');
    expect(lines).toContain('Zeile 3, Titel – abgelehnt: Ohne Bezeichnung kein Eintrag.');
    expect(lines).toContain('Zeile 4 – doppelt: Dieselbe Angabe wie in Zeile 2.');
  });

  test('follows a map and speaks English when asked', async () => {
    const { lines, processes } = await run(aStore(), [
      'small.csv',
      '--unit',
      '22.1',
      '--map',
      'map.json',
      '--language',
      'en',
    ]);

    expect(processes[0]?.values).toMatchObject({ summary: 'eilig', casesPerYear: null });
    expect(lines).toContain('Left out: Fälle im Jahr');
    expect(lines).toContain('Created: 1');
  });

  test.each<[readonly string[], RegExp]>([
    [[], /^Aufruf: npm run cli -- import DATEI/],
    [['small.csv', '--wohin'], /^So geht es nicht: .*\nAufruf/s],
    [['weg.csv', '--unit', '22.1'], /^Die Datei weg\.csv lässt sich nicht lesen: ENOENT/],
    [['broken.csv', '--unit', '22.1'], /^In Zeile 2 steht ein Anführungszeichen/],
    [['small.csv'], /^Bitte nennen Sie mit --unit die Einheit/],
    [['small.csv', '--unit', 'Hafenamt'], /^Die Einheit „Hafenamt“ gibt es nicht.*22\.1 Steuern und Abgaben$/],
    [
      ['small.csv', '--unit', '22.1', '--map', 'wrong-header.json'],
      /„Bemerkung“ steht nicht in der Datei.*Titel, Anmerkung/,
    ],
    [
      ['small.csv', '--unit', '22.1', '--map', 'wrong-field.json'],
      /„beschreibung“ gibt es nicht\. Es gibt: processNumber, name, summary/,
    ],
    [['small.csv', '--unit', '22.1', '--map', 'no.json'], /^no\.json ist kein gültiges JSON/],
  ])('%j ends with one sentence that says what to do', async (args, sentence) => {
    const { code, lines, processes } = await run(aStore(), args);

    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(sentence);
    expect(processes).toEqual([]);
  });
});
