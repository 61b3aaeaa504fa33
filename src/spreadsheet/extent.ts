import type { ZipEntry } from './zip';
import { unzippedText, zipEntries } from './zip';

const maximumUnpackedBytes = 400_000_000;
const maximumCells = 10_000_000;

/**
 * Whether reading a workbook would end the browser tab: a small file can unfold to gigabytes, and one forgotten cell in
 * the last row and column makes a table of 17 billion cells. Asked before the workbook is read as a whole.
 */
export async function isTooLarge(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const entries = zipEntries(bytes);
  if (entries.reduce((sum, { size }) => sum + size, 0) > maximumUnpackedBytes) return true;
  for (const entry of entries) {
    if (/worksheets\/[^/]+\.xml$/i.test(entry.name) && (await cellCount(entry)) > maximumCells) return true;
  }
  return false;
}

/** Cells of the rectangle that holds all cells of a sheet. */
async function cellCount(entry: ZipEntry): Promise<number> {
  let [width, height, rest] = [0, 0, ''];
  for await (const piece of unzippedText(entry)) {
    const text = rest + piece;
    for (const [, letters, row] of text.matchAll(/\br="([A-Z]{1,3})(\d{1,7})"/g)) {
      width = Math.max(width, columnNumber(letters!));
      height = Math.max(height, Number(row));
    }
    rest = text.slice(text.lastIndexOf('<'));
  }
  return width * height;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
