import type { Language } from '../../register';
import { formatNumber, plural } from '../format';

/** Taking back the last action. */
const de = {
  undo: 'Rückgängig',
  undoing: 'Wird rückgängig gemacht …',
  failed: 'Das ließ sich noch nicht rückgängig machen.',
  undone: (name: string) => `Die Änderung an „${name}“ ist zurückgenommen.`,
  leftFields: (name: string, fields: string) =>
    `An „${name}“ hat inzwischen jemand weitergearbeitet: ${fields} bleibt, wie es jetzt ist. Der Rest ist zurückgenommen.`,
  leftAll: (name: string) => `An „${name}“ hat inzwischen jemand weitergearbeitet. Es bleibt, wie es jetzt ist.`,
  undoneMany: (count: number) =>
    plural(count, 'de', {
      one: '1 Eintrag ist wieder wie vorher.',
      other: `${formatNumber(count, 'de')} Einträge sind wieder wie vorher.`,
    }),
  leftMany: (names: string) => `Inzwischen von anderen geändert und deshalb so geblieben: ${names}.`,
  more: (count: number) => `und ${formatNumber(count, 'de')} weitere`,
  unitsEnded: (names: string) => `Neu angelegte Einheiten bleiben lesbar, sind aber beendet: ${names}.`,
};

const en: typeof de = {
  undo: 'Undo',
  undoing: 'Undoing …',
  failed: 'This could not be undone yet.',
  undone: (name) => `The change to “${name}” has been taken back.`,
  leftFields: (name, fields) =>
    `Somebody has gone on working on “${name}”: ${fields} stays as it is now. The rest has been taken back.`,
  leftAll: (name) => `Somebody has gone on working on “${name}”. It stays as it is now.`,
  undoneMany: (count) =>
    plural(count, 'en', {
      one: '1 entry is as it was before.',
      other: `${formatNumber(count, 'en')} entries are as they were before.`,
    }),
  leftMany: (names) => `Changed by others meanwhile, and therefore left: ${names}.`,
  more: (count) => `and ${formatNumber(count, 'en')} more`,
  unitsEnded: (names) => `Units made new stay readable, but have ended: ${names}.`,
};

export const undo: Readonly<Record<Language, typeof de>> = { de, en };
