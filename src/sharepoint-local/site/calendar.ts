/** Instants and days of the site's time zone; everything stored is UTC without milliseconds. */
export interface Calendar {
  /** Reads what a client sent; without a zone it means the site's zone (MEM). Null when it is no date. */
  parse(text: string): Date | null;
  /** Midnight, in the site's zone, of the day the instant falls on there. */
  startOfDay(instant: Date): Date;
  /** `M/D/YYYY` or `M/D/YYYY h:mm AM` as a form of an English site sends it. */
  parseForm(text: string): Date | null;
  /** Year, month, day, hour, minute, second on the site's wall clock. */
  wallClock(instant: Date): readonly [number, number, number, number, number, number];
}

/** `2026-01-31T23:00:00Z`: SharePoint's form, without milliseconds (REC). */
export function toStamp(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}

const isoShape = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const formShape = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(AM|PM)?)?$/i;

/** A calendar for one IANA zone. */
export function calendarOf(timeZone: string): Calendar {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const wallClock: Calendar['wallClock'] = (instant) => {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const part = (name: string) => parts[name] ?? 0;
    return [part('year'), part('month'), part('day'), part('hour'), part('minute'), part('second')];
  };
  const offset = (utc: number) => {
    const [year, month, day, hour, minute, second] = wallClock(new Date(utc));
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(utc / 1000) * 1000;
  };
  /** Two rounds settle every real zone, clock changes included. */
  const fromWallClock = (local: number) => {
    const guess = local - offset(local);
    return new Date(local - offset(guess));
  };
  return {
    wallClock,
    parse: (text) => parseIso(text, fromWallClock),
    parseForm: (text) => parseFormDate(text, fromWallClock),
    startOfDay: (instant) => {
      const [year, month, day] = wallClock(instant);
      return fromWallClock(Date.UTC(year, month - 1, day));
    },
  };
}

function parseIso(text: string, fromWallClock: (local: number) => Date): Date | null {
  const match = isoShape.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hour, minute, second] = numbers(match.slice(1, 7));
  const local = validTime(year, month, day, hour, minute, second);
  if (local === null) return null;
  const zone = match[7];
  if (!zone) return fromWallClock(local);
  return new Date(zone.toUpperCase() === 'Z' ? local : local - zoneMinutes(zone) * 60_000);
}

function parseFormDate(text: string, fromWallClock: (local: number) => Date): Date | null {
  const match = formShape.exec(text.trim());
  if (!match) return null;
  const [month, day, year, hour, minute, second] = numbers(match.slice(1, 7));
  const half = match[7]?.toUpperCase();
  if (half && (hour < 1 || hour > 12)) return null;
  const full = half ? (hour % 12) + (half === 'PM' ? 12 : 0) : hour;
  const local = validTime(year, month, day, full, minute, second);
  return local === null ? null : fromWallClock(local);
}

type Six = [number, number, number, number, number, number];
const numbers = (texts: readonly (string | undefined)[]) => texts.map((text) => Number(text ?? 0)) as Six;

function validTime(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number | null {
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(time);
  const isReal =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return isReal ? time : null;
}

function zoneMinutes(zone: string): number {
  const digits = zone.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith('-') ? -minutes : minutes;
}
