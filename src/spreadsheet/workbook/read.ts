import type { Pace } from '../pace';
import type { Reading } from '../sheet';
import { trimRows, unreadable } from '../sheet';
import { zipEntries } from '../zip';
import type { SheetPart } from './parts';
import { partsOf } from './parts';
import { dateStyles, sharedStrings } from './shared';
import type { SheetRows } from './sheetRows';
import { sheetRows } from './sheetRows';
import { TooLarge } from './xml';

/** What the archive itself says that it unfolds to. */
const maximumBytes = 400_000_000;

/** Rows of an Office Open XML workbook (`.xlsx`, `.xlsm`). Numbers keep all their digits, formulas give their last result. */
export async function readWorkbook(bytes: Uint8Array, pace: Pace, sheetName?: string): Promise<Reading> {
  try {
    return await read(new Uint8Array(bytes), pace, sheetName);
  } catch (error) {
    return unreadable(error instanceof TooLarge ? 'tooLarge' : 'damagedWorkbook');
  }
}

async function read(bytes: Uint8Array<ArrayBuffer>, pace: Pace, sheetName: string | undefined): Promise<Reading> {
  const entries = zipEntries(bytes);
  if (entries.length === 0) return unreadable('damagedWorkbook');
  if (entries.reduce((sum, { size }) => sum + size, 0) > maximumBytes) return unreadable('tooLarge');
  const unpacked = { characters: 0 };
  const parts = await partsOf(entries, unpacked, pace);
  if (!parts) return unreadable(isOpenDocument(entries.map(({ name }) => name)) ? 'openDocument' : 'notAWorkbook');
  const sheetNames = parts.sheets.map(({ name }) => name);
  const wanted = wantedSheets(parts.sheets, sheetName);
  if (wanted.length === 0 && sheetName !== undefined) return { unreadable: { code: 'noSuchSheet', sheetNames } };
  const context = {
    strings: await sharedStrings(parts.strings, unpacked, pace),
    isDate: await dateStyles(parts.styles, unpacked, pace),
    from1904: parts.from1904,
  };
  for (const { name, file } of wanted) {
    const found = await sheetRows(file, context, unpacked, pace);
    const sheet = sheetOf(found);
    if (sheet) return { sheet: { encoding: 'xlsx', sheetName: name, sheetNames, ...sheet } };
  }
  return unreadable('empty');
}

/** The one that is asked for, else all in turn until one holds something, hidden ones last. */
function wantedSheets(sheets: readonly SheetPart[], sheetName: string | undefined): readonly SheetPart[] {
  if (sheetName !== undefined) return sheets.filter(({ name }) => name === sheetName);
  return [...sheets.filter(({ isHidden }) => !isHidden), ...sheets.filter(({ isHidden }) => isHidden)];
}

function sheetOf({ rows, remarks }: SheetRows): SheetRows | null {
  const trimmed = trimRows(rows);
  return trimmed.length === 0 ? null : { rows: trimmed, remarks };
}

const isOpenDocument = (names: readonly string[]): boolean =>
  names.includes('content.xml') && (names.includes('mimetype') || names.includes('META-INF/manifest.xml'));
