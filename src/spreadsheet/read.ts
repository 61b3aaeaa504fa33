import { decode } from './encoding';
import type { Reading } from './sheet';
import { unreadable } from './sheet';
import { readText } from './text';
import { readWorkbook } from './workbook';

const maximumBytes = 50_000_000;

/**
 * Reads a `.csv`, `.txt` or `.xlsx` file by its content; the name decides nothing, because names lie. Of a workbook the
 * named sheet, else the first that is not empty. Every file is either read or refused with a reason; it never rejects.
 */
export async function readSpreadsheet(bytes: Uint8Array, sheetName?: string): Promise<Reading> {
  if (bytes.length === 0) return unreadable('empty');
  if (bytes.length > maximumBytes) return unreadable('tooLarge');
  // Compound files: workbooks up to Excel 2003, and newer ones protected by a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return unreadable('oldExcel');
  if (startsWith(bytes, [0x50, 0x4b])) return readWorkbook(bytes, sheetName);
  const decoded = decode(bytes);
  return decoded ? readText(decoded.text, decoded.encoding) : unreadable('notText');
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
