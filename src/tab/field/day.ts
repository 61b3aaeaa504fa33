import type { Day } from '../../register';
import { isDay } from '../../register';

const dayFirst = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/;

/** The day a person typed, or null: `1.3.2027`, `01/03/2027`, `01.03.27` or `2027-03-01`; days always come first. */
export function parseDay(text: string): Day | null {
  const bare = text.replace(/\s/g, '');
  const match = dayFirst.exec(bare);
  const iso = match ? `${century(match[3]!)}-${twoDigits(match[2]!)}-${twoDigits(match[1]!)}` : bare;
  return isDay(iso) ? iso : null;
}

// Reviews lie in this century.
const century = (year: string): string => (year.length === 2 ? `20${year}` : year);
const twoDigits = (text: string): string => text.padStart(2, '0');
