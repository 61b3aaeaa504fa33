import type { ImportTotals } from '../../register';
import { formatNumber, plural } from '../format';
import { importEffects, importReasons } from './importReasons';
import { importUnreadable } from './importUnreadable';

const germanCount = (count: number, one: string, other: string) =>
  plural(count, 'de', { one: `1 ${one}`, other: `${formatNumber(count, 'de')} ${other}` });
const englishCount = (count: number, one: string, other: string) =>
  plural(count, 'en', { one: `1 ${one}`, other: `${formatNumber(count, 'en')} ${other}` });

const de = {
  title: 'Prozesse importieren',
  back: 'Register',
  file: 'Datei',
  intro: 'Aus einer Tabelle werden Entwürfe. Vor dem Start sehen Sie, was übernommen wird.',
  chooseFile: 'Datei auswählen',
  dropFile: 'Tabelle hierher ziehen oder auswählen: CSV oder Excel (.xlsx), erste Zeile mit Überschriften.',
  otherFile: 'Andere Datei',
  fileGone: 'Die Datei lässt sich nicht mehr lesen. Bitte wählen Sie sie noch einmal aus.',
  reading: (file: string) => `${file} wird gelesen …`,
  fileFacts: (file: string, rows: number) => `${file}: ${germanCount(rows, 'Zeile', 'Zeilen')} mit Angaben`,
  sheet: 'Tabellenblatt',
  unitHint: 'Für Zeilen, die keine Einheit nennen.',
  columns: 'Spalten',
  columnsHint: 'Was jede Spalte der Datei bedeutet. Ändern Sie, was nicht stimmt.',
  columnInFile: 'Spalte der Datei',
  example: 'Beispiel',
  meaning: 'Wird übernommen als',
  meaningOf: (header: string) => `Spalte „${header}“ wird übernommen als`,
  leaveOut: 'nicht übernehmen',
  processNumber: 'Prozess-ID (P-000123)',
  columnNumber: (number: number) => `Spalte ${number}`,
  noRows:
    'Unter den Überschriften steht in dieser Tabelle nichts. Wählen Sie ein anderes Blatt, eine andere Zeile mit den Überschriften oder eine andere Datei.',
  foreignStatus: 'Ein Status von anderswo wird nicht übernommen: Was neu ist, beginnt als Entwurf.',
  noName:
    'Keine Spalte ist als Bezeichnung gekennzeichnet. Bitte wählen Sie unter „Spalten“ aus, wo die Namen der Prozesse stehen.',
  preview: 'Vorschau',
  row: 'Zeile',
  remarks: 'Anpassungen und Ablehnungen',
  inRows: (rows: readonly number[], count: number) =>
    count === 1
      ? `Zeile ${rows[0]}`
      : `${formatNumber(count, 'de')} Zeilen: ${rows.join(', ')}${count > rows.length ? ' …' : ''}`,
  inColumn: (column: string) => `Spalte „${column}“`,
  noRemarks: 'Alle Zeilen werden so übernommen, wie sie in der Datei stehen.',
  moreLines: (count: number) => `… und ${germanCount(count, 'weitere', 'weitere')}. Alle stehen im Bericht.`,
  mayNot: 'Für den Import fehlt Ihnen das Recht. Bitte wenden Sie sich an das Prozessteam.',
  chooseUnit: 'Bitte wählen Sie eine Einheit: Die Datei hat keine Spalte dafür.',
  running: 'Der Import läuft',
  progress: (done: number, total: number) => `${formatNumber(done, 'de')} von ${formatNumber(total, 'de')}`,
  cancel: 'Abbrechen',
  cancelling: 'Wird nach dem laufenden Schritt beendet …',
  finished: 'Der Import ist fertig',
  unfinished: 'Der Import ist noch nicht fertig',
  interrupted: {
    cancelled:
      'Der Import wurde abgebrochen. Was angelegt ist, bleibt. Ein neuer Import derselben Datei macht dort weiter; nichts wird doppelt.',
    unavailable:
      'SharePoint antwortet gerade nicht. Was angelegt ist, bleibt. Bitte starten Sie den Import derselben Datei später noch einmal: Er macht dort weiter, nichts wird doppelt.',
  },
  continueImport: 'Import fortsetzen',
  stopped: 'Der Import konnte nicht laufen',
  toRegister: 'Zum Register',
  reportFile: 'Importbericht',
  reportHeaders: ['Zeile', 'Spalte', 'Was geschah', 'Grund'],
  effects: importEffects.de,
  reasons: importReasons.de,
  wholeRow: 'ganze Zeile',
  totals: (
    { created, updated, existed, adapted, refused, duplicates, failed, open }: ImportTotals,
    dryRun = false,
  ): readonly string[] => [
    ...(dryRun
      ? []
      : [
          `Neu angelegt: ${formatNumber(created, 'de')}`,
          ...(updated > 0 ? [`Geändert: ${formatNumber(updated, 'de')}`] : []),
          `Schon vorhanden: ${formatNumber(existed, 'de')}`,
        ]),
    `Angepasst: ${formatNumber(adapted, 'de')}`,
    `Abgelehnt: ${formatNumber(refused, 'de')}`,
    `Doppelt in der Datei: ${formatNumber(duplicates, 'de')}`,
    ...(failed > 0 ? [`Nicht gespeichert: ${formatNumber(failed, 'de')}`] : []),
    ...(open > 0 && !dryRun ? [`Noch offen: ${formatNumber(open, 'de')}`] : []),
  ],
  unreadable: importUnreadable.de,
  cli: {
    usage:
      'Aufruf: npm run cli -- import DATEI --unit NUMMER-ODER-NAME [--map DATEI] [--sheet BLATT] [--mode add|both|update] [--erase] [--dry-run] [--site ADRESSE] [--report DATEI] [--language de|en]',
    wrongOption: (reason: string) => `So geht es nicht: ${reason}`,
    noFile: (path: string, reason: string) => `Die Datei ${path} lässt sich nicht lesen: ${reason}`,
    noReport: (path: string, reason: string) => `Der Bericht lässt sich nicht nach ${path} schreiben: ${reason}`,
    unknownUnit: (unit: string, units: readonly string[]) =>
      `Die Einheit „${unit}“ gibt es nicht oder mehrfach. Vorhanden sind: ${units.join('; ') || 'keine'}`,
    noUnitGiven: 'Bitte nennen Sie mit --unit die Einheit: Die Datei hat keine Spalte dafür.',
    noName: (headers: readonly string[]) =>
      `Keine Spalte ist als Bezeichnung erkannt. Bitte ordnen Sie mit --map zu. Überschriften der Datei: ${headers.join(', ')}`,
    mapNotJson: (path: string, reason: string) => `${path} ist kein gültiges JSON: ${reason}`,
    notAMap:
      'Die Zuordnung muss die Form { "Überschrift in der Datei": "Feldname" } haben; null lässt eine Spalte weg.',
    unknownHeader: (header: string, known: readonly string[]) =>
      `Die Überschrift „${header}“ steht nicht in der Datei. Dort stehen: ${known.join(', ')}`,
    unknownField: (field: string, known: readonly string[]) =>
      `Das Feld „${field}“ gibt es nicht. Es gibt: ${known.join(', ')}`,
    fieldTwice: (field: string) => `Das Feld „${field}“ ist zwei Spalten zugeordnet. Bitte nur einer.`,
    wrongMode: (mode: string) =>
      `--mode ${mode} gibt es nicht. Es gibt: add (nur neue anlegen), both (neue anlegen und vorhandene aktualisieren), update (nur aktualisieren)`,
    imported: (id: string) =>
      `Die neuen Einträge tragen in „Herkunft“ die Kennung ${id}: Daran finden Sie sie wieder, wenn dieser Import zurückgenommen werden soll. Mit einem Klick geht das nur bei Importen im Register.`,
    planned: (created: number, changed: number, there: number) =>
      `Neu: ${formatNumber(created, 'de')}; zu ändern: ${formatNumber(changed, 'de')}; schon so vorhanden: ${formatNumber(there, 'de')}`,
    changes: (row: number, number: string, fields: readonly string[]) =>
      `Zeile ${row}, ${number} – geändert: ${fields.join(', ')}`,
    moreChanges: (count: number) => `… und ${germanCount(count, 'weitere Änderung', 'weitere Änderungen')}.`,
    taken: (columns: readonly string[]) => `Übernommene Spalten: ${columns.join(', ')}`,
    ignored: (columns: readonly string[]) => `Nicht übernommen: ${columns.join(', ')}`,
    dryRun: (count: number) =>
      `Probelauf: ${germanCount(count, 'Eintrag würde', 'Einträge würden')} angelegt oder geändert, nichts wurde geschrieben.`,
    line: (row: number, column: string, effect: string, reason: string) =>
      `Zeile ${row}${column && `, ${column}`} – ${effect}: ${reason}`,
    reportWritten: (path: string) => `Bericht geschrieben: ${path}`,
    askForReport: 'Mit --report DATEI bekommen Sie alle Zeilen als CSV.',
  },
};

const en: typeof de = {
  title: 'Import processes',
  back: 'Register',
  file: 'File',
  intro: 'A table becomes drafts. Before you start you see what will be taken.',
  chooseFile: 'Choose a file',
  dropFile: 'Drag a table here or choose one: CSV or Excel (.xlsx), headings in the first row.',
  otherFile: 'Another file',
  fileGone: 'The file can no longer be read. Please choose it again.',
  reading: (file) => `Reading ${file} …`,
  fileFacts: (file, rows) => `${file}: ${englishCount(rows, 'filled row', 'filled rows')}`,
  sheet: 'Sheet',
  unitHint: 'For rows that name no unit.',
  columns: 'Columns',
  columnsHint: 'What each column of the file means. Change what is not right.',
  columnInFile: 'Column in the file',
  example: 'Example',
  meaning: 'Is taken as',
  meaningOf: (header) => `Column “${header}” is taken as`,
  leaveOut: 'leave out',
  processNumber: 'Process ID (P-000123)',
  columnNumber: (number) => `Column ${number}`,
  noRows:
    'This table holds nothing below the headings. Choose another sheet, another row with the headings or another file.',
  foreignStatus: 'A status from elsewhere is not taken over: what is new begins as a draft.',
  noName: 'No column is marked as the name. Please choose under “Columns” where the names of the processes are.',
  preview: 'Preview',
  row: 'Row',
  remarks: 'Adapted and refused',
  inRows: (rows, count) =>
    count === 1
      ? `Row ${rows[0]}`
      : `${formatNumber(count, 'en')} rows: ${rows.join(', ')}${count > rows.length ? ' …' : ''}`,
  inColumn: (column) => `Column “${column}”`,
  noRemarks: 'All rows are taken as they are in the file.',
  moreLines: (count) => `… and ${formatNumber(count, 'en')} more. All of them are in the report.`,
  mayNot: 'You do not have the right to import. Please ask the process team.',
  chooseUnit: 'Please choose a unit: the file has no column for it.',
  running: 'Importing',
  progress: (done, total) => `${formatNumber(done, 'en')} of ${formatNumber(total, 'en')}`,
  cancel: 'Cancel',
  cancelling: 'Ending after the current step …',
  finished: 'The import is finished',
  unfinished: 'The import is not finished yet',
  interrupted: {
    cancelled:
      'The import was cancelled. What was created stays. Another import of the same file continues there; nothing is doubled.',
    unavailable:
      'SharePoint is not answering at the moment. What was created stays. Please start the import of the same file again later: it continues there, nothing is doubled.',
  },
  continueImport: 'Continue the import',
  stopped: 'The import could not run',
  toRegister: 'To the register',
  reportFile: 'import-report',
  reportHeaders: ['Row', 'Column', 'What happened', 'Reason'],
  effects: importEffects.en,
  reasons: importReasons.en,
  wholeRow: 'whole row',
  totals: ({ created, updated, existed, adapted, refused, duplicates, failed, open }, dryRun = false) => [
    ...(dryRun
      ? []
      : [
          `Created: ${formatNumber(created, 'en')}`,
          ...(updated > 0 ? [`Changed: ${formatNumber(updated, 'en')}`] : []),
          `Already there: ${formatNumber(existed, 'en')}`,
        ]),
    `Adapted: ${formatNumber(adapted, 'en')}`,
    `Refused: ${formatNumber(refused, 'en')}`,
    `Doubled in the file: ${formatNumber(duplicates, 'en')}`,
    ...(failed > 0 ? [`Not saved: ${formatNumber(failed, 'en')}`] : []),
    ...(open > 0 && !dryRun ? [`Still open: ${formatNumber(open, 'en')}`] : []),
  ],
  unreadable: importUnreadable.en,
  cli: {
    usage:
      'Usage: npm run cli -- import FILE --unit NUMBER-OR-NAME [--map FILE] [--sheet SHEET] [--mode add|both|update] [--erase] [--dry-run] [--site URL] [--report FILE] [--language de|en]',
    wrongOption: (reason) => `This does not work: ${reason}`,
    noFile: (path, reason) => `The file ${path} cannot be read: ${reason}`,
    noReport: (path, reason) => `The report cannot be written to ${path}: ${reason}`,
    unknownUnit: (unit, units) =>
      `There is no unit “${unit}”, or more than one. There are: ${units.join('; ') || 'none'}`,
    noUnitGiven: 'Please name the unit with --unit: the file has no column for it.',
    noName: (headers) =>
      `No column is known as the name. Please assign one with --map. Headings in the file: ${headers.join(', ')}`,
    mapNotJson: (path, reason) => `${path} is not valid JSON: ${reason}`,
    notAMap: 'The map has to be { "Heading in the file": "fieldName" }; null leaves a column out.',
    unknownHeader: (header, known) => `The heading “${header}” is not in the file. There are: ${known.join(', ')}`,
    unknownField: (field, known) => `There is no field “${field}”. There are: ${known.join(', ')}`,
    fieldTwice: (field) => `The field “${field}” is assigned to two columns. Please use one.`,
    wrongMode: (mode) =>
      `There is no --mode ${mode}. There are: add (only create new entries), both (create new and update existing ones), update (only update)`,
    imported: (id) =>
      `The new entries carry ${id} in “Origin”: by that you find them if this import has to be taken back. One click does it only for imports made in the register.`,
    planned: (created, changed, there) =>
      `New: ${formatNumber(created, 'en')}; to be changed: ${formatNumber(changed, 'en')}; already so: ${formatNumber(there, 'en')}`,
    changes: (row, number, fields) => `Row ${row}, ${number} – changed: ${fields.join(', ')}`,
    moreChanges: (count) => `… and ${englishCount(count, 'more change', 'more changes')}.`,
    taken: (columns) => `Columns taken: ${columns.join(', ')}`,
    ignored: (columns) => `Left out: ${columns.join(', ')}`,
    dryRun: (count) =>
      `Trial run: ${englishCount(count, 'entry', 'entries')} would be created or changed, nothing was written.`,
    line: (row, column, effect, reason) => `Row ${row}${column && `, ${column}`} – ${effect}: ${reason}`,
    reportWritten: (path) => `Report written: ${path}`,
    askForReport: 'Use --report FILE to get all rows as CSV.',
  },
};

export const importing = { de, en };
