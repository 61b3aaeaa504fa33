/** Text from a clipboard as rows of cells. */

/** What Word and mails put in front of the lines of a list. */
const bullet = /^\s*(?:[•◦▪●○·*–—-]|\d{1,3}[.)]|[a-z]\)|o(?=\t))(?:\s+|$)/u;
const onlyBullet = /^[•◦▪●○·*–—o-]$/u;

/**
 * A spreadsheet gives tabs, and quotes around cells that hold a line break; a list exported as text gives semicolons in
 * every line. Anything else is one cell a line. Bullets and numbers of a list are left out, empty lines are kept out.
 */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const rows = text.includes('\t') ? tabbed(text) : lines(text).map((line) => [line]);
  const isListed = !text.includes('\t') && rows.length > 1 && rows.every(([line = '']) => line.includes(';'));
  const cut = isListed ? rows.map(([line = '']) => line.split(';')) : rows;
  return cut.map((cells) => withoutBullet(cells.map(oneLine))).filter((cells) => cells.some((cell) => cell !== ''));
}

const lines = (text: string): readonly string[] => text.split(/\r\n|[\n\r\u2028\u2029]/);

const oneLine = (cell: string): string => cell.replace(/\s+/gu, ' ').trim();

function withoutBullet(cells: readonly string[]): readonly string[] {
  const [first = '', ...others] = cells;
  // «•<tab>Text» is one cell to people.
  if (others.some((cell) => cell !== '') && onlyBullet.test(first)) return others;
  return [first.replace(bullet, ''), ...others];
}

function tabbed(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  // A quote opens a cell only at its beginning, and only if it is closed at its end; doubled inside.
  const cell = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  for (;;) {
    const match = cell.exec(text);
    if (!match) return rows;
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') return rows;
    if (match[3] !== '\t') rows.push([]);
  }
}
