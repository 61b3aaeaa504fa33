import type { Field } from '../fields/field';
import type { Call } from '../http/call';
import type { SqlValue } from '../storage/database';
import type { Cells } from './cells';

/** Currencies of the locales this room can write (MEM: every other one as a plain number). */
const currencies: Readonly<Record<number, readonly [locale: string, currency: string]>> = {
  1031: ['de-DE', 'EUR'],
  1033: ['en-US', 'USD'],
};

/** A number as an English site shows it, and with fifteen digits as it is stored (REC: `100` and `100.000000000000`). */
export function numberCells(_call: Call, field: Field, value: SqlValue): Cells {
  const { internalName } = field;
  if (value === null) return { [internalName]: '', [`${internalName}.`]: '' };
  return { [internalName]: shown(field, Number(value)), [`${internalName}.`]: Number(value).toPrecision(15) };
}

function shown({ kind, extras }: Field, value: number): string {
  const decimals = Number(extras['DisplayFormat'] ?? -1);
  const fixed = decimals >= 0 ? { minimumFractionDigits: decimals, maximumFractionDigits: decimals } : {};
  const [locale, currency] = currencies[Number(extras['CurrencyLocaleId'])] ?? [];
  if (kind === 'Currency' && locale && currency)
    return new Intl.NumberFormat(locale, { style: 'currency', currency, ...fixed }).format(value);
  const isPercentage = extras['ShowAsPercentage'] === true;
  const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 15, ...fixed });
  return isPercentage ? `${number.format(value * 100)} %` : number.format(value);
}
