/** Why a file can't be read: part of the topic `importing`. */
/** Codes of the room `spreadsheet`, which this room doesn't see. */
export interface UnreadableFacts {
  readonly code?: string;
  readonly row?: number;
  readonly sheetNames?: readonly string[];
}
type UnreadableCode =
  | 'empty'
  | 'tooLarge'
  | 'oldExcel'
  | 'passwordProtected'
  | 'openDocument'
  | 'webPage'
  | 'notText'
  | 'notAWorkbook'
  | 'damagedWorkbook'
  | 'openQuote'
  | 'noSuchSheet';

const germanUnreadable: Readonly<Record<UnreadableCode, (facts: UnreadableFacts) => string>> = {
  empty: () => 'Die Datei ist leer.',
  tooLarge: () =>
    'Die Tabelle ist zu groß. Bitte teilen Sie sie auf; manchmal steht auch nur eine vergessene Angabe weit unten oder rechts.',
  oldExcel: () =>
    'Das ist eine Excel-Datei im alten Format (.xls). Bitte öffnen Sie sie in Excel und speichern Sie sie als Excel-Arbeitsmappe (.xlsx).',
  passwordProtected: () =>
    'Die Datei ist mit einem Kennwort geschützt. Bitte öffnen Sie sie in Excel und speichern Sie sie ohne Kennwort als .xlsx.',
  openDocument: () =>
    'Das ist eine OpenDocument-Tabelle (.ods). Bitte speichern Sie sie als Excel-Arbeitsmappe (.xlsx) oder CSV.',
  webPage: () =>
    'Das ist eine Webseite, auch wenn die Datei wie eine Excel-Datei heißt. Bitte öffnen Sie sie in Excel und speichern Sie sie als .xlsx.',
  notText: () => 'Das ist keine Tabelle. Bitte wählen Sie eine CSV- oder Excel-Datei (.xlsx).',
  notAWorkbook: () => 'Das ist keine Excel-Arbeitsmappe. Bitte speichern Sie die Tabelle als .xlsx oder CSV.',
  damagedWorkbook: () => 'Die Excel-Datei ist beschädigt. Bitte öffnen Sie sie in Excel und speichern Sie sie neu.',
  openQuote: ({ row }) =>
    `In Zeile ${row} steht ein Anführungszeichen, das nicht zum Aufbau der Datei passt. Bitte verdoppeln oder entfernen Sie es.`,
  noSuchSheet: ({ sheetNames: names = [] }) =>
    `Dieses Tabellenblatt gibt es nicht. Vorhanden sind: ${names.join(', ')}`,
};

const englishUnreadable: typeof germanUnreadable = {
  empty: () => 'The file is empty.',
  tooLarge: () =>
    'The table is too large. Please split it; sometimes it is only one forgotten cell far down or to the right.',
  oldExcel: () =>
    'This is an Excel file in the old format (.xls). Please open it in Excel and save it as an Excel workbook (.xlsx).',
  passwordProtected: () =>
    'The file is protected by a password. Please open it in Excel and save it without a password as .xlsx.',
  openDocument: () => 'This is an OpenDocument table (.ods). Please save it as an Excel workbook (.xlsx) or CSV.',
  webPage: () =>
    'This is a web page, even if the file is called like an Excel file. Please open it in Excel and save it as .xlsx.',
  notText: () => 'This is not a table. Please choose a CSV or Excel file (.xlsx).',
  notAWorkbook: () => 'This is not an Excel workbook. Please save the table as .xlsx or CSV.',
  damagedWorkbook: () => 'The Excel file is damaged. Please open it in Excel and save it again.',
  openQuote: ({ row }) =>
    `Row ${row} has a quotation mark that does not fit the structure of the file. Please double or remove it.`,
  noSuchSheet: ({ sheetNames: names = [] }) => `There is no such sheet. There are: ${names.join(', ')}`,
};

export const importUnreadable = { de: germanUnreadable, en: englishUnreadable };
