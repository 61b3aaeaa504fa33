import { section } from '../../schema/make';

const { number, choices, longText } = section('priority');

const rating = { maximum: 3 };
const scale = '0 (gar nicht) bis 3 (sehr)';
const englishScale = '0 (not at all) to 3 (very)';

/** What speaks for examining it; the ten weak points are those of the federal handbook for organisation studies. */
export const priority = {
  weakPoints: choices(
    'WeakPoints',
    ['Schwachstellen', 'Weak points'],
    ['Was im Alltag hakt.', 'What gets stuck in daily work.'],
    {
      authority: ['AKV verletzt', 'Task, authority and responsibility apart'],
      transparency: ['mangelnde Transparenz', 'Lack of transparency'],
      responsibility: ['mangelnde Ergebnisverantwortung', 'Nobody answers for the result'],
      duplicateWork: ['Doppelarbeit', 'Duplicate work'],
      loops: ['Schleifen und Rücksprünge', 'Loops and returns'],
      pingPong: ['Ping-Pong und Schnittstellen', 'Ping-pong and interfaces'],
      coSigning: ['lange Mitzeichnung', 'Long co-signing'],
      mediaBreak: ['Medienbruch', 'Media break'],
      noValue: ['fehlende Wertschöpfung', 'No added value'],
      idleTime: ['Liegezeit', 'Idle time'],
    },
  ),
  pain: number(
    'Pain',
    ['Leidensdruck', 'Pain'],
    [`Wie sehr es belastet: ${scale}.`, `How much it hurts: ${englishScale}.`],
    rating,
  ),
  potential: number(
    'Potential',
    ['Verbesserungspotenzial', 'Potential'],
    [`Wie viel zu gewinnen ist: ${scale}.`, `How much can be gained: ${englishScale}.`],
    rating,
  ),
  complexity: number(
    'Complexity',
    ['Komplexität', 'Complexity'],
    [`Wie verwickelt es ist: ${scale}.`, `How intricate it is: ${englishScale}.`],
    rating,
  ),
  politicalWeight: number(
    'PoliticalWeight',
    ['Politische Bedeutung', 'Political weight'],
    [`Wie sehr Rat und Öffentlichkeit hinsehen: ${scale}.`, `How closely council and public watch: ${englishScale}.`],
    rating,
  ),
  reason: longText('PriorityReason', ['Begründung', 'Reason'], ['Warum gerade dieser Prozess.', 'Why this process.'], {
    maximum: 2_000,
  }),
};
