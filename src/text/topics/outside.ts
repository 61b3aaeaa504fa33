import { formatNumber, plural } from '../format';

/** What arrives outside the chat of the local workplace, and removing the bot from it. */
const de = {
  title: (count: number) =>
    plural(count, 'de', {
      one: 'Außerhalb des Chats: 1 Hinweis',
      other: `Außerhalb des Chats: ${formatNumber(count, 'de')} Hinweise`,
    }),
  list: 'E-Mails und Hinweise im Aktivitätsfeed',
  channels: { mail: 'E-Mail', activityFeed: 'Aktivitätsfeed' },
  from: (channel: string, day: string) => `${channel}, ${day}`,
  open: 'Im Register öffnen',
  remove: 'Bot entfernen',
  add: 'Bot wieder hinzufügen',
  removed: 'Sie haben den Bot entfernt. Er erreicht Sie nicht mehr; Anfragen gehen an die nächste Stelle.',
};

const en: typeof de = {
  title: (count) =>
    plural(count, 'en', {
      one: 'Outside the chat: 1 notice',
      other: `Outside the chat: ${formatNumber(count, 'en')} notices`,
    }),
  list: 'E-mails and lines of the activity feed',
  channels: { mail: 'E-mail', activityFeed: 'Activity feed' },
  from: (channel, day) => `${channel}, ${day}`,
  open: 'Open in the register',
  remove: 'Remove the bot',
  add: 'Add the bot again',
  removed: 'You have removed the bot. It no longer reaches you; requests go to the next person.',
};

export const outside = { de, en };
