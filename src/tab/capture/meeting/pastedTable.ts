import { plainWords } from '../../shell/plainPaste';

/** What a paste brings as lines and tabs: cells of a spreadsheet, a table of a page, or plain lines. */
export function pastedList(data: DataTransfer): string {
  const plain = data.getData('text/plain');
  const html = data.getData('text/html');
  if (html === '') return plain;
  // Where the text has lost the cells, the page still has them.
  const table = plain.includes('\t') ? null : tableIn(html);
  // Word's line breaks inside of a cell must not end the row.
  return table ?? plainWords(plain.replaceAll('\u000b', ' '));
}

function tableIn(html: string): string | null {
  const rows = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('tr')];
  if (rows.length === 0) return null;
  const cellsOf = (row: Element) => [...row.querySelectorAll('td, th')].map((cell) => oneLine(cell.textContent ?? ''));
  return rows.map((row) => cellsOf(row).join('\t')).join('\n');
}

const oneLine = (text: string): string => plainWords(text).replace(/\s+/g, ' ').trim();
