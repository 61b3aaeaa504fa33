import { plural } from '../format';

/** What the cards about one request say around the facts of its process. */
const de = {
  unit: 'Einheit',
  owner: 'Verantwortlich',
  deputy: 'Vertretung',
  nobody: 'noch niemand',
  notGiven: 'keine Angabe',
  review: 'Prüfung',
  lastReviewed: 'Zuletzt geprüft',
  never: 'noch nie',
  complete: 'Vollständigkeit',
  percent: (percent: number) => `${percent} % ausgefüllt`,
  missing: 'Es fehlt',
  more: (count: number) => plural(count, 'de', { one: 'eine weitere Angabe', other: `${count} weitere Angaben` }),
  and: 'und',
  note: 'Bisher gesagt',
  noteBy: (by: string) => `Dazu sagt ${by}`,
  before: (by: string) => `Zuvor war ${by} gefragt und hat weitergegeben oder abgelehnt.`,
  somebody: 'eine nicht mehr bekannte Person',
  byOn: (by: string | null, on: string | null) =>
    [by === null ? '' : `von ${by}`, on === null ? '' : `am ${on}`].filter(Boolean).join(' '),
  open: 'Im Register öffnen',
  back: 'Zurück zur Liste',
  reasonMissing: 'Bitte schreiben Sie kurz, warum nicht.',
  declineSend: 'Begründung senden',
  fallback: (head: string) => `${head} Bitte öffnen Sie das Prozessregister.`,
};

const en: typeof de = {
  unit: 'Unit',
  owner: 'In charge',
  deputy: 'Deputy',
  nobody: 'nobody yet',
  notGiven: 'not given',
  review: 'Review',
  lastReviewed: 'Last reviewed',
  never: 'never',
  complete: 'Completeness',
  percent: (percent) => `${percent} % filled in`,
  missing: 'Missing',
  more: (count) => plural(count, 'en', { one: 'one more detail', other: `${count} more details` }),
  and: 'and',
  note: 'Said so far',
  noteBy: (by) => `What ${by} says about it`,
  before: (by) => `${by} was asked before, and passed it on or declined.`,
  somebody: 'somebody no longer known',
  byOn: (by, on) => [by === null ? '' : `by ${by}`, on === null ? '' : `on ${on}`].filter(Boolean).join(' '),
  open: 'Open in the register',
  back: 'Back to the list',
  reasonMissing: 'Please write briefly why not.',
  declineSend: 'Send the reason',
  fallback: (head) => `${head} Please open the process register.`,
};

export const cardsFacts = { de, en };
