/** Why a row was adapted or refused: part of the topic `importing`. */
import type { ImportCode, ImportEffect, ImportLine } from '../../register';
import { factNumber } from '../format';

type Facts = ImportLine['facts'];

const [german, english] = [factNumber('de'), factNumber('en')];

const germanReasons: Readonly<Record<ImportCode, (facts: Facts) => string>> = {
  cleaned: () => 'Überzählige Leerzeichen oder unsichtbare Zeichen entfernt.',
  shortened: (f) => `Auf ${german(f.maximum)} Zeichen gekürzt. Vollständiger Text: ${f.text}`,
  shortenedKept: (f) =>
    `Auf ${german(f.maximum)} Zeichen gekürzt. Der volle Wortlaut steht im Eintrag unter „Frühere Bezeichnungen und Synonyme“.`,
  rounded: (f) => `„${f.text}“ auf ${f.value} gerundet.`,
  notAKey: (f) => `„${f.text}“ ist kein Leistungsschlüssel aus 14 Ziffern und wurde weggelassen.`,
  spoiltKey: (f) =>
    `„${f.text}“: Die Tabellenkalkulation hat den Schlüssel gekürzt, seine Ziffern sind verloren. Bitte die Spalte als Text formatieren und neu exportieren.`,
  ambiguousPerson: (f) =>
    `„${f.text}“ passt auf mehrere Personen und wurde weggelassen. Bitte die E-Mail-Adresse angeben.`,
  ambiguousReference: (f) => `„${f.text}“ passt auf mehrere Einträge und wurde weggelassen.`,
  otherUnit: (f) => `Die Einheit „${f.text}“ ist nicht eindeutig bekannt. Der Eintrag steht bei der gewählten Einheit.`,
  emptyName: () => 'Ohne Bezeichnung kein Eintrag.',
  noUnit: () => 'Die Zeile nennt keine bekannte Einheit, und es ist keine gewählt.',
  duplicateRow: (f) => `Dieselbe Angabe wie in Zeile ${f.first}.`,
  notSaved: (f) => `SharePoint hat den Eintrag nicht angenommen: ${f.detail}`,
  tooLong: (f) => `Länger als ${german(f.maximum)} Zeichen und weggelassen: ${f.text}`,
  wrongPattern: (f) => `„${f.text}“ hat nicht die erwartete Form und wurde weggelassen.`,
  notANumber: (f) => `„${f.text}“ ist keine Zahl und wurde weggelassen.`,
  tooSmall: (f) => `„${f.text}“ ist kleiner als ${german(f.minimum)} und wurde weggelassen.`,
  tooLarge: (f) => `„${f.text}“ ist größer als ${german(f.maximum)} und wurde weggelassen.`,
  notADay: (f) => `„${f.text}“ ist kein Datum wie 01.03.2027 und wurde weggelassen.`,
  dayOutOfRange: (f) => `„${f.text}“ liegt zu weit weg (möglich ist 1900 bis 2199) und wurde weggelassen.`,
  unknownChoice: (f) => `„${f.value}“ steht nicht zur Auswahl und wurde weggelassen.`,
  unknownPerson: (f) => `Das Verzeichnis kennt „${f.text}“ nicht; die Angabe wurde weggelassen.`,
  unknownReference: (f) => `Einen Eintrag „${f.text}“ gibt es nicht; die Angabe wurde weggelassen.`,
  notYesOrNo: (f) => `„${f.text}“ ist weder Ja noch Nein und wurde weggelassen.`,
  leftOut: (f) => `„${f.text}“ wurde weggelassen, wie Sie es entschieden haben.`,
  noResult: () =>
    'Die Zelle enthält eine Formel ohne gespeichertes Ergebnis. Formeln werden nicht ausgerechnet. Bitte die Datei in Excel öffnen, speichern und neu auswählen.',
  cellError: (f) => `Die Zelle enthält den Fehler ${f.text} und wurde weggelassen.`,
  refusedReference: (f) => `Der Verweis auf Zeile ${f.row} wurde weggelassen: Diese Zeile wird nicht übernommen.`,
  ownReference: () => 'Ein Verweis der Zeile auf sich selbst wurde weggelassen.',
  circle: (f) =>
    `Der Eintrag käme über ${f.names} zu sich selbst zurück; der Verweis, der den Kreis schließt, wurde weggelassen.`,
  statusStays: () =>
    'Den Status der Datei darf der Eintrag nicht haben, weil Angaben oder das Recht dazu fehlen. Er bleibt, wie er ist; ein neuer Eintrag ist ein Entwurf.',
  neededByRelease: () => 'Die Zelle ist leer, der Eintrag braucht die Angabe aber. Die bisherige bleibt stehen.',
  unknownNumber: (f) => `${f.text} gibt es in diesem Register nicht. Der Eintrag bekommt eine neue Nummer.`,
  noMatch: () => 'Es gibt keinen Eintrag dazu, und neue werden nicht angelegt.',
  ambiguousMatch: (f) => `Die Zeile passt auf mehrere Einträge: ${f.entries}. Bitte die Prozess-ID angeben.`,
  changedMeanwhile: () =>
    'Jemand anderes hat den Eintrag seit der Vorschau geändert. Er bleibt, wie er ist. Bitte die Datei noch einmal auswählen.',
  linkNotSaved: (f) => `Der Eintrag ist angelegt, aber seine Verweise ließen sich nicht speichern: ${f.detail}`,
};

const englishReasons: typeof germanReasons = {
  cleaned: () => 'Surplus blanks or invisible characters removed.',
  shortened: (f) => `Shortened to ${english(f.maximum)} characters. Full text: ${f.text}`,
  shortenedKept: (f) =>
    `Shortened to ${english(f.maximum)} characters. The full wording is in the entry under “Former names and synonyms”.`,
  rounded: (f) => `“${f.text}” rounded to ${f.value}.`,
  notAKey: (f) => `“${f.text}” is not a service key of 14 digits and was left out.`,
  spoiltKey: (f) =>
    `“${f.text}”: the spreadsheet program shortened the key, its digits are lost. Please format the column as text and export again.`,
  ambiguousPerson: (f) => `“${f.text}” fits several people and was left out. Please give the e-mail address.`,
  ambiguousReference: (f) => `“${f.text}” fits several entries and was left out.`,
  otherUnit: (f) => `The unit “${f.text}” is not clearly known. The entry belongs to the chosen unit.`,
  emptyName: () => 'No entry without a name.',
  noUnit: () => 'The row names no known unit, and none is chosen.',
  duplicateRow: (f) => `The same as in row ${f.first}.`,
  notSaved: (f) => `SharePoint did not accept the entry: ${f.detail}`,
  tooLong: (f) => `Longer than ${english(f.maximum)} characters and left out: ${f.text}`,
  wrongPattern: (f) => `“${f.text}” does not have the expected form and was left out.`,
  notANumber: (f) => `“${f.text}” is not a number and was left out.`,
  tooSmall: (f) => `“${f.text}” is less than ${english(f.minimum)} and was left out.`,
  tooLarge: (f) => `“${f.text}” is more than ${english(f.maximum)} and was left out.`,
  notADay: (f) => `“${f.text}” is not a date such as 01/03/2027 and was left out.`,
  dayOutOfRange: (f) => `“${f.text}” is too far away (1900 to 2199 is possible) and was left out.`,
  unknownChoice: (f) => `“${f.value}” is not among the choices and was left out.`,
  unknownPerson: (f) => `The directory does not know “${f.text}”; it was left out.`,
  unknownReference: (f) => `There is no entry “${f.text}”; it was left out.`,
  notYesOrNo: (f) => `“${f.text}” is neither yes nor no and was left out.`,
  leftOut: (f) => `“${f.text}” was left out, as you decided.`,
  noResult: () =>
    'The cell has a formula without a stored result. Formulas are not calculated. Please open the file in Excel, save it and choose it again.',
  cellError: (f) => `The cell holds the error ${f.text} and was left out.`,
  refusedReference: (f) => `The reference to row ${f.row} was left out: that row is not taken.`,
  ownReference: () => 'A reference of the row to itself was left out.',
  circle: (f) =>
    `The entry would lead back to itself through ${f.names}; the reference that closes the circle was left out.`,
  statusStays: () =>
    'The entry may not have the status of the file, because details or the right to it are missing. It stays as it is; a new entry is a draft.',
  neededByRelease: () => 'The cell is empty, but the entry needs this. What stood there stays.',
  unknownNumber: (f) => `This register has no ${f.text}. The entry gets a new number.`,
  noMatch: () => 'There is no entry for it, and new ones are not created.',
  ambiguousMatch: (f) => `The row fits several entries: ${f.entries}. Please give the process ID.`,
  changedMeanwhile: () =>
    'Somebody else has changed the entry since the preview. It stays as it is. Please choose the file again.',
  linkNotSaved: (f) => `The entry was created, but its references could not be saved: ${f.detail}`,
};

const germanEffects: Readonly<Record<ImportEffect, string>> = {
  adapted: 'angepasst',
  refused: 'abgelehnt',
  duplicate: 'doppelt',
  failed: 'nicht gespeichert',
};
const englishEffects: typeof germanEffects = {
  adapted: 'adapted',
  refused: 'refused',
  duplicate: 'duplicate',
  failed: 'not saved',
};

export const importReasons = { de: germanReasons, en: englishReasons };
export const importEffects = { de: germanEffects, en: englishEffects };
