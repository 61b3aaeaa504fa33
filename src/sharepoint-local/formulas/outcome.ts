import type { Field } from '../fields/field';
import { toStamp } from '../site/calendar';
import type { Site } from '../site/site';
import type { SqlValue } from '../storage/database';
import { fromSerial } from './serial';
import { Fault, toNumber, toText, toTruth, type Value } from './value';

/** `OutputType` of a calculated column (DOC: these five). */
export const outputTypes = { text: 2, dateTime: 4, boolean: 8, number: 9, currency: 10 } as const;

/** The result of a formula as a calculated column keeps it; an error is kept as its text, `#VALUE!`. */
export function storedOutcome({ calendar }: Site, { extras }: Field, value: Value): SqlValue {
  if (value instanceof Fault) return value.text;
  switch (extras['OutputType']) {
    case outputTypes.number:
    case outputTypes.currency: {
      const number = toNumber(value);
      return number instanceof Fault ? number.text : number;
    }
    case outputTypes.boolean: {
      const truth = toTruth(value);
      return truth instanceof Fault ? truth.text : truth ? 1 : 0;
    }
    case outputTypes.dateTime: {
      const serial = toNumber(value);
      const instant = serial instanceof Fault ? null : fromSerial(serial, calendar);
      return value === null || value === '' ? null : instant ? toStamp(instant) : '#VALUE!';
    }
    default: {
      const text = toText(value);
      return text instanceof Fault ? text.text : text;
    }
  }
}
