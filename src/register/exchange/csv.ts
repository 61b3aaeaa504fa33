import type { Language } from '../schema/field';
import type { ExportCell, ExportTable } from './export';
import type { ImportCode, ImportEffect, ImportLine } from './report';

/**
 * Rows as a CSV file for German Excel: semicolons, CRLF, byte order mark. A cell that a spreadsheet would take for a
 * formula gets an apostrophe in front, so that a report about a hostile file is not hostile itself.
 */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => row.map((cell) => quoted(harmless(cell))).join(';'));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** An exported table as CSV: days and decimals as the language writes them. `withoutGuard` takes the apostrophes off again. */
export function exportCsv({ header, rows }: ExportTable, language: Language): string {
  return csvText([header, ...rows.map((row) => row.map((cell) => cellForCsv(cell, language)))]);
}

function cellForCsv(cell: ExportCell, language: Language): string | number {
  if (cell === null) return '';
  if (typeof cell === 'object') return language === 'de' ? cell.day.split('-').reverse().join('.') : cell.day;
  return typeof cell === 'number' && language === 'de' ? String(cell).replace('.', ',') : cell;
}

/** What the report needs of the topic `importing`. */
export interface ReportWords {
  readonly reportHeaders: readonly string[];
  readonly wholeRow: string;
  readonly effects: Readonly<Record<ImportEffect, string>>;
  readonly reasons: Readonly<Record<ImportCode, (facts: ImportLine['facts']) => string>>;
}

/** The import report as a table: row, column, what happened, why. */
export function reportRows(
  lines: readonly ImportLine[],
  words: ReportWords,
): readonly (readonly (string | number)[])[] {
  const rows = lines.map(({ row, column, effect, code, facts }) => [
    row,
    column || words.wholeRow,
    words.effects[effect],
    words.reasons[code](facts),
  ]);
  return [words.reportHeaders, ...rows];
}

/** The same as a CSV file. */
export const reportCsv = (lines: readonly ImportLine[], words: ReportWords): string =>
  csvText(reportRows(lines, words));

/** Programs in East Asian languages read the wide signs as the narrow ones. */
const dangerous = /^[\s"']*[=+\-@|\t\r＝＋－＠｜]/;

/**
 * A text that begins like a formula, behind however many blanks, quotes and apostrophes. An apostrophe in front keeps it so:
 * the guard can be taken off again without asking what stood there before.
 */
function harmless(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  return dangerous.test(cell) ? `'${cell}` : cell;
}

/** The text before `csvText` guarded it. Only for files that this register has written: elsewhere an apostrophe is a letter. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && dangerous.test(cell) ? cell.slice(1) : cell;

function quoted(cell: string): string {
  return /[";\r\n]|^\s|\s$|^'/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
