import { formatNumber, plural } from '../format';

const lines = (count: number): string =>
  plural(count, 'de', { one: 'Ein Entwurf', other: `${formatNumber(count, 'de')} Entwürfe` });
const drafts = (count: number): string =>
  plural(count, 'en', { one: 'One draft', other: `${formatNumber(count, 'en')} drafts` });

const de = {
  title: 'Als Liste erfassen',
  intro: 'Für Besprechungen: Schreiben Sie mit oder fügen Sie eine Liste ein. Jede Zeile wird ein Entwurf.',
  box: 'Prozesse, einer je Zeile',
  boxHint:
    'Eingabetaste übernimmt die Zeile. Aus Excel können Sie mehrere Spalten einfügen: Bezeichnung, Einheit, verantwortliche Person, Kurzbeschreibung.',
  common: 'Einheit für alle Zeilen ohne eigene Einheit',
  commonHint: 'Eine Einheit, die in der Zeile steht, geht vor.',
  take: 'Übernehmen',
  lineTaken: (count: number) => `Zeile ${count} übernommen.`,
  linesTaken: (count: number) =>
    plural(count, 'de', { one: 'Eine Zeile übernommen.', other: `${formatNumber(count, 'de')} Zeilen übernommen.` }),
  undoTaken: 'Einfügen zurücknehmen',
  list: 'Zeilen',
  empty: 'Noch keine Zeilen. Sie können eine ganze Liste auf einmal einfügen.',
  line: (number: number) => `Zeile ${number}`,
  nameOf: (number: number) => `Zeile ${number}: Bezeichnung`,
  details: (number: number) => `Zeile ${number}: weitere Angaben`,
  remove: (number: number) => `Zeile ${number} entfernen`,
  removed: (number: number) => `Zeile ${number} ist entfernt.`,
  noUnit: 'Einheit fehlt',
  unknownUnit: (typed: string) => `Einheit „${typed}“ ist nicht bekannt`,
  shortened: (longest: number) =>
    `Die Bezeichnung ist auf ${longest} Zeichen gekürzt; der ganze Text steht in der Kurzbeschreibung.`,
  twin: (number: number) => `Steht schon in Zeile ${number}.`,
  exists: 'Gibt es schon:',
  resembles: 'Ähnlich:',
  leaveOut: 'Auslassen',
  leaveOutLine: (number: number) => `Zeile ${number} auslassen`,
  leftOut: 'wird nicht gespeichert',
  takeIn: 'Doch speichern',
  takeInLine: (number: number) => `Zeile ${number} doch speichern`,
  service: (name: string) => `Gehört die Leistung „${name}“ dazu?`,
  accept: 'Ja, verknüpfen',
  acceptNamed: (service: string, number: number) => `Zeile ${number} mit „${service}“ verknüpfen`,
  decline: 'Nein',
  declineNamed: (service: string, number: number) => `Zeile ${number}: „${service}“ passt nicht`,
  linked: (service: string) => `Verknüpft mit „${service}“.`,
  unlink: 'Lösen',
  save: (count: number) => `${lines(count)} speichern`,
  saveNothing: 'Speichern',
  saving: (done: number, total: number) =>
    `${formatNumber(done, 'de')} von ${formatNumber(total, 'de')} Entwürfen gespeichert …`,
  cancel: 'Anhalten',
  discard: 'Liste verwerfen',
  wrong: (count: number) =>
    plural(count, 'de', {
      one: 'In einer Zeile fehlt etwas oder stimmt etwas nicht.',
      other: `In ${formatNumber(count, 'de')} Zeilen fehlt etwas oder stimmt etwas nicht.`,
    }),
  counts: (all: number, left: number) =>
    plural(all, 'de', { one: 'Eine Zeile', other: `${formatNumber(all, 'de')} Zeilen` }) +
    (left === 0 ? '' : `, davon ${formatNumber(left, 'de')} ausgelassen`),
  saved: (count: number) =>
    plural(count, 'de', {
      one: 'Ein Entwurf ist gespeichert.',
      other: `${formatNumber(count, 'de')} Entwürfe sind gespeichert.`,
    }),
  open: (count: number) =>
    plural(count, 'de', {
      one: 'Eine Zeile ist noch nicht gespeichert: Bitte speichern Sie noch einmal. Nichts wird doppelt angelegt.',
      other: `${formatNumber(count, 'de')} Zeilen sind noch nicht gespeichert: Bitte speichern Sie noch einmal. Nichts wird doppelt angelegt.`,
    }),
  refused: (count: number) =>
    plural(count, 'de', {
      one: 'Eine Zeile wurde abgelehnt; der Grund steht dort.',
      other: `${formatNumber(count, 'de')} Zeilen wurden abgelehnt; der Grund steht dort.`,
    }),
  keptOtherwise: (names: string) =>
    `Schon gespeichert und seitdem bearbeitet: ${names}. Ihre letzten Änderungen daran tragen Sie bitte dort ein.`,
};

const en: typeof de = {
  title: 'Capture a list',
  intro: 'For meetings: take notes or paste a list. Every line becomes a draft.',
  box: 'Processes, one a line',
  boxHint:
    'Enter takes the line over. From Excel you can paste several columns: name, unit, responsible person, short description.',
  common: 'Unit for all lines without one of their own',
  commonHint: 'A unit that stands in the line comes first.',
  take: 'Take over',
  lineTaken: (count) => `Line ${count} taken over.`,
  linesTaken: (count) =>
    plural(count, 'en', { one: 'One line taken over.', other: `${formatNumber(count, 'en')} lines taken over.` }),
  undoTaken: 'Undo the paste',
  list: 'Lines',
  empty: 'No lines yet. You can paste a whole list at once.',
  line: (number) => `Line ${number}`,
  nameOf: (number) => `Line ${number}: name`,
  details: (number) => `Line ${number}: more details`,
  remove: (number) => `Remove line ${number}`,
  removed: (number) => `Line ${number} is removed.`,
  noUnit: 'Unit is missing',
  unknownUnit: (typed) => `Unit “${typed}” is not known`,
  shortened: (longest) =>
    `The name is shortened to ${longest} characters; the whole text stands in the short description.`,
  twin: (number) => `Stands in line ${number} already.`,
  exists: 'Exists already:',
  resembles: 'Similar:',
  leaveOut: 'Leave out',
  leaveOutLine: (number) => `Leave out line ${number}`,
  leftOut: 'is not saved',
  takeIn: 'Save after all',
  takeInLine: (number) => `Save line ${number} after all`,
  service: (name) => `Does the service “${name}” belong to it?`,
  accept: 'Yes, link',
  acceptNamed: (service, number) => `Link line ${number} to “${service}”`,
  decline: 'No',
  declineNamed: (service, number) => `Line ${number}: “${service}” does not belong`,
  linked: (service) => `Linked to “${service}”.`,
  unlink: 'Unlink',
  save: (count) => `Save ${drafts(count).toLowerCase()}`,
  saveNothing: 'Save',
  saving: (done, total) => `${formatNumber(done, 'en')} of ${formatNumber(total, 'en')} drafts saved …`,
  cancel: 'Stop',
  discard: 'Discard the list',
  wrong: (count) =>
    plural(count, 'en', {
      one: 'In one line something is missing or wrong.',
      other: `In ${formatNumber(count, 'en')} lines something is missing or wrong.`,
    }),
  counts: (all, left) =>
    plural(all, 'en', { one: 'One line', other: `${formatNumber(all, 'en')} lines` }) +
    (left === 0 ? '' : `, ${formatNumber(left, 'en')} of them left out`),
  saved: (count) =>
    plural(count, 'en', { one: 'One draft is saved.', other: `${formatNumber(count, 'en')} drafts are saved.` }),
  open: (count) =>
    plural(count, 'en', {
      one: 'One line is not saved yet: please save once more. Nothing is created twice.',
      other: `${formatNumber(count, 'en')} lines are not saved yet: please save once more. Nothing is created twice.`,
    }),
  refused: (count) =>
    plural(count, 'en', {
      one: 'One line was refused; the reason stands there.',
      other: `${formatNumber(count, 'en')} lines were refused; the reason stands there.`,
    }),
  keptOtherwise: (names) => `Saved already and edited since: ${names}. Please enter your latest changes there.`,
};

/** Many processes at once, as a list. */
export const meeting = { de, en };
