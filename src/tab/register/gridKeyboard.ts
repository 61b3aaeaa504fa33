/** A cell of the grid: row -1 is the header. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Whether there is a header row to walk into. */
  readonly header: boolean;
}

export interface PagedSize extends GridSize {
  /** Rows that a page key moves by. */
  readonly page: number;
}

type Move = (cell: Cell, size: PagedSize) => Cell;

/** Keys of the ARIA grid pattern; `Control+` for the far ends. */
const moves: Readonly<Record<string, Move | undefined>> = {
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  PageDown: ({ row, column }, { page }) => ({ row: Math.max(row, 0) + page, column }),
  PageUp: ({ row, column }, { page }) => ({ row: row < 0 ? row : Math.max(row - page, 0), column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  'Control+Home': () => ({ row: 0, column: 0 }),
  'Control+End': (_cell, { rows, columns }) => ({ row: rows - 1, column: columns - 1 }),
};

/** Where a key leads from a cell, kept inside the grid; null for keys that don't move. A list of one column runs end to end. */
export function nextCell(cell: Cell, key: string, control: boolean, size: PagedSize): Cell | null {
  const far = control || (size.columns === 1 && (key === 'Home' || key === 'End'));
  const move = moves[far ? `Control+${key}` : key];
  return move ? inside(move(cell, size), size) : null;
}

/** The nearest cell that exists. */
export function inside({ row, column }: Cell, { rows, columns, header }: GridSize): Cell {
  const first = header ? -1 : 0;
  return { row: clamp(row, first, Math.max(rows - 1, first)), column: clamp(column, 0, columns - 1) };
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
