import type { Day, Language } from '../register';

const locales: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

/** BCP 47 tag for `Intl`; English is British, as dates here are day first. */
export const localeOf = (language: Language): string => locales[language];

/** `1. März 2027` / `1 March 2027`. */
export function formatDay(day: Day, language: Language): string {
  return dayFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(noon(day));
}

/** `01.03.2027` / `01/03/2027`, for tables. */
export function formatShortDay(day: Day, language: Language): string {
  return dayFormat(language, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(noon(day));
}

/** Day and time of an instant (ISO 8601) in the reader's own time zone. */
export function formatInstant(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
}

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 2 }).format(value);
}

/** Picks the form for a count by the rules of the language; the count itself is part of the form's text. */
export function plural(
  count: number,
  language: Language,
  forms: { readonly one: string; readonly other: string },
): string {
  const rule = new Intl.PluralRules(localeOf(language)).select(count);
  return rule === 'one' ? forms.one : forms.other;
}

function dayFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' });
}

function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}
