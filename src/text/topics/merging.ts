import type { Language } from '../../register';
import { formatNumber } from '../format';

/** What becomes of what belongs to an entry that is merged into another one. */
const de = {
  title: 'Was am aufgehenden Eintrag hängt',
  nothing: 'Am aufgehenden Eintrag hängt sonst nichts.',
  line: (list: string, sentence: string) => `${list}: ${sentence}`,
  named: (names: string) => ` (${names})`,
  more: (count: number) => `und ${formatNumber(count, 'de')} weitere`,
  fates: {
    moves: (count: number) => `${formatNumber(count, 'de')} ${count === 1 ? 'geht' : 'gehen'} auf den bleibenden über`,
    withdrawn: (count: number) =>
      `${formatNumber(count, 'de')} offene ${count === 1 ? 'wird' : 'werden'} zurückgezogen`,
    refers: (count: number) =>
      `${formatNumber(count, 'de')} ${count === 1 ? 'verweist' : 'verweisen'} künftig auf den bleibenden`,
    ends: (_count: number) => 'Ihr Abo des aufgehenden Eintrags endet; den bleibenden haben Sie abonniert',
    staysBesideOther: (count: number) =>
      `${formatNumber(count, 'de')} ${count === 1 ? 'bleibt' : 'bleiben'} beim stillgelegten Eintrag, weil der bleibende schon etwas hat; bitte selbst übertragen`,
    staysDecided: (count: number) =>
      `${formatNumber(count, 'de')} ${count === 1 ? 'entschiedener bleibt' : 'entschiedene bleiben'} beim stillgelegten Eintrag lesbar`,
    staysForbidden: (count: number) =>
      `${formatNumber(count, 'de')} ${count === 1 ? 'bleibt' : 'bleiben'} beim stillgelegten Eintrag, weil Sie das nicht ändern dürfen`,
    unseen: (_count: number) => 'dürfen Sie nicht lesen; was es dort gibt, bleibt beim stillgelegten Eintrag',
  },
  subscriptions: 'Abos anderer bleiben beim stillgelegten Eintrag. Er führt dann zum bleibenden.',
};

const en: typeof de = {
  title: 'What belongs to the entry that is merged in',
  nothing: 'Nothing else belongs to the entry that is merged in.',
  line: (list, sentence) => `${list}: ${sentence}`,
  named: (names) => ` (${names})`,
  more: (count) => `and ${formatNumber(count, 'en')} more`,
  fates: {
    moves: (count) => `${formatNumber(count, 'en')} will go to the entry that stays`,
    withdrawn: (count) => `${formatNumber(count, 'en')} open will be withdrawn`,
    refers: (count) => `${formatNumber(count, 'en')} will refer to the entry that stays`,
    ends: () => 'your subscription to the entry that is merged in ends; you are subscribed to the one that stays',
    staysBesideOther: (count) =>
      `${formatNumber(count, 'en')} will stay with the retired entry, because the one that stays has something already; please carry it over yourself`,
    staysDecided: (count) => `${formatNumber(count, 'en')} decided will stay readable with the retired entry`,
    staysForbidden: (count) =>
      `${formatNumber(count, 'en')} will stay with the retired entry, because you may not change that`,
    unseen: () => 'you may not read them; whatever there is stays with the retired entry',
  },
  subscriptions: 'Subscriptions of others stay with the retired entry. It then leads to the one that stays.',
};

export const merging: Readonly<Record<Language, typeof de>> = { de, en };
