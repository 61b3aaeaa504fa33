import type { ImportTotals } from '../../register';
import { formatNumber, plural } from '../format';
import { importEffects, importReasons } from './importReasons';

const germanCount = (count: number, one: string, other: string) =>
  plural(count, 'de', { one: `1 ${one}`, other: `${formatNumber(count, 'de')} ${other}` });
const englishCount = (count: number, one: string, other: string) =>
  plural(count, 'en', { one: `1 ${one}`, other: `${formatNumber(count, 'en')} ${other}` });

/** Codes of the room `spreadsheet`, which this room doesn't see. */
export interface UnreadableFacts {
  readonly code?: string;
  readonly row?: number;
  readonly sheetNames?: readonly string[];
}
type UnreadableCode =
  'empty' | 'tooLarge' | 'oldExcel' | 'notText' | 'notAWorkbook' | 'damagedWorkbook' | 'openQuote' | 'noSuchSheet';

const germanUnreadable: Readonly<Record<UnreadableCode, (facts: UnreadableFacts) => string>> = {
  empty: () => 'Die Datei ist leer.',
  tooLarge: () =>
    'Die Tabelle ist zu groß. Bitte teilen Sie sie auf; manchmal steht auch nur eine vergessene Angabe weit unten oder rechts.',
  oldExcel: () =>
    'Das ist eine alte oder mit Kennwort geschützte Excel-Datei. Bitte öffnen Sie sie in Excel und speichern Sie sie ohne Kennwort als .xlsx oder CSV.',
  notText: () => 'Das ist keine Tabelle. Bitte wählen Sie eine CSV- oder Excel-Datei (.xlsx).',
  notAWorkbook: () => 'Das ist keine Excel-Arbeitsmappe. Bitte speichern Sie die Tabelle als .xlsx oder CSV.',
  damagedWorkbook: () => 'Die Excel-Datei ist beschädigt. Bitte öffnen Sie sie in Excel und speichern Sie sie neu.',
  openQuote: ({ row }) =>
    `In Zeile ${row} steht ein Anführungszeichen, das nicht zum Aufbau der Datei passt. Bitte verdoppeln oder entfernen Sie es.`,
  noSuchSheet: ({ sheetNames: names = [] }) =>
    `Dieses Tabellenblatt gibt es nicht. Vorhanden sind: ${names.join(', ')}`,
};

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
  sourceId: 'Laufende Nummer der Datei (unterscheidet gleichnamige Zeilen)',
  columnNumber: (number: number) => `Spalte ${number}`,
  noName:
    'Keine Spalte ist als Bezeichnung gekennzeichnet. Bitte wählen Sie unter „Spalten“ aus, wo die Namen der Prozesse stehen.',
  preview: 'Vorschau',
  previewTotals: (entries: number, adapted: number, refused: number) =>
    `${germanCount(entries, 'Eintrag kann', 'Einträge können')} angelegt werden, ${formatNumber(adapted, 'de')} davon mit Anpassungen. ${
      refused === 0
        ? 'Keine Zeile wird abgelehnt.'
        : `${germanCount(refused, 'Zeile wird', 'Zeilen werden')} nicht übernommen.`
    }`,
  firstEntries: 'Die ersten Einträge',
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
  start: (entries: number) => `${germanCount(entries, 'Entwurf', 'Entwürfe')} anlegen`,
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
  downloadReport: 'Bericht herunterladen',
  reportFile: 'Importbericht',
  reportHeaders: ['Zeile', 'Spalte', 'Was geschah', 'Grund'],
  effects: importEffects.de,
  reasons: importReasons.de,
  wholeRow: 'ganze Zeile',
  totals: (
    { created, existed, adapted, refused, duplicates, failed, open }: ImportTotals,
    dryRun = false,
  ): readonly string[] => [
    ...(dryRun
      ? []
      : [`Neu angelegt: ${formatNumber(created, 'de')}`, `Schon vorhanden: ${formatNumber(existed, 'de')}`]),
    `Angepasst: ${formatNumber(adapted, 'de')}`,
    `Abgelehnt: ${formatNumber(refused, 'de')}`,
    `Doppelt in der Datei: ${formatNumber(duplicates, 'de')}`,
    ...(failed > 0 ? [`Nicht gespeichert: ${formatNumber(failed, 'de')}`] : []),
    ...(open > 0 && !dryRun ? [`Noch offen: ${formatNumber(open, 'de')}`] : []),
  ],
  unreadable: germanUnreadable,
  cli: {
    usage:
      'Aufruf: npm run cli -- import DATEI --unit NUMMER-ODER-NAME [--map DATEI] [--sheet BLATT] [--dry-run] [--site ADRESSE] [--report DATEI] [--language de|en]',
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
    taken: (columns: readonly string[]) => `Übernommene Spalten: ${columns.join(', ')}`,
    ignored: (columns: readonly string[]) => `Nicht übernommen: ${columns.join(', ')}`,
    dryRun: (count: number) =>
      `Probelauf: ${germanCount(count, 'Eintrag würde', 'Einträge würden')} angelegt, nichts wurde geschrieben.`,
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
  sourceId: 'Running number of the file (tells rows of the same name apart)',
  columnNumber: (number) => `Column ${number}`,
  noName: 'No column is marked as the name. Please choose under “Columns” where the names of the processes are.',
  preview: 'Preview',
  previewTotals: (entries, adapted, refused) =>
    `${englishCount(entries, 'entry', 'entries')} can be created, ${formatNumber(adapted, 'en')} of them adapted. ${
      refused === 0 ? 'No row is refused.' : `${englishCount(refused, 'row is', 'rows are')} not taken.`
    }`,
  firstEntries: 'The first entries',
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
  start: (entries) => `Create ${englishCount(entries, 'draft', 'drafts')}`,
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
  downloadReport: 'Download the report',
  reportFile: 'import-report',
  reportHeaders: ['Row', 'Column', 'What happened', 'Reason'],
  effects: importEffects.en,
  reasons: importReasons.en,
  wholeRow: 'whole row',
  totals: ({ created, existed, adapted, refused, duplicates, failed, open }, dryRun = false) => [
    ...(dryRun ? [] : [`Created: ${formatNumber(created, 'en')}`, `Already there: ${formatNumber(existed, 'en')}`]),
    `Adapted: ${formatNumber(adapted, 'en')}`,
    `Refused: ${formatNumber(refused, 'en')}`,
    `Doubled in the file: ${formatNumber(duplicates, 'en')}`,
    ...(failed > 0 ? [`Not saved: ${formatNumber(failed, 'en')}`] : []),
    ...(open > 0 && !dryRun ? [`Still open: ${formatNumber(open, 'en')}`] : []),
  ],
  unreadable: {
    empty: () => 'The file is empty.',
    tooLarge: () =>
      'The table is too large. Please split it; sometimes it is only one forgotten cell far down or to the right.',
    oldExcel: () =>
      'This is an old Excel file, or one protected by a password. Please open it in Excel and save it without a password as .xlsx or CSV.',
    notText: () => 'This is not a table. Please choose a CSV or Excel file (.xlsx).',
    notAWorkbook: () => 'This is not an Excel workbook. Please save the table as .xlsx or CSV.',
    damagedWorkbook: () => 'The Excel file is damaged. Please open it in Excel and save it again.',
    openQuote: ({ row }) =>
      `Row ${row} has a quotation mark that does not fit the structure of the file. Please double or remove it.`,
    noSuchSheet: ({ sheetNames: names = [] }) => `There is no such sheet. There are: ${names.join(', ')}`,
  },
  cli: {
    usage:
      'Usage: npm run cli -- import FILE --unit NUMBER-OR-NAME [--map FILE] [--sheet SHEET] [--dry-run] [--site URL] [--report FILE] [--language de|en]',
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
    taken: (columns) => `Columns taken: ${columns.join(', ')}`,
    ignored: (columns) => `Left out: ${columns.join(', ')}`,
    dryRun: (count) => `Trial run: ${englishCount(count, 'entry', 'entries')} would be created, nothing was written.`,
    line: (row, column, effect, reason) => `Row ${row}${column && `, ${column}`} – ${effect}: ${reason}`,
    reportWritten: (path) => `Report written: ${path}`,
    askForReport: 'Use --report FILE to get all rows as CSV.',
  },
};

export const importing = { de, en };
