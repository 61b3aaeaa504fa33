import type { Day, Language } from '../register';

const locales: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

/** BCP 47 tag for `Intl`; English is British, as dates here are day first. */
export const localeOf = (language: Language): string => locales[language];

const longDay = perLanguage((locale) => dayFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }));
const wholeMonth = perLanguage((locale) => dayFormat(locale, { month: 'long', year: 'numeric' }));
const instantFormat = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
);
const numberFormat = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
const decimalFormat = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { useGrouping: false, maximumSignificantDigits: 15 }),
);
const pluralRules = perLanguage((locale) => new Intl.PluralRules(locale));
const daySeparators: Readonly<Record<Language, string>> = { de: '.', en: '/' };

/** `1. März 2027` / `1 March 2027`. */
export const formatDay = (day: Day, language: Language): string => longDay(language).format(noon(day));

/** `01.03.2027` / `01/03/2027`, for tables: put together by hand, as the first rows of a list would wait for `Intl`. */
export const formatShortDay = (day: Day, language: Language): string =>
  day.split('-').reverse().join(daySeparators[language]);

/** The month of a day: `März 2027` / `March 2027`. */
export const formatMonth = (day: Day, language: Language): string => wholeMonth(language).format(noon(day));

/** Day and time of an instant (ISO 8601) in the reader's own time zone. */
export const formatInstant = (instant: string, language: Language): string =>
  instantFormat(language).format(new Date(instant));

/** With at most two decimals; small whole numbers, the same in both languages, are not kept waiting for `Intl`. */
export const formatNumber = (value: number, language: Language): string =>
  Number.isInteger(value) && Math.abs(value) < 1000 ? String(value) : numberFormat(language).format(value);

/** As it stands in a file: all digits, no separators between thousands. */
export const formatDecimal = (value: number, language: Language): string => decimalFormat(language).format(value);

/** The same for what is known of a problem, where numbers and words stand side by side. */
export const factNumber =
  (language: Language) =>
  (fact: string | number | undefined): string =>
    formatNumber(Number(fact), language);

/** Picks the form for a count by the rules of the language; the count itself is part of the form's text. */
export function plural(
  count: number,
  language: Language,
  forms: { readonly one: string; readonly other: string },
): string {
  // Whole numbers have the same rule in both; making the rules takes as long as drawing the rows of a list.
  const isOne = Number.isInteger(count) ? Math.abs(count) === 1 : pluralRules(language).select(count) === 'one';
  return isOne ? forms.one : forms.other;
}

/** Making a format takes a hundred times longer than using it: one for each language, made when first asked for. */
function perLanguage<Format>(make: (locale: string) => Format): (language: Language) => Format {
  const made = new Map<Language, Format>();
  return (language) => {
    const format = made.get(language) ?? make(localeOf(language));
    made.set(language, format);
    return format;
  };
}

function dayFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
}

function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}
