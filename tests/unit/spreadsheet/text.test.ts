import type { Cell } from '../../../src/spreadsheet';
import { readSpreadsheet } from '../../../src/spreadsheet';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

async function rowsOf(bytes: Uint8Array): Promise<readonly (readonly Cell[])[]> {
  const reading = await readSpreadsheet(bytes);
  if (!('sheet' in reading)) throw new Error(reading.unreadable.code);
  return reading.sheet.rows;
}

async function refusalOf(bytes: Uint8Array) {
  const reading = await readSpreadsheet(bytes);
  return 'unreadable' in reading ? reading.unreadable : null;
}

describe('the encoding of a text file', () => {
  test('is UTF-8 when the bytes are, with or without a byte order mark', async () => {
    const expected = [
      ['Bezeichnung', 'Typ'],
      ['Prüfung „Gefahrgut“ – 5 €', '1'],
    ];

    await expect(rowsOf(utf8('Bezeichnung;Typ\nPrüfung „Gefahrgut“ – 5 €;1'))).resolves.toEqual(expected);
    await expect(rowsOf(utf8('\ufeffBezeichnung;Typ\nPrüfung „Gefahrgut“ – 5 €;1'))).resolves.toEqual(expected);
  });

  test('is Windows-1252 otherwise, including the dashes, quotes and the euro sign between 0x80 and 0x9F', async () => {
    const reading = await readSpreadsheet(latin('Name;Typ\r\nPr\xfcfung \x84Gefahrgut\x93 \x96 5 \x80;1\r\n'));

    expect(reading).toMatchObject({
      sheet: {
        encoding: 'windows-1252',
        rows: [
          ['Name', 'Typ'],
          ['Prüfung „Gefahrgut“ – 5 €', '1'],
        ],
      },
    });
  });

  test('is UTF-16 behind its byte order mark, as Excel writes «Unicode text»', async () => {
    const text = 'Name\tTyp\r\nMüll\t1\r\n';
    const bytes = new Uint8Array([0xff, 0xfe, ...Array.from(text).flatMap((one) => [one.charCodeAt(0), 0])]);

    await expect(rowsOf(bytes)).resolves.toEqual([
      ['Name', 'Typ'],
      ['Müll', '1'],
    ]);
  });
});

describe('the delimiter', () => {
  test.each([
    [';', 'semicolons, although every figure has a decimal comma', 'Jahr;Kosten;Zahl\n2003;83,01;319\n2004;81,68;322'],
    [',', 'commas', 'Jahr,Kosten,Zahl\n2003,83.01,319\n2004,81.68,322'],
    ['\t', 'tabs', 'Jahr\tKosten\n2003\t83,01\n2004\t81,68'],
    [
      ';',
      'semicolons below a title block of one column',
      'Tabelle: A, B, C\nStand\n05;Land;111\n05;Land;112\n05;Land;113',
    ],
    [';', 'announced in the first line', 'sep=;\nA,B;C\n1,2;3'],
  ])('is found to be %j: %s', async (delimiter, _situation, text) => {
    await expect(readSpreadsheet(utf8(text))).resolves.toMatchObject({ sheet: { delimiter } });
  });

  test('is none in a plain list of names, even when some contain commas', async () => {
    const rows = await rowsOf(utf8('Prozess\nHund anmelden\nPrüfen, zeichnen\nReisepass ausstellen\nGewerbe anmelden'));

    expect(rows.map((row) => row.length)).toEqual([1, 1, 1, 1, 1]);
    expect(rows[2]).toEqual(['Prüfen, zeichnen']);
  });
});

describe('the rows', () => {
  test('keep quoted line breaks, doubled quotes and the delimiter inside a cell', async () => {
    const rows = await rowsOf(utf8('Name;Schritte\n"A ""B"" C";"erstens;\nzweitens"\n'));

    expect(rows).toEqual([
      ['Name', 'Schritte'],
      ['A "B" C', 'erstens;\nzweitens'],
    ]);
  });

  test('count as a person counts: empty rows in between stay, those at the end go', async () => {
    const rows = await rowsOf(utf8('Name;Typ\n\nA;1\n;\n\n'));

    expect(rows[2]).toEqual(['A', '1']);
    expect(rows).toHaveLength(3);
  });

  test('keep 14 digits as they are', async () => {
    await expect(rowsOf(utf8('Schlüssel;Name\n99012001000000;A'))).resolves.toContainEqual(['99012001000000', 'A']);
  });
});

describe('a file that is no table', () => {
  test.each([
    ['empty', new Uint8Array()],
    ['empty', utf8('\n;\n')],
    ['notText', utf8('%PDF-1.7 and so on')],
    ['notText', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
    ['oldExcel', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['damagedWorkbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
    ['tooLarge', new Uint8Array(50_000_001)],
  ])('is refused as %s', async (code, bytes) => {
    await expect(refusalOf(bytes)).resolves.toEqual({ code });
  });

  test('is refused with the row when a quote never ends, because the rest of the file would vanish in one cell', async () => {
    await expect(refusalOf(utf8('Name;Typ\nA;1\n"B;2\nC;3'))).resolves.toEqual({ code: 'openQuote', row: 3 });
  });
});

test.each([
  ['with line feeds', '\n', ''],
  ['with carriage returns and line feeds', '\r\n', ''],
  ['with carriage returns alone', '\r', ''],
  ['with quotes', '\n', '"'],
])('a file of thousands of rows is read in pieces, and none is lost (%s)', async (_what, newline, quote) => {
  const rows = Array.from({ length: 2_501 }, (_, index) => [`Prozess ${index}`, '32.1']);
  const text = rows.map((row) => row.map((cell) => `${quote}${cell}${quote}`).join(';')).join(newline);

  const reading = await readSpreadsheet(new TextEncoder().encode(text));

  expect('sheet' in reading && reading.sheet.rows).toEqual(rows);
});
