import type { ImportCell, Language } from '../../register';
import { cellText, isDay } from '../../register';
import { formatDecimal, formatShortDay } from '../../text';

/** A cell as the spreadsheet program shows it to people: days, decimals and truth in their language. */
export function saidCell(
  cell: ImportCell | undefined,
  { yes, no }: { readonly yes: string; readonly no: string },
  language: Language,
): string {
  if (typeof cell === 'boolean') return cell ? yes : no;
  // Keys keep all their digits.
  if (typeof cell === 'number' && !Number.isInteger(cell)) return formatDecimal(cell, language);
  return typeof cell === 'string' && isDay(cell) ? formatShortDay(cell, language) : cellText(cell);
}
