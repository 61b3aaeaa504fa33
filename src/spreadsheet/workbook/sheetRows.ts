import type { Pace } from '../pace';
import type { Cell, CellRemark } from '../sheet';
import type { ZipEntry } from '../zip';
import type { CellContext } from './cells';
import { cellOf, placeOf } from './cells';
import type { Unpacked } from './xml';
import { hear, TooLarge } from './xml';

export interface SheetRows {
  readonly rows: readonly (readonly Cell[])[];
  readonly remarks: readonly CellRemark[];
}

/** Of the rectangle that holds all cells: one forgotten cell in the last row and column makes 17 billion of them. */
const maximumCells = 10_000_000;

/** The rows of one sheet, as many empty ones in between as the file has. */
export async function sheetRows(
  file: ZipEntry,
  context: CellContext,
  unpacked: Unpacked,
  pace: Pace,
): Promise<SheetRows> {
  const rows: Cell[][] = [];
  const remarks: CellRemark[] = [];
  const merges: string[] = [];
  const reader = new CellReader((place, raw) => {
    const { cell, said } = cellOf(raw, context);
    if (said) remarks.push({ ...place, ...said });
    if (cell === null) return;
    while (rows.length < place.row) rows.push([]);
    const row = rows[place.row - 1]!;
    while (row.length < place.column) row.push(null);
    row[place.column] = cell;
  }, merges);
  await hear(file, reader.ears, unpacked, pace);
  fillMerged(rows, merges);
  return { rows, remarks };
}

interface Place {
  /** From 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

interface OpenCell extends Place {
  readonly type: string;
  readonly style: number;
}

type OnCell = (place: Place, raw: Parameters<typeof cellOf>[0]) => void;

/** Follows the tags of a sheet and tells each cell when it ends. */
class CellReader {
  readonly #onCell: OnCell;
  readonly #merges: string[];
  #row = 0;
  #column = -1;
  #extent = { width: 0, height: 0 };
  #cell: OpenCell | null = null;
  #value: string | null = null;
  #hasFormula = false;
  #isValue = false;
  #phonetic = 0;

  constructor(onCell: OnCell, merges: string[]) {
    this.#onCell = onCell;
    this.#merges = merges;
  }

  readonly ears = {
    open: (tag: string, attributes: Readonly<Record<string, string>>): void => {
      if (tag === 'row') {
        this.#row = Number(attributes['r'] ?? this.#row + 1);
        this.#column = -1;
      }
      if (tag === 'c') this.#openCell(attributes);
      if (tag === 'f' && this.#cell) this.#hasFormula = true;
      if (tag === 'rPh') this.#phonetic += 1;
      this.#isValue = this.#cell !== null && (tag === 'v' || (tag === 't' && this.#phonetic === 0));
      if (this.#isValue) this.#value ??= '';
      if (tag === 'mergeCell' && attributes['ref']) this.#merges.push(attributes['ref']);
    },
    close: (tag: string): void => {
      this.#isValue = false;
      if (tag === 'rPh') this.#phonetic -= 1;
      if (tag !== 'c' || !this.#cell) return;
      this.#onCell(this.#cell, { ...this.#cell, value: this.#value, hasFormula: this.#hasFormula });
      this.#cell = null;
    },
    text: (piece: string): void => {
      if (this.#isValue) this.#value += piece;
    },
  };

  /** Some programs leave addresses out: then cells stand one after the other. */
  #openCell({ r = '', t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    const place = placeOf(r) ?? { row: Math.max(1, this.#row), column: this.#column + 1 };
    [this.#row, this.#column] = [place.row, place.column];
    const { width, height } = this.#extent;
    this.#extent = { width: Math.max(width, place.column + 1), height: Math.max(height, place.row) };
    if (this.#extent.width * this.#extent.height > maximumCells) throw new TooLarge();
    this.#cell = { ...place, type: t, style: Number(s) };
    this.#value = null;
    this.#hasFormula = false;
  }
}

/**
 * A cell merged over several rows counts for each of them that holds anything else: «Bürgerbüro» beside ten processes is
 * the unit of all ten. Merged columns are a matter of looks, and stay as they are.
 */
function fillMerged(rows: Cell[][], merges: readonly string[]): void {
  const isFilled = rows.map((row) => row.some((cell) => cell !== null));
  for (const merge of merges) {
    const [from, to] = merge.split(':').map(placeOf);
    const cell = from && rows[from.row - 1]?.[from.column];
    if (!from || !to || cell === undefined || cell === null) continue;
    for (let row = from.row; row < Math.min(to.row, rows.length); row += 1) {
      if (!isFilled[row]) continue;
      const cells = rows[row]!;
      while (cells.length <= from.column) cells.push(null);
      cells[from.column] ??= cell;
    }
  }
}
