import { invalidExpression, invalidRequest, refusedBySharePoint, wrongPrimitive } from '../../errors';
import { toStamp } from '../../site/calendar';
import type { Site } from '../../site/site';
import { ordinary, type KindRules } from '../kind';
import type { Field } from '../field';

const isDateOnly = (field: Field) => field.extras['DisplayFormat'] === 0;

/** SharePoint's calendar (DOC: 1900 to 8900). */
const [firstYear, lastYear] = [1900, 8900];

function stored(instant: Date, { calendar }: Site, field: Field): string {
  // A date-only column keeps midnight of the site's zone: 2026-02-01 in Berlin is answered as 2026-01-31T23:00:00Z.
  const kept = isDateOnly(field) ? calendar.startOfDay(instant) : instant;
  const year = kept.getUTCFullYear();
  if (year < firstYear - 1 || year > lastYear) {
    throw refusedBySharePoint(
      -2130575165,
      'Invalid date/time value.\n\nA date/time field contains invalid data. Please check the value and try again.',
    );
  }
  return toStamp(kept);
}

export const dateTimeKind: KindRules = {
  ...ordinary,
  typeKind: 4,
  entityType: 'SP.FieldDateTime',
  displayName: 'Date and Time',
  shortDescription: 'Date and Time',
  storage: 'TEXT',
  comparing: 'plain',
  rowBytes: 14,
  extras: { DateTimeCalendarType: 0, DateFormat: null, DisplayFormat: 1, FriendlyDisplayFormat: 0, TimeFormat: null },
  write: (value, { site, field }) => {
    if (value === null || value === '') return null;
    if (typeof value !== 'string') throw wrongPrimitive('Edm.DateTime');
    const instant = site.calendar.parse(value);
    if (!instant) throw invalidRequest(`Cannot convert the literal '${value}' to the expected type 'Edm.DateTime'.`);
    return stored(instant, site, field);
  },
  read: (value) => value,
  fromForm: (text, { site, field }) => {
    if (text.trim() === '') return { stored: null };
    const instant = site.calendar.parseForm(text);
    // Sentence as recorded (REC).
    return instant ? { stored: stored(instant, site, field) } : 'Enter a date like this: 2/23/2012';
  },
  /** `datetime'..'` and the bare text which the fluent API of PnPjs writes. */
  operand: (literal, { site }) => {
    if (literal.type === 'null') return null;
    const instant =
      literal.type === 'string' || literal.type === 'datetime' ? site.calendar.parse(literal.value) : null;
    if (!instant) throw invalidExpression(String(literal.value));
    return toStamp(instant);
  },
};
