import { formatNumber, plural } from '../format';

/** What the bot says in the chat and in searches, beside its cards. */
const de = {
  busy: 'Das Register antwortet gerade nicht. Bitte versuchen Sie es in einer Minute noch einmal.',
  incomplete: 'Der Eintrag kann noch nicht freigegeben werden. Auf der Karte steht, was fehlt.',
  chosenPerson: 'die ausgewählte Person',
  welcome:
    'Guten Tag! Ich melde mich, wenn im Prozessregister etwas auf Ihre Antwort wartet: höchstens einmal in der Woche, alles auf einer Karte. Sie antworten mit einem Klick. Schreiben Sie „hilfe“, wenn Sie nicht weiterwissen.',
  help: 'Ich verstehe: „fällig“ (was auf Ihre Antwort wartet), „meine prozesse“ (wofür Sie verantwortlich sind), „hilfe“ (dieser Text). Jedes andere Wort suche ich im Register, zum Beispiel „hundesteuer“.',
  mine: (count: number) =>
    plural(count, 'de', {
      one: 'Sie sind für einen Prozess zuständig',
      other: `Sie sind für ${formatNumber(count, 'de')} Prozesse zuständig`,
    }),
  next: (day: string) => `nächste Prüfung: ${day}`,
  found: (count: number, query: string) =>
    plural(count, 'de', {
      one: `Ein Prozess zu „${query}“`,
      other: `${formatNumber(count, 'de')} Prozesse zu „${query}“`,
    }),
  notFound: (query: string) =>
    `Zu „${query}“ habe ich nichts gefunden. Schreiben Sie ein anderes Wort, oder „hilfe“, um zu sehen, was ich verstehe.`,
  more: (count: number) =>
    plural(count, 'de', {
      one: 'Ein weiterer steht im Register.',
      other: `${formatNumber(count, 'de')} weitere stehen im Register.`,
    }),
  openOf: (name: string) => `„${name}“ im Register öffnen`,
  openRegister: 'Prozessregister öffnen',
  owner: 'Verantwortlich',
  status: 'Stand',
  number: 'Nummer',
};

const en: typeof de = {
  busy: 'The register does not answer at the moment. Please try again in a minute.',
  incomplete: 'The entry cannot be released yet. The card says what is missing.',
  chosenPerson: 'the person you chose',
  welcome:
    'Hello! I write when something in the process register is waiting for your answer: once a week at most, all on one card. One click answers. Write “help” if you get stuck.',
  help: 'I understand: “due” (what waits for your answer), “my processes” (what you answer for), “help” (this text). I look up any other word in the register, for example “dog licence”.',
  mine: (count) =>
    plural(count, 'en', {
      one: 'You answer for one process',
      other: `You answer for ${formatNumber(count, 'en')} processes`,
    }),
  next: (day) => `next review: ${day}`,
  found: (count, query) =>
    plural(count, 'en', {
      one: `One process for “${query}”`,
      other: `${formatNumber(count, 'en')} processes for “${query}”`,
    }),
  notFound: (query) => `I found nothing for “${query}”. Write another word, or “help” to see what I understand.`,
  more: (count) =>
    plural(count, 'en', {
      one: 'One more is in the register.',
      other: `${formatNumber(count, 'en')} more are in the register.`,
    }),
  openOf: (name) => `Open “${name}” in the register`,
  openRegister: 'Open the process register',
  owner: 'In charge',
  status: 'State',
  number: 'Number',
};

export const cardsBot = { de, en };
