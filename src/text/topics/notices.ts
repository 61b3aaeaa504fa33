import type { Day } from '../../register';
import { formatDay, formatNumber, plural } from '../format';

/** What somebody is told outside the chat. The feed names no process, as its lines show on locked screens too. */
const de = {
  subject: (count: number) =>
    plural(count, 'de', {
      one: 'Prozessregister: Eine Anfrage wartet auf Ihre Antwort',
      other: `Prozessregister: ${formatNumber(count, 'de')} Anfragen warten auf Ihre Antwort`,
    }),
  greeting: 'Guten Tag,',
  why: 'im Prozessregister wartet etwas auf Ihre Antwort. Der Bot in Teams kann Sie nicht erreichen, deshalb diese E-Mail.',
  due: (day: Day) => `fällig am ${formatDay(day, 'de')}`,
  more: (count: number) =>
    plural(count, 'de', {
      one: 'Dazu kommt eine weitere Anfrage.',
      other: `Dazu kommen ${formatNumber(count, 'de')} weitere Anfragen.`,
    }),
  start: 'Alles, was auf Sie wartet, mit denselben Antworten wie im Chat:',
  next: 'Die Frage ist auch an die nächste Stelle gegangen; wer zuerst antwortet, erledigt sie für alle.',
  once: 'Zu diesen Anfragen schreibt Ihnen das Register nicht noch einmal.',
  feedPreview: (count: number) =>
    plural(count, 'de', {
      one: 'Eine Anfrage wartet auf Ihre Antwort. Der Bot kann Sie nicht erreichen.',
      other: `${formatNumber(count, 'de')} Anfragen warten auf Ihre Antwort. Der Bot kann Sie nicht erreichen.`,
    }),
  feedTopic: 'Prozessregister',
};

const en: typeof de = {
  subject: (count) =>
    plural(count, 'en', {
      one: 'Process register: one request waits for your answer',
      other: `Process register: ${formatNumber(count, 'en')} requests wait for your answer`,
    }),
  greeting: 'Hello,',
  why: 'something in the process register waits for your answer. The bot in Teams can’t reach you, hence this e-mail.',
  due: (day) => `due on ${formatDay(day, 'en')}`,
  more: (count) =>
    plural(count, 'en', {
      one: 'There is one more request.',
      other: `There are ${formatNumber(count, 'en')} more requests.`,
    }),
  start: 'Everything that waits for you, with the same answers as in the chat:',
  next: 'The question has gone to the next person as well; whoever answers first settles it for all.',
  once: 'The register does not write to you about these requests again.',
  feedPreview: (count) =>
    plural(count, 'en', {
      one: 'One request waits for your answer. The bot can’t reach you.',
      other: `${formatNumber(count, 'en')} requests wait for your answer. The bot can’t reach you.`,
    }),
  feedTopic: 'Process register',
};

export const notices = { de, en };
