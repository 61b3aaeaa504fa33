/** Files that people take along. */
import type { ExportRequest } from '../../../src/report';
import { exportFile, exportFileName } from '../../../src/report';
import { reportPages } from '../../../src/report/pdf/document';
import { linesIn } from '../../../src/report/pdf/lines';
import { lineHeight, sheet, textWidth, valuesAt } from '../../../src/report/pdf/looks';
import type { PlacedPage, WidthOf } from '../../../src/report/pdf/paper';
import { emptyValues, processFields, usualSettings } from '../../../src/register';
import { strFromU8, unzipSync } from 'fflate';
import { readSpreadsheet } from '../../../src/spreadsheet';
import { hasSharedData, sharedFile } from '../../support/sharedData';
import type { aProcess } from '../../support/builders';
import { aUnit, stored } from '../../support/builders';

const units = [
  aUnit({ number: '32', name: 'Ordnungsamt' }, 1),
  aUnit({ number: '10', name: 'Hauptamt' }, 2),
  aUnit({ number: '32.1', name: 'Bürgerservice', parent: 1 }, 3),
];

const aRequest = (more: Partial<ExportRequest> = {}): ExportRequest => ({
  format: 'pdf',
  language: 'de',
  today: '2026-03-01',
  processes: [],
  units,
  resources: [],
  processNames: [],
  personNames: { 'olga.brandt@stadt.example': 'Olga Brandt' },
  settings: usualSettings,
  columns: null,
  place: 'Musterstadt',
  chosen: null,
  ...more,
});

const aProcessOf = (id: number, values: Parameters<typeof aProcess>[0]) =>
  stored(id, emptyValues(processFields, values));

/** Every letter and blank takes half its size. */
const widthOf: WidthOf = (text, { size }) => (text.length * size) / 2;

const linesOf = (pages: readonly PlacedPage[]) => pages.flatMap(({ lines }) => lines);
const textsOf = async (more: Partial<ExportRequest>): Promise<readonly string[]> =>
  linesOf(await reportPages(aRequest(more), widthOf)).map(({ text }) => text);

describe('a register report', () => {
  test('has its units in the order of the organisation chart, and entries without a unit last', async () => {
    const processes = [
      aProcessOf(1, { name: 'Reisepass ausstellen', unit: 3 }),
      aProcessOf(2, { name: 'Post verteilen', unit: 2 }),
      aProcessOf(3, { name: 'Lose Enden', unit: null }),
      aProcessOf(4, { name: 'Versammlung anmelden', unit: 1 }),
    ];

    const texts = await textsOf({ processes });

    const order = ['10 Hauptamt', 'Post verteilen', '32 Ordnungsamt', 'Versammlung anmelden'];
    const rest = ['32.1 Bürgerservice', 'Reisepass ausstellen', 'Ohne Einheit', 'Lose Enden'];
    const wanted = [...order, ...rest];
    expect([...new Set(texts)].filter((text) => wanted.includes(text))).toEqual(wanted);
  });

  test('leaves hidden sections and empty fields out', async () => {
    const processes = [aProcessOf(1, { name: 'Hund anmelden', unit: 1, summary: 'Kurz', casesPerYear: 120 })];
    const settings = { ...usualSettings, hiddenSections: ['quantities' as const] };

    const texts = await textsOf({ processes, settings });

    expect(texts).toContain('Kurz');
    expect(texts).not.toContain(processFields.casesPerYear.label.de);
    expect(texts).not.toContain(processFields.result.label.de);
  });

  test('names people, entries and the selection instead of keys', async () => {
    const owner = 'olga.brandt@stadt.example';
    const processes = [aProcessOf(1, { name: 'Hund anmelden', unit: 1, owner, predecessors: [7, 99] })];
    const processNames = [{ id: 7, name: 'Hund abmelden' }];

    const texts = await textsOf({ processes, processNames, chosen: 'Einheit: Ordnungsamt' });

    expect(texts).toEqual(expect.arrayContaining(['Olga Brandt', 'Musterstadt', 'Einheit: Ordnungsamt']));
    expect(texts).toEqual(expect.arrayContaining(['P-000007 Hund abmelden', 'nicht mehr vorhanden (#99)']));
    expect(texts).not.toContain(owner);
  });

  test('is a PDF with title, language, bookmarks and links from its contents', async () => {
    const processes = [aProcessOf(1, { name: 'Hund anmelden', unit: 1, summary: 'x'.repeat(600) })];

    const bytes = await exportFile(aRequest({ processes }));

    const text = Buffer.from(bytes).toString('latin1');
    expect(text.slice(0, 8)).toBe('%PDF-1.7');
    expect(text).toMatch(/\/Lang \(de-DE\)/);
    expect(text).toMatch(/\/Outlines/);
    expect(text).toMatch(/\/Names[\s\S]*process-1/);
    expect(text).toMatch(/\/Subtype \/Link/);
    expect(pagesIn(text)).toBe(3);
  });

  test('lets texts that mean something elsewhere stand as they are', async () => {
    const name = '<script>alert(1)</script> {"text":1} =1+1 😀';
    const processes = [aProcessOf(1, { name, unit: 1, summary: `${'W'.repeat(600)}` })];

    const bytes = await exportFile(aRequest({ processes, isProfile: true }));

    expect(await textsOf({ processes, isProfile: true })).toContain(name);
    expect(pagesIn(Buffer.from(bytes).toString('latin1'))).toBe(1);
  });

  test('says who has which part in words', async () => {
    const processes = [aProcessOf(1, { name: 'Hund anmelden', unit: 1, raci: 'R: Bürgerbüro\nA: Leitung' })];

    const texts = await textsOf({ processes });

    expect(texts).toEqual(expect.arrayContaining(['Führt durch: Bürgerbüro', 'Verantwortet: Leitung']));
  });

  const manyWords = Array.from({ length: 900 }, (_, index) => `Wort${index}`);

  test('loses no word over the pages, and repeats the heading of a section that goes on', async () => {
    const processes = [aProcessOf(1, { name: 'Hund anmelden', unit: 1, inputs: manyWords.join(' ') })];

    const pages = await reportPages(aRequest({ processes, isProfile: true }), widthOf);

    const values = linesOf(pages).filter(({ x }) => x === sheet.side + valuesAt);
    expect(values.flatMap(({ text }) => text.split(' '))).toEqual(expect.arrayContaining(manyWords));
    expect(pages.length).toBeGreaterThan(2);
    for (const { lines } of pages.slice(0, -1)) expect(lines.map(({ text }) => text)).toContain('Wer macht was wann');
  });

  test('writes nothing beyond the margins, and no two lines over each other', async () => {
    const long = `${'Grundstücksverkehrsgenehmigungs'.repeat(8)} ${manyWords.join(' ')}`;
    const processes = [1, 2, 3, 4, 5].map((id) =>
      aProcessOf(id, { name: `${long.slice(0, 200)} ${id}`, unit: 1, summary: long.slice(0, 600), steps: long }),
    );

    const pages = await reportPages(aRequest({ processes }), widthOf);

    for (const { lines } of pages) {
      for (const { text, x, y, look } of lines) {
        expect(x + widthOf(text, look)).toBeLessThanOrEqual(sheet.side + textWidth + 1e-6);
        expect(y + lineHeight(look)).toBeLessThanOrEqual(sheet.height - sheet.top + 1e-6);
      }
      const left = lines.filter(({ x }) => x === sheet.side).map(({ y, look }) => [y, y + lineHeight(look)] as const);
      left.sort(([one], [other]) => one - other);
      left.slice(1).forEach(([y], index) => expect(y).toBeGreaterThanOrEqual(left[index]![1] - 1e-6));
    }
  });

  test('leads from its contents to the page that is named there', async () => {
    const processes = Array.from({ length: 120 }, (_, index) =>
      aProcessOf(index + 1, {
        name: `Prozess ${index + 1}`,
        unit: (index % 3) + 1,
        summary: 'Kurz',
        trigger: 'Antrag',
      }),
    );

    const pages = await reportPages(aRequest({ processes }), widthOf);

    const listed = linesOf(pages).filter(({ leadsTo }) => leadsTo !== undefined);
    const numberOf = (id: string) => listed.find(({ text, leadsTo }) => leadsTo === id && /^\d+$/.test(text))?.text;
    for (const { id } of processes) {
      const page = pages.findIndex(({ marks }) => marks.some((mark) => mark.id === `process-${id}`));
      expect(numberOf(`process-${id}`)).toBe(String(page + 1));
    }
    expect(pages.flatMap(({ marks }) => marks)).toHaveLength(processes.length + 3);
  });

  test('can be ended between two pages', async () => {
    const processes = Array.from({ length: 60 }, (_, index) =>
      aProcessOf(index + 1, { name: `Prozess ${index + 1}`, unit: 1 }),
    );
    const stop = new AbortController();

    const written = exportFile(aRequest({ processes }), {
      signal: stop.signal,
      onProgress: (share) => share > 0.5 && stop.abort(),
    });

    await expect(written).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });

  test('tells how far it is', async () => {
    const shares: number[] = [];

    await exportFile(aRequest({ processes: [aProcessOf(1, { name: 'Hund anmelden', unit: 1 })] }), {
      onProgress: (share) => shares.push(share),
    });

    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((left, right) => left - right));
  });
});

describe('the lines of a text', () => {
  const width = (text: string) => [...text].length;

  test.each([
    ['ein Wort und noch eins', ['ein Wort', 'und noch', 'eins']],
    ['  eingerückt', ['eingerückt']],
    ['a\r\n\nb\u2028c', ['a', '', 'b', 'c']],
    ['Donaudampfschiff', ['Donaudampf', 'schiff']],
    ['ab Donaudampfschiff', ['ab', 'Donaudampf', 'schiff']],
    ['👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', ['👨‍👩‍👧👨‍👩‍👧', '👨‍👩‍👧']],
    ['', ['']],
  ])('%j in ten letters', (text, lines) => {
    expect(linesIn(text, 10, width)).toEqual(lines);
  });
});

const pagesIn = (pdf: string): number => [...pdf.matchAll(/\/Type \/Page\b(?!s)/g)].length;

test.each([
  [undefined, 'Prozessregister 2026-03-01.xlsx'],
  ['Hund: an-/abmelden?', 'Hund an- abmelden 2026-03-01.xlsx'],
  ['...', 'Prozessregister 2026-03-01.xlsx'],
  ['a\u202etxt.exe', 'a txt.exe 2026-03-01.xlsx'],
])('a file about %j is called %s', (about, name) => {
  expect(exportFileName('xlsx', 'de', '2026-03-01', about)).toBe(name);
});

const payloads: readonly string[] = [
  ...(hasSharedData('naughty') ? new TextDecoder().decode(sharedFile('naughty/csv-payload.txt')).split('\n') : []),
  ...[
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '" =1',
    "'=1",
    '=HYPERLINK("http://x")',
  ],
].filter((text) => text.trim() !== '');

describe('what a spreadsheet would run', () => {
  const processes = payloads.map((name, index) => aProcessOf(index + 1, { name, summary: name, unit: 1 }));

  test('is a text in the workbook, never a formula or a link', async () => {
    const files = unzipSync(await exportFile(aRequest({ format: 'xlsx', processes })));

    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet.match(/<row /g)).toHaveLength(payloads.length + 1);
    expect(sheet).not.toMatch(/<f[ >]|<hyperlink|t="str"/);
    expect(Object.keys(files).filter((name) => /extern|connection|vba|dde/i.test(name))).toEqual([]);
  });

  test('has an apostrophe before it in CSV', async () => {
    const reading = await readSpreadsheet(await exportFile(aRequest({ format: 'csv', processes })));

    if (!('sheet' in reading)) throw new Error(reading.unreadable.code);
    const cells = reading.sheet.rows.slice(1).flat().map(String);
    expect(cells.filter((cell) => /^[\s"]*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
  });
});
