import type { Language } from '../../register';
import { localeOf } from '../../text';

interface Marks {
  readonly group: string;
  readonly decimal: string;
}

const marksOf: Readonly<Record<Language, Marks>> = {
  de: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
};

/**
 * The number a person typed, or null. `1.500` is fifteen hundred in German and `1,5` one and a half; the other way
 * round in English. A mark that can't be a thousands mark where it stands is read as the decimal mark.
 */
export function parseNumber(text: string, language: Language): number | null {
  const { group, decimal } = marksOf[language];
  const bare = text.trim().replace(/[\u00a0\u202f ](?=\d{3}(?!\d))/g, '');
  const grouped = new RegExp(`^-?[1-9]\\d{0,2}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`);
  if (grouped.test(bare)) return Number(bare.replaceAll(group, '').replace(decimal, '.'));
  return /^-?\d{1,15}([.,]\d{1,15})?$/.test(bare) ? Number(bare.replace(',', '.')) : null;
}

/** The number as it would be typed, with all its decimals. */
export const numberText = (value: number, language: Language): string =>
  new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 10 }).format(value);
