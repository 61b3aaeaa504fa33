import type { Header, ImportCell } from '../../register';
import { findHeader, headerAt, isBlankRow, proposeMapping } from '../../register';
import type { Reading, Sheet, Unreadable } from '../../spreadsheet';
import { breath } from './breath';

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

/** Sheets looked through for one that holds processes. */
const sheetsTried = 8;

/**
 * Reads a file in the browser; it leaves the machine only as the entries that are created. Of a workbook the named sheet, else
 * the first with a column that can be the name, else the first.
 */
export async function openFile(source: File, sheetName?: string): Promise<Opening> {
  // The parsers are fetched when the first file is chosen, not with the screen.
  const [{ readSpreadsheet }, bytes] = await Promise.all([import('../../spreadsheet'), bytesOf(source)]);
  if (bytes === null) return { gone: true };
  const read = (name?: string): Promise<Reading> => readSpreadsheet(bytes, name, breath);
  const first = await read(sheetName);
  if ('unreadable' in first) return first;
  const sheet = sheetName === undefined ? await bestSheet(first.sheet, read) : first.sheet;
  return { opened: withHeader(source, sheet, findHeader(sheet.rows)) };
}

/** The same file with the headings in another row, counted from 0. */
export const withHeaderRow = ({ source, sheet }: OpenedFile, index: number): OpenedFile =>
  withHeader(source, sheet, headerAt(sheet.rows, index));

function withHeader(source: File, sheet: Sheet, header: Header): OpenedFile {
  const filledRows = sheet.rows.slice(header.index + 1).filter((row) => !isBlankRow(row)).length;
  return { source, sheet, header, filledRows };
}

async function bestSheet(first: Sheet, read: (name: string) => Promise<Reading>): Promise<Sheet> {
  if (namesProcesses(first)) return first;
  const others = (first.sheetNames ?? []).filter((name) => name !== first.sheetName);
  for (const name of others.slice(0, sheetsTried)) {
    const reading = await read(name);
    if ('sheet' in reading && namesProcesses(reading.sheet)) return reading.sheet;
  }
  return first;
}

const namesProcesses = ({ rows }: Sheet): boolean => proposeMapping(findHeader(rows).names).includes('name');

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
