import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Breath, Pace } from './pace';
import { paceOf } from './pace';
import { contentTypes, relationships, stylesXml, workbookRelationships, workbookXml } from './write/parts';
import { sheetEnd, sheetRow, sheetStart } from './write/sheet';

/** What a written cell may hold. Texts stay texts, whatever they begin with: a spreadsheet never runs one. */
export type WrittenCell = string | number | boolean | null | { readonly day: string };

export interface WrittenSheet {
  /** Shortened to the 31 characters that Excel takes; forbidden ones become blanks. */
  readonly name: string;
  /** The first row holds the headings: bold, always in sight, with filters. */
  readonly rows: readonly (readonly WrittenCell[])[];
  /** In characters, one per column; usual ones where none is given. */
  readonly widths?: readonly number[];
}

/** A workbook (`.xlsx`) with real numbers and days, filters and a fixed heading; takes turns with `breath` as reading does. */
export async function writeWorkbook(sheets: readonly WrittenSheet[], breath?: Breath): Promise<Uint8Array> {
  const pace = paceOf(breath);
  const pieces: Uint8Array[] = [];
  const failures: Error[] = [];
  const archive = new Zip((error, piece) => {
    if (error) failures.push(error);
    else pieces.push(piece);
  });
  const add = (name: string, text: string): void => {
    const file = new ZipDeflate(name, { level: 6 });
    archive.add(file);
    file.push(strToU8(text), true);
  };
  const names = sheets.map(({ name }, index) => sheetName(name, index));
  add('[Content_Types].xml', contentTypes(sheets.length));
  add('_rels/.rels', relationships);
  add('xl/workbook.xml', workbookXml(names, sheets));
  add('xl/_rels/workbook.xml.rels', workbookRelationships(sheets.length));
  add('xl/styles.xml', stylesXml);
  for (const [index, sheet] of sheets.entries()) await addSheet(archive, index, sheet, pace);
  archive.end();
  if (failures[0]) throw failures[0];
  return joined(pieces);
}

async function addSheet(archive: Zip, index: number, sheet: WrittenSheet, pace: Pace): Promise<void> {
  const file = new ZipDeflate(`xl/worksheets/sheet${index + 1}.xml`, { level: 6 });
  archive.add(file);
  file.push(strToU8(sheetStart(sheet)));
  for (const [at, row] of sheet.rows.entries()) {
    file.push(strToU8(sheetRow(row, at + 1)));
    await pace();
  }
  file.push(strToU8(sheetEnd(sheet)), true);
}

const sheetName = (name: string, index: number): string =>
  name
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31) || `${index + 1}`;

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
