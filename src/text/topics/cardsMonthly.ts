import { formatNumber, plural } from '../format';

/** The monthly figures: by unit only, never by person. */
const de = {
  head: (month: string) => `Prozessregister im ${month}`,
  reader: {
    head: 'So steht es um die Prozesse Ihrer Einheiten.',
    team: 'So steht es um die Prozesse der Einheiten.',
  },
  processes: (count: number) =>
    plural(count, 'de', { one: 'ein Prozess', other: `${formatNumber(count, 'de')} Prozesse` }),
  unit: (name: string, processes: string) => `${name}: ${processes}`,
  inTime: (inTime: number, due: number) =>
    due === 0
      ? 'nichts war fällig'
      : `${formatNumber(inTime, 'de')} von ${formatNumber(due, 'de')} Prüfungen rechtzeitig`,
  open: (count: number) => (count === 0 ? 'keine Anfrage offen' : `${formatNumber(count, 'de')} offen`),
  escalated: (count: number) => `${formatNumber(count, 'de')} weitergereicht`,
  unreachable: (count: number) => `${formatNumber(count, 'de')} ohne erreichbare Person`,
  ownerless: (count: number) => `${formatNumber(count, 'de')} ohne Verantwortliche`,
  tooFew: (count: number) =>
    plural(count, 'de', {
      one: 'Eine Einheit mit weniger als fünf Prozessen ist ohne Zahlen: Sie würden auf einzelne Personen zeigen.',
      other: `${formatNumber(count, 'de')} Einheiten mit weniger als fünf Prozessen sind ohne Zahlen: Sie würden auf einzelne Personen zeigen.`,
    }),
  more: (count: number) =>
    plural(count, 'de', {
      one: 'Eine weitere Einheit steht im Bericht.',
      other: `${formatNumber(count, 'de')} weitere Einheiten stehen im Bericht.`,
    }),
  noPersons: 'Zahlen zu einzelnen Personen gibt es nicht.',
  openReport: 'Bericht im Register öffnen',
};

const en: typeof de = {
  head: (month) => `Process register in ${month}`,
  reader: {
    head: 'This is how the processes of your units stand.',
    team: 'This is how the processes of the units stand.',
  },
  processes: (count) => plural(count, 'en', { one: 'one process', other: `${formatNumber(count, 'en')} processes` }),
  unit: (name, processes) => `${name}: ${processes}`,
  inTime: (inTime, due) =>
    due === 0 ? 'nothing was due' : `${formatNumber(inTime, 'en')} of ${formatNumber(due, 'en')} reviews in time`,
  open: (count) => (count === 0 ? 'no request open' : `${formatNumber(count, 'en')} open`),
  escalated: (count) => `${formatNumber(count, 'en')} passed on`,
  unreachable: (count) => `${formatNumber(count, 'en')} with nobody to reach`,
  ownerless: (count) => `${formatNumber(count, 'en')} without an owner`,
  tooFew: (count) =>
    plural(count, 'en', {
      one: 'One unit with fewer than five processes has no figures: they would point at single people.',
      other: `${formatNumber(count, 'en')} units with fewer than five processes have no figures: they would point at single people.`,
    }),
  more: (count) =>
    plural(count, 'en', {
      one: 'One more unit is in the report.',
      other: `${formatNumber(count, 'en')} more units are in the report.`,
    }),
  noPersons: 'There are no figures about single people.',
  openReport: 'Open the report in the register',
};

export const cardsMonthly = { de, en };
