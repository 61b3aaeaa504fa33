import { formatNumber, plural } from '../format';

const de = {
  earlier: 'Kataloge, die von diesem Gerät aus übernommen wurden',
  earlierHint:
    'Eine unterbrochene Übernahme setzen Sie fort, indem Sie dieselbe Datei noch einmal wählen. Zurücknehmen lässt sich jede.',
  facts: (day: string, added: number, changed: number) =>
    `${day}: ${formatNumber(added, 'de')} neu, ${formatNumber(changed, 'de')} geändert oder entfallen`,
  states: { running: 'unterbrochen', finished: 'fertig', undone: 'zurückgenommen' },
  undoOf: (file: string) => `Übernahme zurücknehmen: ${file}`,
  undoTitle: 'Übernahme zurücknehmen?',
  undoText: (added: number, changed: number) =>
    `${plural(added, 'de', { one: 'Eine neue Leistung gilt', other: `${formatNumber(added, 'de')} neue Leistungen gelten` })} dann als entfallen, ${plural(changed, 'de', { one: 'eine geänderte bekommt', other: `${formatNumber(changed, 'de')} geänderte bekommen` })} ihre früheren Angaben zurück. Gelöscht wird nichts. Was andere seither geändert haben, bleibt stehen.`,
  keep: 'Nicht zurücknehmen',
  forget: 'Aus der Liste nehmen',
  forgetOf: (file: string) => `${file} aus der Liste nehmen`,
  undoOpen: (open: number) =>
    `SharePoint antwortet gerade nicht: ${formatNumber(open, 'de')} sind noch offen. Bitte nehmen Sie die Übernahme später noch einmal zurück.`,
  offline: 'Ohne Netz lässt sich kein Katalog einlesen.',
  offlineHint: 'Leistungen und Abdeckung können Sie weiter ansehen, so wie dieses Gerät sie kennt.',
  offlineLink: 'Zuordnen geht erst wieder mit Netz.',
};

const en: typeof de = {
  earlier: 'Catalogues taken over from this device',
  earlierHint: 'To continue an interrupted one, choose the same file again. Each can be taken back.',
  facts: (day, added, changed) =>
    `${day}: ${formatNumber(added, 'en')} new, ${formatNumber(changed, 'en')} changed or withdrawn`,
  states: { running: 'interrupted', finished: 'finished', undone: 'taken back' },
  undoOf: (file) => `Take the import back: ${file}`,
  undoTitle: 'Take the import back?',
  undoText: (added, changed) =>
    `${plural(added, 'en', { one: 'One new service then counts', other: `${formatNumber(added, 'en')} new services then count` })} as withdrawn, ${plural(changed, 'en', { one: 'one changed one says', other: `${formatNumber(changed, 'en')} changed ones say` })} again what they said before. Nothing is deleted. What others have changed since stays.`,
  keep: 'Do not take it back',
  forget: 'Remove from the list',
  forgetOf: (file) => `Remove ${file} from the list`,
  undoOpen: (open) =>
    `SharePoint does not answer at the moment: ${formatNumber(open, 'en')} are still open. Please take the import back once more later.`,
  offline: 'Without a network no catalogue can be imported.',
  offlineHint: 'You can still look at services and coverage as this device knows them.',
  offlineLink: 'Linking works again with a network.',
};

/** Imports of catalogues that the device remembers, and what works without a network. */
export const catalogueRuns = { de, en };
