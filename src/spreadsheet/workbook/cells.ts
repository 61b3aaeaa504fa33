import type { Cell, CellRemark } from '../sheet';
import { unescaped } from './shared';

/** A cell as its XML has it. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  /** Content of `v` or, of an inline text, of `is`; null when there is none. */
  readonly value: string | null;
  readonly hasFormula: boolean;
}

export interface CellContext {
  readonly strings: readonly string[];
  readonly isDate: readonly boolean[];
  readonly from1904: boolean;
}

/** What a cell holds; of a formula the last result that the file keeps. Never calculated. */
export function cellOf(
  { type, style, value, hasFormula }: RawCell,
  { strings, isDate, from1904 }: CellContext,
): { readonly cell: Cell; readonly said?: Pick<CellRemark, 'code' | 'facts'> } {
  if (value === null) return hasFormula ? { cell: null, said: { code: 'noResult', facts: {} } } : { cell: null };
  switch (type) {
    case 's':
      return { cell: strings[Number(value)] || null };
    case 'inlineStr':
    case 'str':
      return { cell: unescaped(value) || null };
    case 'b':
      return { cell: value.trim() === '1' || value.trim().toLowerCase() === 'true' };
    case 'e':
      return { cell: null, said: { code: 'cellError', facts: { text: value } } };
    case 'd':
      return {
        cell: value
          .replace(/T00:00(:00(\.0+)?)?Z?$/, '')
          .replace('T', ' ')
          .slice(0, 16),
      };
    default:
      return { cell: numberOrDay(value, isDate[style] ?? false, from1904) };
  }
}

function numberOrDay(value: string, isDay: boolean, from1904: boolean): Cell {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value || null;
  return isDay ? (dayText(number, from1904) ?? number) : number;
}

const millisecondsPerDay = 86_400_000;
/** Excel's calendar has a 29 February 1900: the days before it count from one day later. */
const leapDayThatWasNone = 60;

/** `2026-03-01`, with `09:30` behind it when it carries a time; null for what is no day of a calendar, as a time alone. */
function dayText(count: number, from1904: boolean): string | null {
  if (count < 1 && !from1904) return null;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, count < leapDayThatWasNone ? 31 : 30);
  // Half a minute is what the text can't say; without rounding 9:30 would become 9:29.
  const instant = new Date(start + Math.round((count * millisecondsPerDay) / 60_000) * 60_000);
  if (Number.isNaN(instant.getTime()) || instant.getUTCFullYear() > 9_999) return null;
  const [day, time] = instant.toISOString().split('T') as [string, string];
  return time.startsWith('00:00') ? day : `${day} ${time.slice(0, 5)}`;
}

/** `BC12` → row 12, column 54 (from 0); null when it is no address. */
export function placeOf(address: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column: column - 1 };
}
