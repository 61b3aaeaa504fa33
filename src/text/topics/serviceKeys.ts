const de = {
  search: 'Leistung suchen oder Schlüssel eingeben',
  chosen: 'Gewählte Leistungen',
  unknown: 'nicht im Katalog',
  notAKey: 'kein Schlüssel: 14 Ziffern, beginnend mit 99',
  withdrawn: (key: string) => `${key}, im Katalog entfallen`,
  searching: 'Wird gesucht …',
  typeMore: 'Geben Sie ein Wort oder den Anfang eines Schlüssels ein.',
};

const en: typeof de = {
  search: 'Search a service or enter a key',
  chosen: 'Chosen services',
  unknown: 'not in the catalogue',
  notAKey: 'no key: 14 digits, starting with 99',
  withdrawn: (key) => `${key}, withdrawn from the catalogue`,
  searching: 'Searching …',
  typeMore: 'Enter a word or the beginning of a key.',
};

/** Choosing services of the catalogue for a process. */
export const serviceKeys = { de, en };
