import Papa from 'papaparse';
import type { Pace } from './pace';
import type { Delimiter, Reading, Sheet } from './sheet';
import { trimRows, unreadable } from './sheet';

const delimiters: readonly Delimiter[] = [';', ',', '\t', '|'];
const sampleRows = 100;
/** A separator that no file contains: the whole line is one cell. */
const noDelimiter = '\u001f';
/** So many are read in one turn. */
const rowsAtOnce = 300;

/** Rows of delimited text. Quoted line breaks and quotes are understood; a quote that never ends is refused. */
export async function readText(text: string, encoding: Sheet['encoding'], pace: Pace): Promise<Reading> {
  // Excel's own first line naming the delimiter; Excel doesn't count it as a row either.
  const announced = /^sep=([;,\t|])\r?\n/.exec(text);
  const body = announced ? text.slice(announced[0].length) : text;
  const delimiter = (announced?.[1] as Delimiter | undefined) ?? detectDelimiter(body);
  const parsed = await parse(body, delimiter ?? noDelimiter, pace);
  if ('openQuote' in parsed) return { unreadable: { code: 'openQuote', row: parsed.openQuote } };
  const rows = trimRows(parsed.rows.map((row) => row.map((cell) => (cell === '' ? null : cell))));
  if (rows.length === 0) return unreadable('empty');
  return { sheet: { encoding, ...(delimiter && { delimiter }), rows, remarks: [] } };
}

type Parsed = { readonly rows: readonly (readonly string[])[] } | { readonly openQuote: number };

/** Piece by piece: the parser tells where it has stopped. */
async function parse(body: string, delimiter: string, pace: Pace): Promise<Parsed> {
  const rows: string[][] = [];
  // Found out once, so that every piece ends its lines alike.
  const newline = Papa.parse<string[]>(body, { delimiter, preview: sampleRows }).meta.linebreak as '\r' | '\n' | '\r\n';
  // The fast mode counts one row too many when it stops early: that row would be lost.
  const options = { delimiter, newline, fastMode: false };
  for (let start = 0; start < body.length;) {
    const { data, errors, meta } = Papa.parse<string[]>(body.slice(start), { ...options, preview: rowsAtOnce });
    const openQuote = errors.find((error) => error.type === 'Quotes');
    if (openQuote) return { openQuote: rows.length + (openQuote.row ?? 0) + 1 };
    for (const row of data) rows.push(row);
    if (!meta.truncated || meta.cursor <= 0) break;
    start += meta.cursor;
    await pace();
  }
  return { rows };
}

/** The delimiter that cuts most rows into equally many cells; none when fewer than half of the rows agree. */
function detectDelimiter(text: string): Delimiter | undefined {
  const candidates = delimiters.map((delimiter) => {
    const rows = Papa.parse<string[]>(text, { delimiter, preview: sampleRows, skipEmptyLines: true }).data;
    return { delimiter, ...commonWidth(rows), enough: rows.length / 2 };
  });
  const [best] = candidates
    .filter((candidate) => candidate.rows > 0 && candidate.rows >= candidate.enough)
    .sort((left, right) => right.rows - left.rows || right.width - left.width);
  return best?.delimiter;
}

function commonWidth(rows: readonly (readonly string[])[]): { readonly width: number; readonly rows: number } {
  const counts = new Map<number, number>();
  for (const row of rows) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [best] = [...counts].sort((left, right) => right[1] - left[1]);
  return { width: best?.[0] ?? 1, rows: best?.[1] ?? 0 };
}
