import type { RepairSentences } from './findings';

const de: RepairSentences = {
  completeSetUp: () =>
    'Die Einrichtung läuft noch einmal: Fehlende Gruppen, Listen, Spalten, Ansichten und Rechte werden angelegt. Einträge und eigene Spalten bleiben.',
  addColumn: (_facts, { list, column }) => `Die Spalte „${column}“ wird in „${list}“ leer neu angelegt.`,
  addIndex: (_facts, { column }) => `Für „${column}“ wird wieder ein Index angelegt.`,
  addChoices: (_facts, { column }) =>
    `Die fehlenden Werte kommen in „${column}“ wieder zur Auswahl. Andere Werte bleiben.`,
  makeUnique: (_facts, { column }) =>
    `SharePoint lässt in „${column}“ keinen Wert mehr doppelt zu. Gibt es schon doppelte, lehnt es das ab.`,
  setBounds: (_facts, { column }) =>
    `Für „${column}“ gelten wieder die vorgesehenen Grenzen. Vorhandene Angaben bleiben.`,
  setLabel: (_facts, { column }) => `Die Spalte heißt wieder „${column}“.`,
  makeOptional: (_facts, { column }) => `„${column}“ ist in der Liste nicht mehr Pflicht.`,
  setView: (_facts, { list }) =>
    `Die Standardansicht von „${list}“ zeigt wieder die vorgesehenen Spalten. Andere Ansichten bleiben.`,
  keepVersions: (_facts, { list }) => `In „${list}“ werden wieder Versionen aufbewahrt, bis zu 500 je Eintrag.`,
  keepToOwn: (_facts, { list }) => `In „${list}“ sieht und ändert jede Person nur noch ihre eigenen Einträge.`,
  keepFromSearch: (_facts, { list }) => `„${list}“ kommt nicht mehr in die Suche von SharePoint.`,
  followList: (_facts, { list }) =>
    `Für diese Einträge gelten wieder die Rechte von „${list}“. Eigene Freigaben an ihnen fallen weg.`,
  separateRights: (_facts, { list }) =>
    `„${list}“ bekommt eigene Rechte: nur noch die Gruppen des Registers mit ihren Stufen. Alle anderen verlieren den Zugang.`,
  setLevel: ({ name }, { list }) => `Die Gruppe „${name}“ bekommt in „${list}“ genau die vorgesehene Stufe.`,
  letIn: ({ name }) => `Die Gruppe „${name}“ darf die Website wieder lesen.`,
  takeRightsAway: ({ name }, { list }) =>
    `„${name}“ verliert die eigenen Rechte in „${list}“. Was über Gruppen erlaubt ist, bleibt erlaubt.`,
  restorePermissionLevel: ({ name }) =>
    `Die Berechtigungsstufe „${name}“ erlaubt wieder genau das Vorgesehene, überall, wo sie gilt.`,
  setChoice: ({ value, label }, { column }) => `In „${column}“ wird aus „${value}“ der Auswahlwert „${label}“.`,
  setKey: () => 'Die Einträge bekommen einen neuen technischen Schlüssel. Sonst ändert sich nichts an ihnen.',
  removeDeadReference: (_facts, { column }) => `Der Verweis ins Leere wird aus „${column}“ entfernt.`,
  setToDraft: () =>
    'Die Einträge werden wieder Entwürfe, und das Datum der letzten Prüfung fällt weg. Wer dafür zuständig ist, kann sie dann freigeben. Was inzwischen jemand gespeichert hat, bleibt.',
};

const en: RepairSentences = {
  completeSetUp: () =>
    'The set-up runs once more: missing groups, lists, columns, views and rights are made. Entries and columns of your own stay.',
  addColumn: (_facts, { list, column }) => `The column “${column}” is added to “${list}” anew and empty.`,
  addIndex: (_facts, { column }) => `“${column}” gets an index again.`,
  addChoices: (_facts, { column }) => `The missing values can be chosen in “${column}” again. Other values stay.`,
  makeUnique: (_facts, { column }) =>
    `SharePoint will not take the same value twice in “${column}” any more. Where there are doubles already, it refuses.`,
  setBounds: (_facts, { column }) => `The intended bounds hold for “${column}” again. What is there stays.`,
  setLabel: (_facts, { column }) => `The column gets its intended name again (“${column}”).`,
  makeOptional: (_facts, { column }) => `“${column}” is no longer mandatory in the list.`,
  setView: (_facts, { list }) => `The standard view of “${list}” shows the intended columns again. Other views stay.`,
  keepVersions: (_facts, { list }) => `Versions are kept in “${list}” again, up to 500 for an entry.`,
  keepToOwn: (_facts, { list }) => `In “${list}”, people see and change only their own entries again.`,
  keepFromSearch: (_facts, { list }) => `“${list}” no longer appears in the search of SharePoint.`,
  followList: (_facts, { list }) =>
    `These entries have the rights of “${list}” again. What they were shared with by themselves goes.`,
  separateRights: (_facts, { list }) =>
    `“${list}” gets rights of its own: only the groups of the register with their levels. Everybody else loses access.`,
  setLevel: ({ name }, { list }) => `The group “${name}” gets exactly the intended level in “${list}”.`,
  letIn: ({ name }) => `The group “${name}” may read the site again.`,
  takeRightsAway: ({ name }, { list }) =>
    `“${name}” loses the rights of their own in “${list}”. What groups allow stays allowed.`,
  restorePermissionLevel: ({ name }) =>
    `The permission level “${name}” allows exactly what is intended again, wherever it is used.`,
  setChoice: ({ value, label }, { column }) => `In “${column}”, “${value}” becomes the choice “${label}”.`,
  setKey: () => 'The entries get a new technical key. Nothing else about them changes.',
  removeDeadReference: (_facts, { column }) => `The pointer at nothing is removed from “${column}”.`,
  setToDraft: () =>
    'The entries become drafts again, and the date of their last review goes. Whoever is in charge can release them then. What somebody has saved meanwhile stays.',
};

export const repairs = { de, en };
