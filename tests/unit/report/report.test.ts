/** Files that people take along. */
import type { ExportRequest } from '../../../src/report';
import { exportFile, exportFileName } from '../../../src/report';
import { reportDocument } from '../../../src/report/pdf/document';
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

/** All texts of a document, in reading order. */
function textsIn(node: unknown): readonly string[] {
  if (typeof node === 'string') return [node];
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { text, stack, table, content, toc } = node as Record<string, unknown>;
  return [
    text,
    stack,
    (table as { body?: unknown } | undefined)?.body,
    content,
    (toc as { title?: unknown })?.title,
  ].flatMap(textsIn);
}

describe('a register report', () => {
  test('has its units in the order of the organisation chart, and entries without a unit last', () => {
    const processes = [
      aProcessOf(1, { name: 'Reisepass ausstellen', unit: 3 }),
      aProcessOf(2, { name: 'Post verteilen', unit: 2 }),
      aProcessOf(3, { name: 'Lose Enden', unit: null }),
      aProcessOf(4, { name: 'Versammlung anmelden', unit: 1 }),
    ];

    const texts = textsIn(reportDocument(aRequest({ processes })).content);

    const order = ['10 Hauptamt', 'Post verteilen', '32 Ordnungsamt', 'Versammlung anmelden'];
    const rest = ['32.1 Bürgerservice', 'Reisepass ausstellen', 'Ohne Einheit', 'Lose Enden'];
    const wanted = [...order, ...rest];
    expect([...new Set(texts)].filter((text) => wanted.includes(text))).toEqual(wanted);
  });

  test('leaves hidden sections and empty fields out', () => {
    const processes = [aProcessOf(1, { name: 'Hund anmelden', unit: 1, summary: 'Kurz', casesPerYear: 120 })];
    const settings = { ...usualSettings, hiddenSections: ['quantities' as const] };

    const texts = textsIn(reportDocument(aRequest({ processes, settings })).content);

    expect(texts).toContain('Kurz');
    expect(texts).not.toContain(processFields.casesPerYear.label.de);
    expect(texts).not.toContain(processFields.result.label.de);
  });

  test('names people, entries and the selection instead of keys', () => {
    const owner = 'olga.brandt@stadt.example';
    const processes = [aProcessOf(1, { name: 'Hund anmelden', unit: 1, owner, predecessors: [7, 99] })];
    const processNames = [{ id: 7, name: 'Hund abmelden' }];

    const texts = textsIn(
      reportDocument(aRequest({ processes, processNames, chosen: 'Einheit: Ordnungsamt' })).content,
    );

    expect(texts).toEqual(expect.arrayContaining(['Olga Brandt', 'Musterstadt', 'Einheit: Ordnungsamt']));
    expect(texts).toContain('P-000007 Hund abmelden\nnicht mehr vorhanden (#99)');
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

    expect(textsIn(reportDocument(aRequest({ processes, isProfile: true })).content)).toContain(name);
    expect(pagesIn(Buffer.from(bytes).toString('latin1'))).toBe(1);
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
