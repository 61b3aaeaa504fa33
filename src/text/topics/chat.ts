import { formatNumber } from '../format';

/** The chat pane of the local workplace. */
const de = {
  title: 'Chat mit dem Prozessregister',
  log: 'Nachrichten',
  loading: 'Nachrichten werden geladen …',
  empty: 'Noch keine Nachrichten. Schreiben Sie „hilfe“, oder lassen Sie Zeit vergehen, bis eine Prüfung fällig wird.',
  failed: 'Die Nachrichten konnten nicht geladen werden.',
  retry: 'Noch einmal versuchen',
  offline: 'Die Verbindung zum Chat ist unterbrochen. Sie wird von selbst wiederhergestellt.',
  botSilent: 'Der Bot antwortet gerade nicht. Bitte versuchen Sie es in einer Minute noch einmal.',
  tooLong: (maximum: number) =>
    `Bitte auf ${formatNumber(maximum, 'de')} Zeichen kürzen: Mehr nimmt der Chat nicht an.`,
  notSent: 'Die Nachricht wurde nicht gesendet. Ihr Text steht noch im Feld.',
  inputLabel: 'Nachricht an den Bot',
  placeholder: 'Nachricht schreiben, zum Beispiel „fällig“',
  send: 'Senden',
  working: 'Ihre Antwort wird gespeichert …',
  badCard: 'Diese Karte kann hier nicht angezeigt werden.',
  bot: 'Prozessregister',
  me: 'Sie',
  from: (author: string, time: string) => `${author}, ${time}`,
};

const en: typeof de = {
  title: 'Chat with the process register',
  log: 'Messages',
  loading: 'Loading messages …',
  empty: 'No messages yet. Write “help”, or let time pass until a review falls due.',
  failed: 'The messages could not be loaded.',
  retry: 'Try again',
  offline: 'The connection to the chat is interrupted. It comes back by itself.',
  botSilent: 'The bot is not answering at the moment. Please try again in a minute.',
  tooLong: (maximum) => `Please shorten to ${formatNumber(maximum, 'en')} characters: the chat takes no more.`,
  notSent: 'The message was not sent. Your text is still in the field.',
  inputLabel: 'Message to the bot',
  placeholder: 'Write a message, for example “due”',
  send: 'Send',
  working: 'Saving your answer …',
  badCard: 'This card cannot be shown here.',
  bot: 'Process register',
  me: 'You',
  from: (author, time) => `${author}, ${time}`,
};

export const chat = { de, en };
