import type { ImportRow, Stored } from '../../../../src/register';
import {
  catalogueReportRows,
  countEffects,
  csvText,
  findCatalogueHeader,
  planCatalogue,
  proposeCatalogueMapping,
  runCatalogue,
  undoCatalogue,
} from '../../../../src/register';
import { readSpreadsheet } from '../../../../src/spreadsheet';
import { catalogueTexts } from '../../../../src/text';
import { createMemoryStore } from '../../../support/memoryStore';
import { hasSharedData, sharedFile } from '../../../support/sharedData';

const heading: ImportRow = ['Leistungsschluessel', 'Bezeichnung', 'Typ'];

function plan(
  rows: readonly ImportRow[],
  existing: readonly Stored<'catalogue'>[] = [],
  more: Partial<Parameters<typeof planCatalogue>[0]> = {},
) {
  const all = [heading, ...rows];
  const header = findCatalogueHeader(all);
  const mapping = proposeCatalogueMapping(header.names);
  const facts = { source: 'leika', asOf: '2026-06-01', version: '2', isPart: false } as const;
  return planCatalogue({ rows: all, header, mapping, existing, ...facts, ...more });
}

async function imported(rows: readonly ImportRow[]) {
  const store = createMemoryStore();
  const report = await runCatalogue({ store, plan: plan(rows) });
  return { store, report, existing: await store.all('catalogue') };
}

const first: readonly ImportRow[] = [
  ['99012001000000', 'Abbruchgenehmigung', '4'],
  ['99012002000000', 'Baulast', '1, 2/3'],
  ['nicht im LeiKa', 'Prüfung von Leitern', '1'],
];

describe('a version of a catalogue', () => {
  it('changes nothing when it says the same', async () => {
    const { existing, report } = await imported(first);

    const again = plan(first, existing);

    expect(report).toMatchObject({ added: 3, changed: 0, open: 0, failed: [] });
    expect(countEffects(again)).toEqual({ added: 0, renamed: 0, changed: 0, returned: 0, dropped: 0, same: 3 });
  });

  it('tells renamed, changed, added and dropped services apart', async () => {
    const { existing } = await imported(first);

    const next = plan(
      [
        ['99012001000000', 'Abbruchgenehmigung Erteilung', '4'],
        ['99 012 002 000000', 'Baulast', '5'],
        ['99012003000000', 'Bauvoranfrage', '2'],
      ],
      existing,
    );

    expect(next.services.map(({ effect, name, formerName }) => [effect, name, formerName])).toEqual([
      ['renamed', 'Abbruchgenehmigung Erteilung', 'Abbruchgenehmigung'],
      ['changed', 'Baulast', null],
      ['added', 'Bauvoranfrage', null],
      ['dropped', 'Prüfung von Leitern', null],
    ]);
  });

  it('marks what it no longer has, and takes the mark off when it is there again', async () => {
    const { store, existing } = await imported(first);
    await runCatalogue({ store, plan: plan(first.slice(1), existing) });

    const dropped = await store.all('catalogue');
    const back = plan(first, dropped);

    expect(dropped[0]?.values.withdrawnOn).toBe('2026-06-01');
    expect(back.services.map(({ effect }) => effect)).toEqual(['returned', 'same', 'same']);
  });

  it('drops nothing when the file is a part, and nothing of another catalogue', async () => {
    const { existing } = await imported(first);

    const part = plan(first.slice(1), existing, { isPart: true });
    const other = plan(first.slice(1), existing, { source: 'kgst' });

    expect(countEffects(part).dropped).toBe(0);
    expect(countEffects(other)).toMatchObject({ added: 2, dropped: 0 });
  });

  it('knows a service by its name when a spreadsheet has destroyed its key, and keeps the key', async () => {
    const { existing } = await imported(first);

    const spoilt = plan([['9,9012E+13', 'Abbruchgenehmigung', '4'], ...first.slice(1)], existing);

    expect(countEffects(spoilt).same).toBe(3);
    expect(spoilt.remarks.map(({ code }) => code)).toEqual(['spoiltKey', 'notAKey']);
  });

  it('shortens a name over 255 characters and keeps it in full in the description', async () => {
    const long = 'Anzeige '.repeat(50).trim();
    const { existing } = await imported([['', long, '1']]);

    expect(existing[0]?.values.name?.length).toBeLessThanOrEqual(255);
    expect(existing[0]?.values.description).toBe(long);
    expect(countEffects(plan([['', long, '1']], existing)).same).toBe(1);
  });

  it('is taken back as a whole', async () => {
    const { store, existing } = await imported(first);
    const next: readonly ImportRow[] = [
      ['99012001000000', 'Abbruch', '4'],
      ['99012009000000', 'Neues', '1'],
    ];
    const { outcomes } = await runCatalogue({ store, plan: plan(next, existing) });

    const report = await undoCatalogue({ store, outcomes, today: '2026-06-02' });

    const values = (await store.all('catalogue')).map(({ values: { name, withdrawnOn } }) => [name, withdrawnOn]);
    expect(report).toMatchObject({ undone: 4, left: 0, open: 0 });
    expect(values).toEqual([
      ['Abbruchgenehmigung', null],
      ['Baulast', null],
      ['Prüfung von Leitern', null],
      ['Neues', '2026-06-02'],
    ]);
  });

  it('is left as it is where others have changed it since, when it is taken back', async () => {
    const { store, report, existing } = await imported(first);
    await store.update('catalogue', existing[0]!, { name: 'Von anderen' });

    const undone = await undoCatalogue({ store, outcomes: report.outcomes, today: '2026-06-02' });

    expect(undone).toMatchObject({ undone: 2, left: 1, open: 0 });
    const marked = (await store.all('catalogue')).filter(({ values }) => values.withdrawnOn === '2026-06-02');
    expect(marked).toHaveLength(2);
  });

  it('is reported without a formula for the spreadsheet', () => {
    const words = catalogueTexts('de').serviceCatalogue;

    const text = csvText(catalogueReportRows(plan([['99012001000000', '=1+1', '1']]), words));

    expect(text).toContain(`;"'=1+1";`);
  });
});

const written = 'Leistungsschluessel;Bezeichnung\n99012001000000;Prüfung\n;Grünfläche mähen\n';
const inline = {
  name: 'a list written here',
  rows: 2,
  unicode: new TextEncoder().encode(written),
  windows: Uint8Array.from(written, (sign) => sign.charCodeAt(0)),
};
/** Where the real list is absent, that is said aloud. */
const lists = hasSharedData('leika')
  ? [
      inline,
      {
        name: 'the LeiKa list of North Rhine-Westphalia',
        rows: 5_251,
        unicode: sharedFile('leika/leika_ozg_nrw_2019.utf8.csv'),
        windows: sharedFile('leika/leika_ozg_nrw_2019.cp1252-semikolon.csv'),
      },
    ]
  : [inline];

describe.each(lists)('$name', ({ rows: count, unicode, windows }) => {
  async function read(bytes: Uint8Array) {
    const reading = await readSpreadsheet(bytes);
    if (!('sheet' in reading)) throw new Error('unreadable');
    const { rows } = reading.sheet;
    const header = findCatalogueHeader(rows);
    const mapping = proposeCatalogueMapping(header.names);
    const facts = { source: 'leika', asOf: '2019-12-19', version: '2019', isPart: false } as const;
    return planCatalogue({ rows, header, mapping, existing: [], ...facts });
  }

  it('is read in both encodings, each row a service or a remark', async () => {
    const [one, other] = [await read(unicode), await read(windows)];

    const remarks = (code: string) => one.remarks.filter((remark) => remark.code === code).length;
    expect(one.rows).toBe(count);
    expect(one.services.length + remarks('noName') + remarks('duplicate')).toBe(count);
    expect(one.services.every(({ name }) => name.length <= 255)).toBe(true);
    // 436 rows of the real list say «nicht im LeiKa» instead of a key.
    expect(one.services.filter(({ key }) => key === null).length).toBeGreaterThan(count > 1_000 ? 400 : 0);
    expect(other.services.map(({ key, name }) => [key, name])).toEqual(
      one.services.map(({ key, name }) => [key, name]),
    );
  });
});
