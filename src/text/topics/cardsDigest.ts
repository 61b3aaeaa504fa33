import type { RequestKind, ReviewLight } from '../../register';
import { formatNumber, plural } from '../format';

type LightLine = (day: string | null) => string;

const lightDe: Readonly<Record<ReviewLight, LightLine>> = {
  green: (day) => (day === null ? 'Ampel grün' : `Ampel grün: fällig am ${day}`),
  yellow: (day) => (day === null ? 'Ampel gelb' : `Ampel gelb: fällig am ${day}`),
  red: (day) => (day === null ? 'Ampel rot' : `Ampel rot: fällig seit ${day}`),
  none: () => 'keine Prüfung vorgesehen',
};

const lightEn: typeof lightDe = {
  green: (day) => (day === null ? 'Light green' : `Light green: due on ${day}`),
  yellow: (day) => (day === null ? 'Light yellow' : `Light yellow: due on ${day}`),
  red: (day) => (day === null ? 'Light red' : `Light red: due since ${day}`),
  none: () => 'no review planned',
};

type Ask = (from: string | null) => string;

const askDe: Readonly<Record<Exclude<RequestKind, 'review'>, Ask>> = {
  handover: (from) => `${from ?? 'Jemand'} schlägt vor, dass Sie diesen Prozess übernehmen.`,
  retirement: (from) => `${from ?? 'Jemand'} sagt, dass es diesen Prozess nicht mehr gibt. Bitte bestätigen Sie das.`,
  release: () => 'Der Eintrag ist abgestimmt. Geben Sie ihn frei?',
  suggestion: (from) => `Ein Hinweis von ${from ?? 'einer nicht mehr bekannten Person'} wartet auf Ihre Entscheidung.`,
};

const askEn: typeof askDe = {
  handover: (from) => `${from ?? 'Somebody'} proposes that you take this process over.`,
  retirement: (from) => `${from ?? 'Somebody'} says that this process no longer exists. Please confirm it.`,
  release: () => 'The entry is agreed upon. Do you release it?',
  suggestion: (from) => `A suggestion by ${from ?? 'somebody no longer known'} is waiting for your decision.`,
};

/** The card with all that waits for one person. */
const de = {
  head: (count: number) =>
    plural(count, 'de', {
      one: 'Eine Anfrage wartet auf Sie',
      other: `${formatNumber(count, 'de')} Anfragen warten auf Sie`,
    }),
  light: lightDe,
  ask: askDe,
  confirm: 'Stimmt noch',
  confirmThis: (name: string) => `„${name}“ stimmt noch`,
  details: 'Einzelheiten',
  detailsOf: (name: string) => `Einzelheiten zu „${name}“ und weitere Antworten`,
  decide: 'Ansehen und entscheiden',
  decideOn: (name: string) => `„${name}“ ansehen und entscheiden`,
  openOf: (name: string) => `„${name}“ im Register öffnen`,
  several: 'Mehrere bestätigen',
  severalHint: 'Es ist nichts vorausgewählt. Wählen Sie nur, was Sie geprüft haben.',
  severalLabel: 'Welche Einträge stimmen noch?',
  severalMissing: 'Bitte wählen Sie mindestens einen Eintrag aus.',
  severalSend: 'Ausgewählte bestätigen',
  page: (page: number, pages: number) => `Seite ${page} von ${pages}`,
  previous: 'Vorherige Seite',
  next: 'Nächste Seite',
  openAll: 'Alle im Register ansehen',
  fallback: (count: number) =>
    plural(count, 'de', {
      one: 'Eine Anfrage wartet auf Sie. Bitte öffnen Sie das Prozessregister.',
      other: `${formatNumber(count, 'de')} Anfragen warten auf Sie. Bitte öffnen Sie das Prozessregister.`,
    }),
};

const en: typeof de = {
  head: (count) =>
    plural(count, 'en', {
      one: 'One request is waiting for you',
      other: `${formatNumber(count, 'en')} requests are waiting for you`,
    }),
  light: lightEn,
  ask: askEn,
  confirm: 'Still right',
  confirmThis: (name) => `“${name}” is still right`,
  details: 'Details',
  detailsOf: (name) => `Details of “${name}” and further answers`,
  decide: 'Look and decide',
  decideOn: (name) => `Look at “${name}” and decide`,
  openOf: (name) => `Open “${name}” in the register`,
  several: 'Confirm several',
  severalHint: 'Nothing is preselected. Choose only what you have checked.',
  severalLabel: 'Which entries are still right?',
  severalMissing: 'Please choose at least one entry.',
  severalSend: 'Confirm the chosen ones',
  page: (page, pages) => `Page ${page} of ${pages}`,
  previous: 'Previous page',
  next: 'Next page',
  openAll: 'See all in the register',
  fallback: (count) =>
    plural(count, 'en', {
      one: 'One request is waiting for you. Please open the process register.',
      other: `${formatNumber(count, 'en')} requests are waiting for you. Please open the process register.`,
    }),
};

export const cardsDigest = { de, en };
