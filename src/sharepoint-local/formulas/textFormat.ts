import { clockOf } from './serial';
import { Fault, toNumber, wrongValue, type Value } from './value';

const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = 'January February March April May June July August September October November December'.split(' ');
const numberShape = /^([$€]?)(#,##)?(0+)(?:\.(0+))?(%?)$/;
const dateShape = /yyyy|yy|mmmm|mmm|mm|m|dddd|ddd|dd|d|hh|h|ss|s|"[^"]*"|[^a-z"]/giy;

/** `TEXT(value, format)` for plain number formats and date formats; any other format is `#VALUE!`. */
export function formatted(value: Value, format: Value): Value {
  if (value instanceof Fault) return value;
  if (typeof format !== 'string') return wrongValue;
  const number = toNumber(value);
  if (number instanceof Fault) return typeof value === 'string' ? value : number;
  const shape = numberShape.exec(format);
  return shape ? asNumber(number, shape) : asDate(number, format);
}

function asNumber(
  number: number,
  [, currency = '', grouped, whole = '0', fraction = '', percent = '']: RegExpExecArray,
): string {
  const text = new Intl.NumberFormat('en-US', {
    useGrouping: grouped !== undefined,
    minimumIntegerDigits: whole.length,
    minimumFractionDigits: fraction.length,
    maximumFractionDigits: fraction.length,
  }).format(Math.abs(percent ? number * 100 : number));
  return `${number < 0 ? '-' : ''}${currency}${text}${percent}`;
}

function asDate(serial: number, format: string): Value {
  const date = clockOf(serial);
  const pieces: string[] = [];
  let wasHour = false;
  for (let at = 0; at < format.length;) {
    dateShape.lastIndex = at;
    const piece = dateShape.exec(format)?.[0];
    if (!date || piece === undefined) return wrongValue;
    // After hours, `mm` are minutes.
    pieces.push(wasHour && /^m{1,2}$/i.test(piece) ? padded(date.getUTCMinutes(), piece.length) : partOf(date, piece));
    if (/[a-z]/i.test(piece)) wasHour = /^h/i.test(piece);
    at += piece.length;
  }
  return pieces.join('');
}

function partOf(date: Date, piece: string): string {
  const weekday = names[date.getUTCDay()] ?? '';
  const month = months[date.getUTCMonth()] ?? '';
  const parts: Readonly<Record<string, string>> = {
    yyyy: String(date.getUTCFullYear()),
    yy: padded(date.getUTCFullYear() % 100, 2),
    mmmm: month,
    mmm: month.slice(0, 3),
    mm: padded(date.getUTCMonth() + 1, 2),
    m: String(date.getUTCMonth() + 1),
    dddd: weekday,
    ddd: weekday.slice(0, 3),
    dd: padded(date.getUTCDate(), 2),
    d: String(date.getUTCDate()),
    hh: padded(date.getUTCHours(), 2),
    h: String(date.getUTCHours()),
    ss: padded(date.getUTCSeconds(), 2),
    s: String(date.getUTCSeconds()),
  };
  return parts[piece.toLowerCase()] ?? piece.replaceAll('"', '');
}

const padded = (number: number, length: number) => String(number).padStart(length, '0');
