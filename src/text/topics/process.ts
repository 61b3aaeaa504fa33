import type { ReviewLight, SealReason } from '../../register';
import { plural } from '../format';

const sealDe: Readonly<Record<SealReason, string>> = {
  valid: 'Qualitätssiegel: freigegeben, bestätigt und seitdem unverändert',
  notReleased: 'Kein Siegel: noch nicht freigegeben',
  changing: 'Siegel ruht: Der Prozess wird geändert',
  retired: 'Kein Siegel: stillgelegt',
  neverConfirmed: 'Kein Siegel: noch nie bestätigt',
  overdue: 'Kein Siegel: Prüfung überfällig',
  changedByOthers: 'Siegel ruht: von Dritten geändert und noch nicht bestätigt',
};

const sealEn: typeof sealDe = {
  valid: 'Quality seal: released, confirmed and unchanged since',
  notReleased: 'No seal: not released yet',
  changing: 'Seal suspended: the process is being changed',
  retired: 'No seal: retired',
  neverConfirmed: 'No seal: never confirmed',
  overdue: 'No seal: review overdue',
  changedByOthers: 'Seal suspended: changed by others and not confirmed since',
};

const lightDe: Readonly<Record<ReviewLight, (day: string) => string>> = {
  green: (day) => `Geprüft, gültig bis ${day}`,
  yellow: (day) => `Prüfung steht bevor: ${day}`,
  red: (day) => `Prüfung fällig seit ${day}`,
  none: () => 'Keine Prüfung vorgesehen',
};

/** An entry that nobody has confirmed yet is not «reviewed», however green its light. */
const firstReviewDe = (day: string): string => `Noch nie geprüft, erste Prüfung am ${day}`;
const firstReviewEn = (day: string): string => `Never reviewed yet, first review on ${day}`;

const lightEn: typeof lightDe = {
  green: (day) => `Reviewed, valid until ${day}`,
  yellow: (day) => `Review coming up: ${day}`,
  red: (day) => `Review due since ${day}`,
  none: () => 'No review planned',
};

const de = {
  empty: 'leer',
  seal: sealDe,
  light: lightDe,
  firstReview: firstReviewDe,
  edit: 'Bearbeiten',
  copyLink: 'Link kopieren',
  linkCopied: 'Der Link liegt in der Zwischenablage.',
  linkNotCopied: (address: string) => `Der Browser erlaubt kein Kopieren. Der Link lautet: ${address}`,
  useTemplate: 'Als Vorlage verwenden',
  facts: 'Auf einen Blick',
  owner: 'Verantwortlich',
  deputy: 'Vertretung',
  nextReview: 'Nächste Prüfung',
  cases: 'Fälle im Jahr',
  nobody: 'noch niemand',
  unknown: 'noch offen',
  completeness: 'Vollständigkeit',
  complete: (percent: number) => `${percent} % ausgefüllt`,
  missingIntro: 'Als Nächstes ergänzen:',
  missingMore: (count: number) =>
    plural(count, 'de', { one: 'und eine weitere Angabe', other: `und ${count} weitere Angaben` }),
  addField: (label: string) => `${label} ergänzen`,
  nothingMissing: 'Es fehlt nichts.',
  emptyFields: (count: number) =>
    plural(count, 'de', { one: 'Eine weitere Angabe ergänzen', other: `${count} weitere Angaben ergänzen` }),
  emptySection: 'Hier ist noch nichts eingetragen.',
  openReview: (day: string, who: string) => `Prüfung offen: Fällig am ${day}, gefragt ist ${who}.`,
  openReviewMine: (day: string) =>
    `Sie sind gefragt: Stimmt dieser Eintrag noch? Fällig am ${day}. Antworten Sie im Chat mit der App: „fällig“ holt die Karte.`,
  similar: 'Ähnliche Prozesse',
  noneSimilar: 'Kein ähnlicher Eintrag gefunden.',
  history: 'Verlauf',
  historyLoading: 'Der Verlauf wird geladen …',
  historyFailed: 'Der Verlauf konnte nicht geladen werden',
  created: 'Eintrag angelegt',
  before: 'vorher',
  after: 'nachher',
  restorePrevious: 'Vorherigen Stand übernehmen',
  answered: {
    confirmed: 'Geprüft: stimmt noch',
    changeNeeded: 'Geprüft: Änderung nötig',
    notMine: 'Geprüft: nicht zuständig',
    gone: 'Geprüft: gibt es nicht mehr',
    accepted: 'Anfrage angenommen',
    declined: 'Anfrage abgelehnt',
  },
  comment: (text: string) => `Anmerkung: ${text}`,
  showAll: 'Ältere Einträge zeigen',
  loading: 'Der Eintrag wird geladen …',
  notFoundTitle: 'Eintrag nicht gefunden',
};

const en: typeof de = {
  empty: 'empty',
  seal: sealEn,
  light: lightEn,
  firstReview: firstReviewEn,
  edit: 'Edit',
  copyLink: 'Copy link',
  linkCopied: 'The link is on the clipboard.',
  linkNotCopied: (address) => `The browser does not allow copying. The link is: ${address}`,
  useTemplate: 'Use as template',
  facts: 'At a glance',
  owner: 'Owner',
  deputy: 'Deputy',
  nextReview: 'Next review',
  cases: 'Cases a year',
  nobody: 'nobody yet',
  unknown: 'still open',
  completeness: 'Completeness',
  complete: (percent) => `${percent}% filled in`,
  missingIntro: 'Add next:',
  missingMore: (count) => plural(count, 'en', { one: 'and one more detail', other: `and ${count} more details` }),
  addField: (label) => `Add ${label}`,
  nothingMissing: 'Nothing is missing.',
  emptyFields: (count) => plural(count, 'en', { one: 'Add one more detail', other: `Add ${count} more details` }),
  emptySection: 'Nothing has been entered here yet.',
  openReview: (day, who) => `Review open: due on ${day}, ${who} is asked.`,
  openReviewMine: (day) =>
    `You are asked: is this entry still right? Due on ${day}. Answer in the chat with the app: “due” fetches the card.`,
  similar: 'Similar processes',
  noneSimilar: 'No similar entry found.',
  history: 'History',
  historyLoading: 'Loading the history …',
  historyFailed: 'The history could not be loaded',
  created: 'Entry created',
  before: 'before',
  after: 'after',
  restorePrevious: 'Take the earlier state',
  answered: {
    confirmed: 'Reviewed: still right',
    changeNeeded: 'Reviewed: needs a change',
    notMine: 'Reviewed: not in charge',
    gone: 'Reviewed: no longer exists',
    accepted: 'Request accepted',
    declined: 'Request declined',
  },
  comment: (text) => `Comment: ${text}`,
  showAll: 'Show older entries',
  loading: 'Loading the entry …',
  notFoundTitle: 'Entry not found',
};

export const process = { de, en };
