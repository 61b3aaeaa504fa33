import readWorkbookFile, { InvalidInputError, InvalidSpreadsheetError } from 'read-excel-file/universal';
import type { Cell, Reading } from './sheet';
import { isTooLarge } from './extent';
import { trimRows, unreadable } from './sheet';

/** Rows of an Office Open XML workbook (`.xlsx`, `.xlsm`). Numbers keep all their digits, formulas give their last result. */
export async function readWorkbook(bytes: Uint8Array, sheetName?: string): Promise<Reading> {
  try {
    const owned = new Uint8Array(bytes);
    if (await isTooLarge(owned)) return unreadable('tooLarge');
    const sheets = await readWorkbookFile(new Blob([owned]), { trim: false });
    return choose(
      sheets.map(({ sheet, data }) => ({ name: sheet, rows: trimRows(data.map((row) => row.map(toCell))) })),
      sheetName,
    );
  } catch (error) {
    return unreadable(isForeign(error) ? 'notAWorkbook' : 'damagedWorkbook');
  }
}

interface NamedRows {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

function choose(sheets: readonly NamedRows[], sheetName: string | undefined): Reading {
  const sheetNames = sheets.map(({ name }) => name);
  const wanted = (sheet: NamedRows) => (sheetName === undefined ? sheet.rows.length > 0 : sheet.name === sheetName);
  const found = sheets.find(wanted);
  if (!found && sheetName !== undefined) return { unreadable: { code: 'noSuchSheet', sheetNames } };
  if (!found || found.rows.length === 0) return unreadable('empty');
  return { sheet: { encoding: 'xlsx', sheetName: found.name, sheetNames, rows: found.rows } };
}

function toCell(value: unknown): Cell {
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Workbook dates have no time zone; the library hands them out as UTC, so UTC is where their day is read off. */
function dateText(value: Date): Cell {
  if (Number.isNaN(value.getTime())) return null;
  const [day, time] = value.toISOString().split('T') as [string, string];
  return time.startsWith('00:00') ? day : `${day} ${time.slice(0, 5)}`;
}

/** A zip archive that holds something else, such as a text document or an OpenDocument sheet. */
function isForeign(error: unknown): boolean {
  return (
    error instanceof InvalidSpreadsheetError || (error instanceof InvalidInputError && error.code !== 'INVALID_ZIP')
  );
}
