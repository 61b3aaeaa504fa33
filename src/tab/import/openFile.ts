import type { Header, ImportCell } from '../../register';
import { findHeader, isBlankRow } from '../../register';
import type { Sheet, Unreadable } from '../../spreadsheet';

/** A table somebody chose, read. */
export interface OpenedFile {
  readonly source: File;
  readonly sheet: Sheet;
  readonly header: Header;
  /** Rows below the header that hold something. */
  readonly filledRows: number;
}

/** `gone`: the browser can't read the file any more, because it was moved or changed since it was chosen. */
export type Opening = { readonly opened: OpenedFile } | { readonly unreadable: Unreadable } | { readonly gone: true };

/** Reads a file in the browser; it leaves the machine only as the entries that are created. */
export async function openFile(source: File, sheetName?: string): Promise<Opening> {
  // The parsers are fetched when the first file is chosen, not with the screen.
  const [{ readSpreadsheet }, bytes] = await Promise.all([import('../../spreadsheet'), bytesOf(source)]);
  if (bytes === null) return { gone: true };
  const reading = await readSpreadsheet(bytes, sheetName);
  if ('unreadable' in reading) return reading;
  const { sheet } = reading;
  const header = findHeader(sheet.rows);
  const filledRows = sheet.rows.slice(header.index + 1).filter((row) => !isBlankRow(row)).length;
  return { opened: { source, sheet, header, filledRows } };
}

async function bytesOf(source: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await source.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** The first filled cell of a column below the header. */
export function exampleOf({ sheet, header }: OpenedFile, column: number): ImportCell {
  const row = sheet.rows.slice(header.index + 1).find((cells) => cells[column] != null && cells[column] !== '');
  return row?.[column] ?? null;
}
