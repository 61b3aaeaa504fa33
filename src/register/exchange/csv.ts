import type { ImportCode, ImportEffect, ImportLine } from './report';

/**
 * Rows as a CSV file for German Excel: semicolons, CRLF, byte order mark. A cell that a spreadsheet would take for a
 * formula gets an apostrophe in front, so that a report about a hostile file is not hostile itself.
 */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => row.map((cell) => quoted(harmless(cell))).join(';'));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** What the report needs of the topic `importing`. */
export interface ReportWords {
  readonly reportHeaders: readonly string[];
  readonly wholeRow: string;
  readonly effects: Readonly<Record<ImportEffect, string>>;
  readonly reasons: Readonly<Record<ImportCode, (facts: ImportLine['facts']) => string>>;
}

/** The import report as a CSV file: row, column, what happened, why. */
export function reportCsv(lines: readonly ImportLine[], words: ReportWords): string {
  const rows = lines.map(({ row, column, effect, code, facts }) => [
    row,
    column || words.wholeRow,
    words.effects[effect],
    words.reasons[code](facts),
  ]);
  return csvText([words.reportHeaders, ...rows]);
}

function harmless(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  return /^[\s"']*[=+\-@|\t\r]/.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[";\r\n]|^\s|\s$|^'/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
