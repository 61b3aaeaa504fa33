import type { SheetData } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { readSpreadsheet } from '../../../src/spreadsheet';

async function workbook(rows: SheetData): Promise<Uint8Array> {
  return new Uint8Array(await writeExcelFile(rows).toBuffer());
}

/** A zip archive of one file that isn't compressed. */
function archive(name: string, content: string): Uint8Array {
  const [label, body] = [new TextEncoder().encode(name), new TextEncoder().encode(content)];
  const bytes = new Uint8Array(30 + label.length + body.length + 46 + label.length + 22);
  const view = new DataView(bytes.buffer);
  const directory = 30 + label.length + body.length;
  const end = directory + 46 + label.length;
  for (const [offset, signature] of [
    [0, 0x04034b50],
    [directory, 0x02014b50],
    [end, 0x06054b50],
  ] as const) {
    view.setUint32(offset, signature, true);
  }
  for (const offset of [18, 22, directory + 20, directory + 24]) view.setUint32(offset, body.length, true);
  for (const offset of [26, directory + 28]) view.setUint16(offset, label.length, true);
  view.setUint16(end + 10, 1, true);
  view.setUint32(end + 16, directory, true);
  bytes.set(label, 30);
  bytes.set(body, 30 + label.length);
  bytes.set(label, directory + 46);
  return bytes;
}

describe('a workbook', () => {
  test('gives text, numbers with all digits, yes and no, and days as text', async () => {
    const bytes = await workbook([
      [{ value: 'Schlüssel' }, { value: 'Fälle' }, { value: 'E-Akte' }, { value: 'Prüfung' }],
      [
        { value: 99_012_001_001_000, type: Number },
        { value: 12.5, type: Number },
        { value: true, type: Boolean },
        { value: new Date(Date.UTC(2027, 2, 1)), type: Date, format: 'dd.mm.yyyy' },
      ],
    ]);

    const reading = await readSpreadsheet(bytes);

    expect(reading).toMatchObject({ sheet: { encoding: 'xlsx' } });
    expect('sheet' in reading && reading.sheet.rows[1]).toEqual([99_012_001_001_000, 12.5, true, '2027-03-01']);
  });

  test('keeps the blanks at the edges of a text, so that cleaning them is reported', async () => {
    const reading = await readSpreadsheet(await workbook([[{ value: ' Querschnitt ' }]]));

    expect('sheet' in reading && reading.sheet.rows).toEqual([[' Querschnitt ']]);
  });

  test('is refused by name when the wanted sheet is missing', async () => {
    const reading = await readSpreadsheet(await workbook([[{ value: 'A' }]]), 'Prozesse');

    expect(reading).toMatchObject({ unreadable: { code: 'noSuchSheet', sheetNames: [expect.any(String)] } });
  });

  test('is refused when it ends in the middle', async () => {
    const bytes = await workbook([[{ value: 'A' }]]);

    await expect(readSpreadsheet(bytes.slice(0, bytes.length / 2))).resolves.toEqual({
      unreadable: { code: 'damagedWorkbook' },
    });
  });

  test('is refused before unpacking when it would unfold to more than memory holds', async () => {
    const bytes = await workbook([[{ value: 'A' }]]);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const directory = view.getUint32(bytes.length - 22 + 16, true);
    view.setUint32(directory + 24, 4_000_000_000, true);

    await expect(readSpreadsheet(bytes)).resolves.toEqual({ unreadable: { code: 'tooLarge' } });
  });

  test('is refused when it unfolds to more than its directory says', async () => {
    const bytes = await workbook(Array.from({ length: 500 }, (_, index) => [{ value: `Zeile ${index}` }]));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = view.getUint32(bytes.length - 22 + 16, true);
    while (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + 24, 40, true);
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }

    await expect(readSpreadsheet(bytes)).resolves.toEqual({ unreadable: { code: 'damagedWorkbook' } });
  });

  test('counts a merged cell for each of its rows that holds anything else', async () => {
    const sheet = `<worksheet><sheetData>
      <row r="1"><c r="A1" t="inlineStr"><is><t>Einheit</t></is></c><c r="B1" t="inlineStr"><is><t>Name</t></is></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><t>Hafen</t></is></c><c r="B2" t="inlineStr"><is><t>Boot</t></is></c></row>
      <row r="3"><c r="B3" t="inlineStr"><is><t>Kran</t></is></c></row>
      <row r="5"><c r="B5" t="inlineStr"><is><t>Ende</t></is></c></row>
    </sheetData><mergeCells><mergeCell ref="A2:A4"/></mergeCells></worksheet>`;

    const reading = await readSpreadsheet(archive('xl/worksheets/sheet1.xml', sheet));

    const rows = 'sheet' in reading ? reading.sheet.rows.map(([unit = null, name = null]) => [unit, name]) : [];
    expect(rows).toEqual([
      ['Einheit', 'Name'],
      ['Hafen', 'Boot'],
      ['Hafen', 'Kran'],
      [null, null],
      [null, 'Ende'],
    ]);
  });

  test('names the cell of a formula whose result the file does not keep, and of one that went wrong', async () => {
    const sheet = `<worksheet><sheetData><row r="1">
      <c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>
    </row></sheetData></worksheet>`;

    const reading = await readSpreadsheet(archive('xl/worksheets/sheet1.xml', sheet));

    expect(reading).toMatchObject({
      sheet: {
        rows: [[2]],
        remarks: [
          { row: 1, column: 1, code: 'noResult' },
          { row: 1, column: 2, code: 'cellError' },
        ],
      },
    });
  });

  test('is refused when one forgotten cell stretches its table to billions of cells', async () => {
    const sheet = '<sheetData><row r="1"><c r="A1"/></row><row r="1048576"><c r="XFD1048576"/></row></sheetData>';

    await expect(readSpreadsheet(archive('xl/worksheets/sheet1.xml', sheet))).resolves.toEqual({
      unreadable: { code: 'tooLarge' },
    });
  });

  test('is refused when it is the archive of another program', async () => {
    await expect(readSpreadsheet(archive('content.xml', '<office/>'))).resolves.toEqual({
      unreadable: { code: 'notAWorkbook' },
    });
  });
});
