import type { RequestKind, ReviewLevel } from '../../register';

type Line = (name: string, by: string, on: string) => string;
type Decided = Readonly<Record<Exclude<RequestKind, 'review'>, Readonly<Record<'accepted' | 'declined', Line>>>>;

const decidedDe: Decided = {
  handover: {
    accepted: (name, by, on) => `„${name}“: übernommen von ${by} am ${on}.`,
    declined: (name, by, on) => `„${name}“: Übernahme abgelehnt von ${by} am ${on}.`,
  },
  retirement: {
    accepted: (name, by, on) => `„${name}“: stillgelegt, bestätigt von ${by} am ${on}.`,
    declined: (name, by, on) => `„${name}“: bleibt bestehen, entschieden von ${by} am ${on}.`,
  },
  release: {
    accepted: (name, by, on) => `„${name}“: freigegeben von ${by} am ${on}.`,
    declined: (name, by, on) => `„${name}“: noch nicht freigegeben, entschieden von ${by} am ${on}.`,
  },
  suggestion: {
    accepted: (name, by, on) => `Hinweis zu „${name}“: angenommen von ${by} am ${on}.`,
    declined: (name, by, on) => `Hinweis zu „${name}“: abgelehnt von ${by} am ${on}.`,
  },
};

const decidedEn: Decided = {
  handover: {
    accepted: (name, by, on) => `“${name}”: taken over by ${by} on ${on}.`,
    declined: (name, by, on) => `“${name}”: handover declined by ${by} on ${on}.`,
  },
  retirement: {
    accepted: (name, by, on) => `“${name}”: retired, confirmed by ${by} on ${on}.`,
    declined: (name, by, on) => `“${name}”: stays, decided by ${by} on ${on}.`,
  },
  release: {
    accepted: (name, by, on) => `“${name}”: released by ${by} on ${on}.`,
    declined: (name, by, on) => `“${name}”: not released yet, decided by ${by} on ${on}.`,
  },
  suggestion: {
    accepted: (name, by, on) => `Suggestion for “${name}”: accepted by ${by} on ${on}.`,
    declined: (name, by, on) => `Suggestion for “${name}”: declined by ${by} on ${on}.`,
  },
};

const answerDe = {
  confirmed: 'Stimmt noch',
  changeNeeded: 'Änderung nötig',
  notMine: 'Nicht meins',
  gone: 'Gibt es nicht mehr',
  later: 'Später',
  accepted: 'Ja',
  declined: 'Nein',
  confirmSelected: 'Stimmt noch, mehrere Einträge',
};

const answerEn: typeof answerDe = {
  confirmed: 'Still right',
  changeNeeded: 'Needs a change',
  notMine: 'Not mine',
  gone: 'No longer exists',
  later: 'Later',
  accepted: 'Yes',
  declined: 'No',
  confirmSelected: 'Still right, several entries',
};

const placeDe: Readonly<Record<ReviewLevel, string>> = {
  owner: 'verantwortlich',
  deputy: 'Vertretung',
  head: 'Leitung der Einheit',
  team: 'Prozessteam',
};

const placeEn: typeof placeDe = {
  owner: 'in charge',
  deputy: 'deputy',
  head: 'head of the unit',
  team: 'process team',
};

/** Quiet lines of what is settled, postponed or on its way. */
const de = {
  decided: decidedDe,
  place: placeDe,
  movedOn: (name: string, whom: string) => `„${name}“: Jetzt gefragt: ${whom}.`,
  stillYours: 'Sie können trotzdem noch antworten; es zählt die erste Antwort.',
  answerMyself: 'Doch selbst antworten',
  answerMyselfOn: (name: string) => `Selbst zu „${name}“ antworten`,
  unknownDay: 'einem unbekannten Tag',
  postponed: (name: string, until: string) => `„${name}“: aufgeschoben bis ${until}.`,
  kept: (name: string) => `„${name}“: Ihre Antwort ist aufbewahrt und wird eingetragen, sobald es geht.`,
  keptHead: 'Ihre Antwort ist aufbewahrt',
  keptText:
    'SharePoint ist gerade nicht erreichbar. Ihre Antwort wird eingetragen, sobald es wieder geht. Sie müssen nichts weiter tun.',
  keptAnswer: 'Ihre Antwort',
  answer: answerDe,
  keptAbout: 'Prozess',
  openRegister: 'Prozessregister öffnen',
};

const en: typeof de = {
  decided: decidedEn,
  place: placeEn,
  movedOn: (name, whom) => `“${name}”: asked now: ${whom}.`,
  stillYours: 'You can still answer; the first answer counts.',
  answerMyself: 'Answer it myself after all',
  answerMyselfOn: (name) => `Answer “${name}” myself`,
  unknownDay: 'an unknown day',
  postponed: (name, until) => `“${name}”: put off until ${until}.`,
  kept: (name) => `“${name}”: your answer is kept and will be written as soon as possible.`,
  keptHead: 'Your answer is kept',
  keptText:
    'SharePoint cannot be reached at the moment. Your answer will be written as soon as it can be. There is nothing else for you to do.',
  keptAnswer: 'Your answer',
  answer: answerEn,
  keptAbout: 'Process',
  openRegister: 'Open the process register',
};

export const cardsSettled = { de, en };
