import type { ReviewLevel, ReviewOutcome } from '../../register';
import { formatNumber, plural } from '../format';

const answeredDe: Readonly<Record<ReviewOutcome, (name: string, by: string, on: string) => string>> = {
  confirmed: (name, by, on) => `„${name}“: bestätigt von ${by} am ${on}.`,
  changeNeeded: (name, by, on) => `„${name}“: Änderung nötig, gemeldet von ${by} am ${on}.`,
  notMine: (name, by, on) => `„${name}“: weitergegeben von ${by} am ${on}.`,
  gone: (name, by, on) => `„${name}“: gibt es nicht mehr, gemeldet von ${by} am ${on}. Das Prozessteam bestätigt es.`,
  accepted: (name, by, on) => `„${name}“: angenommen von ${by} am ${on}.`,
  declined: (name, by, on) => `„${name}“: abgelehnt von ${by} am ${on}.`,
};

const answeredEn: typeof answeredDe = {
  confirmed: (name, by, on) => `“${name}”: confirmed by ${by} on ${on}.`,
  changeNeeded: (name, by, on) => `“${name}”: needs a change, reported by ${by} on ${on}.`,
  notMine: (name, by, on) => `“${name}”: passed on by ${by} on ${on}.`,
  gone: (name, by, on) => `“${name}”: no longer exists, reported by ${by} on ${on}. The process team confirms it.`,
  accepted: (name, by, on) => `“${name}”: accepted by ${by} on ${on}.`,
  declined: (name, by, on) => `“${name}”: declined by ${by} on ${on}.`,
};

const roleDe: Readonly<Record<ReviewLevel, string | null>> = {
  owner: null,
  deputy: 'Sie werden als Vertretung gefragt.',
  head: 'Sie werden als Leitung der Einheit gefragt.',
  team: 'Sie werden als Prozessteam gefragt.',
};

const roleEn: typeof roleDe = {
  owner: null,
  deputy: 'You are asked as the deputy.',
  head: 'You are asked as the head of the unit.',
  team: 'You are asked as the process team.',
};

/** The review card and what the bot says around it. */
const de = {
  question: (name: string) => `Stimmt „${name}“ noch?`,
  several: (count: number) =>
    plural(count, 'de', {
      one: 'Ein Prozess wartet auf Sie',
      other: `${formatNumber(count, 'de')} Prozesse warten auf Sie`,
    }),
  unit: 'Einheit',
  role: roleDe,
  confirm: 'Stimmt noch',
  change: 'Änderung nötig',
  changeLabel: 'Was muss geändert werden?',
  changeMissing: 'Bitte schreiben Sie kurz, was geändert werden muss.',
  changeSend: 'Änderung melden',
  notMine: 'Nicht meins',
  notMineSend: 'Weitergeben',
  open: 'Im Register öffnen',
  answered: answeredDe,
  unknownPerson: 'einer Person, die das Verzeichnis nicht mehr kennt',
  withdrawn: (name: string) => `„${name}“: hat sich erledigt, Ihre Antwort wird nicht mehr gebraucht.`,
  elsewhere: (name: string) => `„${name}“: liegt nicht bei Ihnen. Es wird jetzt eine andere Stelle gefragt.`,
  more: (count: number) =>
    plural(count, 'de', {
      one: 'Noch ein weiterer Prozess folgt, sobald Sie geantwortet haben.',
      other: `Noch ${formatNumber(count, 'de')} weitere folgen, sobald Sie geantwortet haben.`,
    }),
  settled: (count: number) =>
    plural(count, 'de', {
      one: 'Ein weiterer Prozess ist schon erledigt.',
      other: `${formatNumber(count, 'de')} weitere Prozesse sind schon erledigt.`,
    }),
  allDone: 'Danke, alles beantwortet.',
  superseded: 'Eine neuere Karte mit allen offenen Fragen steht weiter unten.',
  fallback: (count: number) =>
    plural(count, 'de', {
      one: 'Ein Prozess wartet auf Ihre Bestätigung. Bitte öffnen Sie das Prozessregister.',
      other: `${formatNumber(count, 'de')} Prozesse warten auf Ihre Bestätigung. Bitte öffnen Sie das Prozessregister.`,
    }),
  badRequest: 'Diese Schaltfläche gehört zu keiner Anfrage mehr. Bitte schreiben Sie „fällig“ für eine neue Karte.',
  gone: 'Diese Anfrage gibt es nicht mehr. Bitte schreiben Sie „fällig“ für eine neue Karte.',
  failed: 'Ihre Antwort konnte gerade nicht gespeichert werden. Bitte versuchen Sie es in einer Minute noch einmal.',
  unknownSender: 'Ich kann Sie nicht zuordnen. Bitte wenden Sie sich an das Prozessteam.',
  nothingDue: 'Zurzeit wartet nichts auf Ihre Antwort.',
  noProcesses: 'Im Register steht kein Prozess, für den Sie verantwortlich sind oder vertreten.',
};

const en: typeof de = {
  question: (name) => `Is “${name}” still right?`,
  several: (count) =>
    plural(count, 'en', {
      one: 'One process is waiting for you',
      other: `${formatNumber(count, 'en')} processes are waiting for you`,
    }),
  unit: 'Unit',
  role: roleEn,
  confirm: 'Still right',
  change: 'Needs a change',
  changeLabel: 'What has to change?',
  changeMissing: 'Please write briefly what has to change.',
  changeSend: 'Report the change',
  notMine: 'Not mine',
  notMineSend: 'Pass on',
  open: 'Open in the register',
  answered: answeredEn,
  unknownPerson: 'somebody the directory no longer knows',
  withdrawn: (name) => `“${name}”: settled, your answer is no longer needed.`,
  elsewhere: (name) => `“${name}”: is not with you. Somebody else is being asked now.`,
  more: (count) =>
    plural(count, 'en', {
      one: 'One more process follows as soon as you have answered.',
      other: `${formatNumber(count, 'en')} more follow as soon as you have answered.`,
    }),
  settled: (count) =>
    plural(count, 'en', {
      one: 'One more process is already settled.',
      other: `${formatNumber(count, 'en')} more processes are already settled.`,
    }),
  allDone: 'Thank you, everything is answered.',
  superseded: 'A newer card with all open questions stands further down.',
  fallback: (count) =>
    plural(count, 'en', {
      one: 'One process is waiting for your confirmation. Please open the process register.',
      other: `${formatNumber(count, 'en')} processes are waiting for your confirmation. Please open the process register.`,
    }),
  badRequest: 'This button belongs to no request any more. Please write “due” for a new card.',
  gone: 'This request no longer exists. Please write “due” for a new card.',
  failed: 'Your answer could not be saved just now. Please try again in a minute.',
  unknownSender: 'I cannot tell who you are. Please ask the process team.',
  nothingDue: 'Nothing is waiting for your answer at the moment.',
  noProcesses: 'The register has no process that you own or stand in for.',
};

export const cards = { de, en };
