import { formatNumber, plural } from '../format';

const de = {
  title: 'Leistungsgruppen und Einheiten',
  hint: 'Sagen Sie, welche Einheit für die Leistungen einer Gruppe zuständig ist. Dann zählt die Abdeckung auch Leistungen, die dort noch niemand erfasst hat. Eine längere Gruppe geht einer kürzeren vor.',
  mayNot: 'Welche Gruppe zu welcher Einheit gehört, sagt das Prozessteam.',
  columns: { group: 'Schlüssel beginnt mit', services: 'Leistungen', unit: 'Einheit' },
  count: (count: number) =>
    plural(count, 'de', { one: 'eine Leistung', other: `${formatNumber(count, 'de')} Leistungen` }),
  examples: (names: readonly string[]) => `etwa ${names.join('; ')}`,
  noUnit: 'noch keiner Einheit zugeordnet',
  assign: 'Einheit wählen',
  assignOf: (group: string) => `Einheit wählen für ${group}`,
  change: 'Ändern',
  changeOf: (group: string) => `Einheit ändern für ${group}`,
  other: 'Andere Gruppe zuordnen',
  group: 'Anfang des Schlüssels',
  groupHint: 'Mindestens zwei Zeichen, etwa 99901 oder 99901000031.',
  wrongGroup: 'Bitte geben Sie mindestens zwei Ziffern oder Buchstaben ohne Leerzeichen ein.',
  unit: 'Zuständige Einheit',
  unitHint: 'Ihr werden die Leistungen der Gruppe zugerechnet.',
  wrongUnit: 'Bitte wählen Sie eine Einheit.',
  save: 'Speichern',
  remove: 'Zuordnung aufheben',
  cancel: 'Abbrechen',
  saved: (group: string, unit: string) => `${group} gehört zu „${unit}“.`,
  removed: (group: string) => `${group} gehört zu keiner Einheit mehr.`,
  takenBack: (group: string) => `${group} gehört wieder dazu, wozu es vorher gehörte.`,
};

const en: typeof de = {
  title: 'Groups of services and units',
  hint: 'Say which unit is responsible for the services of a group. The coverage then counts services, too, that nobody has captured there yet. A longer group goes before a shorter one.',
  mayNot: 'The process team says which group belongs to which unit.',
  columns: { group: 'Key begins with', services: 'Services', unit: 'Unit' },
  count: (count) => plural(count, 'en', { one: 'one service', other: `${formatNumber(count, 'en')} services` }),
  examples: (names) => `such as ${names.join('; ')}`,
  noUnit: 'not assigned to a unit yet',
  assign: 'Choose a unit',
  assignOf: (group) => `Choose a unit for ${group}`,
  change: 'Change',
  changeOf: (group) => `Change the unit for ${group}`,
  other: 'Assign another group',
  group: 'Beginning of the key',
  groupHint: 'At least two characters, such as 99901 or 99901000031.',
  wrongGroup: 'Please enter at least two digits or letters without blanks.',
  unit: 'Responsible unit',
  unitHint: 'The services of the group count for it.',
  wrongUnit: 'Please choose a unit.',
  save: 'Save',
  remove: 'Remove the assignment',
  cancel: 'Cancel',
  saved: (group, unit) => `${group} belongs to “${unit}”.`,
  removed: (group) => `${group} belongs to no unit any more.`,
  takenBack: (group) => `${group} belongs again to what it belonged to before.`,
};

/** Which unit is responsible for which services. */
export const serviceGroups = { de, en };
