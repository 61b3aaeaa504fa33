/** What a formula works with; a moment is a number of days, as in Excel. Null is an empty column. */
export type Value = number | string | boolean | null | Fault;

/** An error as a value: it spreads through whatever uses it. */
export class Fault {
  /** `#VALUE!`, `#DIV/0!`, `#NAME?`, `#NUM!`, `#N/A`. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export const wrongValue = new Fault('#VALUE!');

/** A number, also from a text that is one; empty is 0. */
export function toNumber(value: Value): number | Fault {
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string') return value;
  const number = value.trim() === '' ? NaN : Number(value.replaceAll(',', ''));
  return Number.isNaN(number) ? wrongValue : number;
}

/** A text; yes and no in capitals, as Excel writes them. */
export function toText(value: Value): string | Fault {
  if (value instanceof Fault) return value;
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** Yes or no; a number other than 0 is yes. */
export function toTruth(value: Value): boolean | Fault {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  const number = toNumber(value);
  return number instanceof Fault ? number : number !== 0;
}

/** Negative, 0 or positive: numbers before texts before yes and no; texts without case. */
export function compareValues(left: Exclude<Value, Fault>, right: Exclude<Value, Fault>): number {
  const [one, other] = [fill(left, right), fill(right, left)];
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (typeof one === 'string' && typeof other === 'string') {
    const [a, b] = [one.toLowerCase(), other.toLowerCase()];
    return a === b ? 0 : a < b ? -1 : 1;
  }
  return Number(one) - Number(other);
}

/** Empty compares as the zero of the other's type. */
function fill(value: Exclude<Value, Fault>, other: Exclude<Value, Fault>): number | string | boolean {
  if (value !== null) return value;
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

const rank = (value: number | string | boolean) => ['number', 'string', 'boolean'].indexOf(typeof value);
