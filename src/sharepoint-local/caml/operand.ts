import type { Call } from '../http/call';
import type { Literal } from '../odata/literal';
import { childOf, isTrue, type Element } from '../xml/element';
import { cannotComplete } from './errors';

/** What a `<Value>` says, before it meets a column. */
export interface Operand {
  readonly text: string;
  /** The person who asks (`<UserID/>`): always meant as an id. */
  readonly isMe: boolean;
  /** A moment of the site's calendar, where the value is a date. */
  readonly moment: Date | null;
  /** Dates compare by day unless this is set. */
  readonly hasTime: boolean;
}

const dayLength = 24 * 3600 * 1000;

/** Reads a `<Value>`, `<UserID/>`, `<Today/>` and `<Now/>` in it. */
export function readOperand(call: Call, value: Element | undefined): Operand {
  if (value?.name !== 'Value') throw cannotComplete();
  const isDate = value.attributes.get('Type')?.toLowerCase() === 'datetime';
  const hasTime = isTrue(value, 'IncludeTimeValue');
  const isMe = childOf(value, 'UserID') !== undefined;
  const text = isMe ? String(call.person.id) : value.text;
  return { text, isMe, hasTime, moment: isDate ? momentOf(call, value) : null };
}

/** Midnight, on the site's calendar, some days after a day's midnight. */
export function dayAfter(call: Call, midnight: Date, days: number): Date {
  return call.site.calendar.startOfDay(new Date(midnight.getTime() + days * dayLength + dayLength / 2));
}

/** A date in CAML has no zone (pnpjs#1145): it is read on the site's clock, a `Z` notwithstanding, unless StorageTZ says UTC (MEM). */
function momentOf(call: Call, value: Element): Date {
  const { calendar } = call.site;
  if (childOf(value, 'Now')) return call.site.now();
  const today = childOf(value, 'Today');
  if (today) return dayAfter(call, calendar.startOfDay(call.site.now()), offsetOf(today));
  const text = value.text.trim();
  const isStored = isTrue(value, 'StorageTZ');
  const local = text.replace(/\s*(?:Z|[+-]\d{2}:?\d{2})$/i, '');
  const moment = calendar.parse(isStored ? `${local}Z` : local);
  if (!moment) throw cannotComplete();
  return moment;
}

function offsetOf(today: Element): number {
  const text = today.attributes.get('OffsetDays') ?? today.attributes.get('Offset') ?? '0';
  const days = Number(text);
  if (!Number.isInteger(days) || Math.abs(days) > 100_000) throw cannotComplete();
  return days;
}

/** The value as a literal of the query plan; yes and no are spelled out there as numbers. */
export function literalOf({ text }: Operand, isYesNo: boolean): Literal {
  const known = isYesNo ? ['false', 'true'].indexOf(text.trim().toLowerCase()) : -1;
  return { type: 'string', value: known < 0 ? text : String(known) };
}
