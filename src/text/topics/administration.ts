import type { Day, Language } from '../../register';
import { formatDay, formatNumber, plural } from '../format';
import { findings } from './findings';
import { setUp } from './setUp';

const entriesDe = (count: number) =>
  plural(count, 'de', { one: '1 Eintrag', other: `${formatNumber(count, 'de')} Einträge` });
const entriesEn = (count: number) =>
  plural(count, 'en', { one: '1 entry', other: `${formatNumber(count, 'en')} entries` });

/** The check of the register and its repairs, on the page and on the command line. */
const de = {
  title: 'Verwaltung',
  intro: 'Prüft, ob Listen, Rechte und Einträge so sind, wie das Register sie braucht, und hilft beim Reparieren.',
  start: 'Register prüfen',
  again: 'Noch einmal prüfen',
  cancel: 'Abbrechen',
  notYet: 'Das Register wurde hier noch nicht geprüft.',
  notYetHint: 'Die Prüfung liest nur. Repariert wird erst, wenn Sie es bestätigen.',
  checking: (done: number, total: number) => `Es wird geprüft: Schritt ${done} von ${total}`,
  cancelled: 'Die Prüfung wurde abgebrochen. Es wurde nichts geändert.',
  failed: 'Die Prüfung ist nicht zu Ende gekommen.',
  offline:
    'Ohne Verbindung lässt sich das Register nicht prüfen. Versuchen Sie es noch einmal, sobald Sie wieder verbunden sind.',
  nothingFound: 'Alles in Ordnung.',
  nothingFoundHint: (entries: number) => `${entriesDe(entries)} und alle Listen wurden geprüft.`,
  found: (errors: number, warnings: number, hints: number) =>
    `Gefunden: ${[
      plural(errors, 'de', { one: '1 Fehler', other: `${formatNumber(errors, 'de')} Fehler` }),
      plural(warnings, 'de', { one: '1 Warnung', other: `${formatNumber(warnings, 'de')} Warnungen` }),
      plural(hints, 'de', { one: '1 Hinweis', other: `${formatNumber(hints, 'de')} Hinweise` }),
    ].join(', ')}.`,
  checkedOn: (day: Day) => `Geprüft am ${formatDay(day, 'de')}.`,
  version: (version: number) => `Stand der Einrichtung: ${version}.`,
  areas: {
    schema: 'Einrichtung',
    rights: 'Rechte',
    columns: 'Listen und Spalten',
    entries: 'Einträge',
    size: 'Größe',
  },
  severities: { error: 'Fehler', warning: 'Warnung', hint: 'Hinweis' },
  entries: entriesDe,
  moreEntries: (count: number) => `und ${formatNumber(count, 'de')} weitere`,
  inList: (list: string) => `Liste „${list}“`,
  entryNamed: (number: number) => `Nr. ${number}`,
  opensSharePoint: 'öffnet SharePoint',
  unchecked: 'Das konnte nicht geprüft werden',
  uncheckedParts: {
    rights: 'Gruppen und Rechte: Sie sehen nur Administratorinnen und Administratoren der Website.',
    list: (list: string) => `Liste „${list}“: Sie ist für Sie nicht sichtbar.`,
    listRights: (list: string) => `Wer was in „${list}“ darf: Das ist für Sie nicht sichtbar.`,
    entries: (list: string) => `Die Dateien in „${list}“: Ihre Angaben und Rechte werden nicht einzeln geprüft.`,
    members:
      'Wer Einträge freigeben darf: Die Mitglieder der Gruppen sind für Sie nicht sichtbar, oder die Gruppen enthalten andere Gruppen.',
    directory: 'Ob alle genannten Personen noch da sind: Das Verzeichnis hat nicht geantwortet.',
  },
  repair: 'Reparieren',
  repairAll: (count: number) => `Alles Unbedenkliche reparieren (${formatNumber(count, 'de')})`,
  repairAllAsk: 'Diese Reparaturen nehmen niemandem etwas weg und ändern keinen Inhalt:',
  repairing: 'Es wird repariert …',
  confirm: 'Ja, reparieren',
  askTitle: 'Reparieren?',
  willDo: 'Das geschieht:',
  repairMeans: (what: string) => `Reparieren heißt: ${what}`,
  byHand: 'Das muss ein Mensch entscheiden. Öffnen Sie die Einträge oder die Liste und ändern Sie es dort.',
  repaired: (count: number) =>
    plural(count, 'de', {
      one: 'Die Reparatur ist gelungen.',
      other: `${formatNumber(count, 'de')} Reparaturen sind gelungen.`,
    }),
  left: (count: number) => `${entriesDe(count)} blieben unverändert, weil sie inzwischen anders aussehen.`,
  repairFailed: (reason: string) => `Eine Reparatur ist nicht gelungen. ${reason}`,
  mayNotRepair:
    'SharePoint erlaubt Ihnen diese Reparatur nicht. Bitte geben Sie den Hinweis an die Administration der Website weiter.',
  ...findings.de,
  ...setUp.de,
};

const en: typeof de = {
  title: 'Administration',
  intro: 'Checks whether lists, rights and entries are as the register needs them, and helps to repair them.',
  start: 'Check the register',
  again: 'Check again',
  cancel: 'Cancel',
  notYet: 'The register has not been checked here yet.',
  notYetHint: 'The check only reads. Nothing is repaired until you confirm it.',
  checking: (done, total) => `Checking: step ${done} of ${total}`,
  cancelled: 'The check was cancelled. Nothing was changed.',
  failed: 'The check did not come to its end.',
  offline: 'The register cannot be checked without a connection. Try again once you are connected.',
  nothingFound: 'Everything is fine.',
  nothingFoundHint: (entries) => `${entriesEn(entries)} and all lists were checked.`,
  found: (errors, warnings, hints) =>
    `Found: ${[
      plural(errors, 'en', { one: '1 error', other: `${formatNumber(errors, 'en')} errors` }),
      plural(warnings, 'en', { one: '1 warning', other: `${formatNumber(warnings, 'en')} warnings` }),
      plural(hints, 'en', { one: '1 hint', other: `${formatNumber(hints, 'en')} hints` }),
    ].join(', ')}.`,
  checkedOn: (day) => `Checked on ${formatDay(day, 'en')}.`,
  version: (version) => `State of the set-up: ${version}.`,
  areas: {
    schema: 'Set-up',
    rights: 'Rights',
    columns: 'Lists and columns',
    entries: 'Entries',
    size: 'Size',
  },
  severities: { error: 'Error', warning: 'Warning', hint: 'Hint' },
  entries: entriesEn,
  moreEntries: (count) => `and ${formatNumber(count, 'en')} more`,
  inList: (list) => `List “${list}”`,
  entryNamed: (number) => `No. ${number}`,
  opensSharePoint: 'opens SharePoint',
  unchecked: 'This could not be checked',
  uncheckedParts: {
    rights: 'Groups and rights: only administrators of the site can see them.',
    list: (list) => `List “${list}”: you cannot see it.`,
    listRights: (list) => `Who may do what in “${list}”: you cannot see that.`,
    entries: (list) => `The files in “${list}”: their details and rights are not checked one by one.`,
    members: 'Who may release entries: you cannot see the members of the groups, or the groups contain other groups.',
    directory: 'Whether everybody named is still there: the directory did not answer.',
  },
  repair: 'Repair',
  repairAll: (count) => `Repair everything harmless (${formatNumber(count, 'en')})`,
  repairAllAsk: 'These repairs take nothing from anybody and change no content:',
  repairing: 'Repairing …',
  confirm: 'Yes, repair',
  askTitle: 'Repair?',
  willDo: 'This will happen:',
  repairMeans: (what) => `To repair means: ${what}`,
  byHand: 'A person has to decide this. Open the entries or the list and change it there.',
  repaired: (count) =>
    plural(count, 'en', { one: 'The repair succeeded.', other: `${formatNumber(count, 'en')} repairs succeeded.` }),
  left: (count) => `${entriesEn(count)} stayed unchanged because they look different by now.`,
  repairFailed: (reason) => `A repair did not succeed. ${reason}`,
  mayNotRepair:
    'SharePoint does not allow you to make this repair. Please pass this on to the administrators of the site.',
  ...findings.en,
  ...setUp.en,
};

const both = { de, en };
export type AdministrationWords = typeof de;

/** Apart from the other words, because only few people ever fetch them. */
export const administrationWords = (language: Language): AdministrationWords => both[language];
