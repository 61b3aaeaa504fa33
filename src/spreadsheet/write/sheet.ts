import type { WrittenCell, WrittenSheet } from '../write';
import { escaped } from './xml';

const usualWidth = 18;

/** Cell formats, in the order of `parts.ts`. */
const styles = { plain: 0, heading: 1, day: 2, wrapped: 3 };

export function sheetStart({ rows, widths = [] }: WrittenSheet): string {
  const columns = Array.from({ length: widthOf(rows) }, (_, index) => {
    const place = index + 1;
    return `<col min="${place}" max="${place}" width="${widths[index] ?? usualWidth}" customWidth="1"/>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    '<sheetData>',
  ].join('');
}

export function sheetRow(cells: readonly WrittenCell[], row: number): string {
  const xml = cells.map((cell, index) => cellXml(cell, `${columnName(index)}${row}`, row === 1));
  return `<row r="${row}">${xml.join('')}</row>`;
}

export function sheetEnd({ rows }: WrittenSheet): string {
  const filter = rows.length > 0 && widthOf(rows) > 0 ? `<autoFilter ref="${rangeOf(rows)}"/>` : '';
  return `</sheetData>${filter}</worksheet>`;
}

/** The rectangle of all rows, such as `A1:C12`. */
export const rangeOf = (rows: WrittenSheet['rows'], isAbsolute = false): string => {
  const sign = isAbsolute ? '$' : '';
  return `${sign}A${sign}1:${sign}${columnName(Math.max(0, widthOf(rows) - 1))}${sign}${rows.length}`;
};

const widthOf = (rows: WrittenSheet['rows']): number => rows.reduce((widest, row) => Math.max(widest, row.length), 0);

function cellXml(cell: WrittenCell, place: string, isHeading: boolean): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'object') return `<c r="${place}" s="${styles.day}"><v>${serialOf(cell.day)}</v></c>`;
  const style = isHeading ? styles.heading : cell.includes('\n') ? styles.wrapped : styles.plain;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

const millisecondsPerDay = 86_400_000;
const firstOfMarch1900 = '1900-03-01';

/** Excel believes in 29 February 1900: before March of that year it counts one less. */
function serialOf(day: string): number {
  const start = Date.UTC(1899, 11, day < firstOfMarch1900 ? 31 : 30);
  return Math.round((Date.parse(`${day}T00:00:00Z`) - start) / millisecondsPerDay);
}

function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
