import { formatNumber, plural } from '../format';

const de = {
  title: 'Aus dem Katalog erfassen',
  intro: 'Wählen Sie die Leistungen einer Einheit. Daraus werden Entwürfe, die Sie vor dem Speichern ansehen.',
  unit: 'Für welche Einheit?',
  unitHint: 'Sie gilt für alle gewählten Leistungen.',
  type: 'Leistungstyp',
  list: 'Leistungen',
  loading: 'Der Leistungskatalog wird geladen.',
  loadFailed: 'Der Leistungskatalog konnte nicht geladen werden.',
  empty: 'Es ist noch kein Leistungskatalog übernommen.',
  emptyHint: 'Das Prozessteam kann LeiKa-, FIM- und andere Listen einlesen.',
  nothing: 'Keine Leistung gefunden. Bitte suchen Sie mit anderen Wörtern oder wählen Sie einen anderen Typ.',
  counts: (count: number) =>
    plural(count, 'de', { one: 'Eine Leistung', other: `${formatNumber(count, 'de')} Leistungen` }),
  more: (count: number) => `${formatNumber(count, 'de')} weitere zeigen`,
  linked: 'Schon verknüpft mit',
  becomes: (name: string) => `wird: ${name}`,
  chosen: (count: number) =>
    plural(count, 'de', { one: 'Eine Leistung gewählt', other: `${formatNumber(count, 'de')} Leistungen gewählt` }),
  prepare: (count: number) =>
    plural(count, 'de', {
      one: 'Einen Entwurf vorbereiten',
      other: `${formatNumber(count, 'de')} Entwürfe vorbereiten`,
    }),
  prepareNothing: 'Entwürfe vorbereiten',
  clear: 'Auswahl aufheben',
};

const en: typeof de = {
  title: 'Capture from the catalogue',
  intro: 'Pick the services of a unit. They become drafts that you look through before saving.',
  unit: 'For which unit?',
  unitHint: 'It counts for all services picked.',
  type: 'Type of service',
  list: 'Services',
  loading: 'The service catalogue is being loaded.',
  loadFailed: 'The service catalogue could not be loaded.',
  empty: 'No service catalogue has been taken over yet.',
  emptyHint: 'The process team can read in LeiKa, FIM and other lists.',
  nothing: 'No service found. Please search with other words or choose another type.',
  counts: (count) => plural(count, 'en', { one: 'One service', other: `${formatNumber(count, 'en')} services` }),
  more: (count) => `Show ${formatNumber(count, 'en')} more`,
  linked: 'Linked already to',
  becomes: (name) => `becomes: ${name}`,
  chosen: (count) =>
    plural(count, 'en', { one: 'One service picked', other: `${formatNumber(count, 'en')} services picked` }),
  prepare: (count) =>
    plural(count, 'en', { one: 'Prepare one draft', other: `Prepare ${formatNumber(count, 'en')} drafts` }),
  prepareNothing: 'Prepare drafts',
  clear: 'Clear the selection',
};

/** Services of the catalogue as drafts. */
export const picking = { de, en };
