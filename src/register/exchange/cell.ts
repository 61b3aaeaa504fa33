/** What a spreadsheet holds in one place; dates come as text that starts with `YYYY-MM-DD`. */
export type ImportCell = string | number | boolean | null;
export type ImportRow = readonly ImportCell[];

/** A cell as text. Whole numbers keep all their digits (99012001000000, never 9.9E+13); decimals have a point. */
export function cellText(cell: ImportCell | undefined): string {
  if (cell == null) return '';
  if (typeof cell !== 'number') return String(cell);
  // Spreadsheets compute with 15 significant digits; more are noise of the binary form.
  return String(Number.isSafeInteger(cell) ? cell : Number(cell.toPrecision(15)));
}

/** Whether there is nothing to see in a cell. */
export const isBlankCell = (cell: ImportCell | undefined): boolean => cellText(cell).trim() === '';

export const isBlankRow = (row: ImportRow): boolean => row.every(isBlankCell);

/** A long number that a spreadsheet has shortened, such as `9.9012E+13`: its digits are lost. */
export const isSpoiltNumber = (text: string): boolean => /^\d+([.,]\d+)?e\+?\d+$/i.test(text.trim());
