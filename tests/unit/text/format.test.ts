import { formatNumber, formatShortDay, plural } from '../../../src/text/format';
import type { Day, Language } from '../../../src/register';

const languages: readonly Language[] = ['de', 'en'];
const locales = { de: 'de-DE', en: 'en-GB' } as const;

/** What is written by hand, because the first rows of a list would wait for `Intl`, against `Intl` itself. */
describe.each(languages)('numbers and days in %s', (language) => {
  it('are whole numbers as the language writes them, up to and beyond the first thousand', () => {
    const format = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 });

    for (const value of [-1000, -999, -1, 0, 1, 7, 99, 100, 999, 1000, 1001, 12_345, 1_000_000])
      expect(formatNumber(value, language)).toBe(format.format(value));
  });

  it('are broken numbers with two decimals at most', () => {
    expect(formatNumber(2.345, language)).toBe(language === 'de' ? '2,35' : '2.35');
    expect(formatNumber(0.5, language)).toBe(language === 'de' ? '0,5' : '0.5');
  });

  it('are short days as the language writes them', () => {
    const format = new Intl.DateTimeFormat(locales[language], {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      timeZone: 'UTC',
    });
    const days: readonly Day[] = ['2027-01-11', '2024-02-29', '1999-12-31', '2100-10-01'];

    for (const day of days) expect(formatShortDay(day, language)).toBe(format.format(new Date(`${day}T12:00:00Z`)));
  });

  it('are one thing or several by the rules of the language', () => {
    const rules = new Intl.PluralRules(locales[language]);

    for (const count of [0, 1, 2, 11, 21, 101, 1000, 1.5, 0.1])
      expect(plural(count, language, { one: 'one', other: 'other' })).toBe(rules.select(count));
  });
});
