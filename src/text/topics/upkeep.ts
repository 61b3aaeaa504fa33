/** What every screen may have to say about a list that was edited by hand, or that is not whole. */
const de = {
  area: 'Verwaltung',
  unknownValue: 'unbekannter Wert',
  unknownValueHint:
    'Dieser Wert wurde von Hand eingetragen und gehört nicht zur Auswahl. Er bleibt stehen, bis Sie ihn ändern.',
  keptAsIs: 'Dieser Wert passt nicht zu den Regeln. Er bleibt stehen, bis Sie ihn ändern.',
  deletedUnit: 'gelöschte Einheit',
  deletedEntry: 'gelöschter Eintrag',
  columnMissing:
    'Diese Angabe fehlt in der Liste und kann gerade nicht gespeichert werden. Bitte sagen Sie der Administration Bescheid.',
  noAccess: 'Die Verwaltung ist für das Prozessteam und die Administration der Website da.',
  unfinished: 'Die Einrichtung des Registers ist nicht vollständig.',
  older: 'Das Register muss auf den neuen Stand gebracht werden.',
  toSetUp: 'Zur Einrichtung',
  signInToManage:
    'Für Listen, Gruppen und Rechte braucht die App einmal Ihre Zustimmung zu mehr Rechten. Im Alltag benutzt sie sie nicht.',
};

const en: typeof de = {
  area: 'Administration',
  unknownValue: 'unknown value',
  unknownValueHint: 'This value was typed in by hand and is none of the choices. It stays until you change it.',
  keptAsIs: 'This value does not fit the rules. It stays until you change it.',
  deletedUnit: 'deleted unit',
  deletedEntry: 'deleted entry',
  columnMissing:
    'This field is missing from the list and cannot be saved at the moment. Please tell your administrators.',
  noAccess: 'This area is for the process team and the administrators of the site.',
  unfinished: 'The set-up of the register is not complete.',
  older: 'The register has to be brought up to date.',
  toSetUp: 'To the set-up',
  signInToManage:
    'For lists, groups and rights the app needs your consent to more rights, once. It does not use them in daily work.',
};

export const upkeep = { de, en };
