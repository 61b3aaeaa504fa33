import { useLayoutEffect, useRef } from 'react';
import type { Cell } from './gridKeyboard';
import type { Lines } from './lines';
import { rowAt } from './lines';
import type { GridRows } from './useGridRows';

export interface SteadyPlaceOptions {
  readonly view: string;
  /** What is shown, and the ids behind it. */
  readonly lines: Lines;
  readonly ids: Int32Array;
  readonly rowHeight: number;
  readonly active: Cell;
  /** The entry that held the place is in another line now. */
  readonly onMoved: (cell: Cell) => void;
}

type Listed = Pick<SteadyPlaceOptions, 'view' | 'lines' | 'ids'>;

/**
 * Entries of others come and go while somebody reads: what they see stays where it is, and the place stays on its entry. Another
 * search, filter or order is another view and begins anew.
 */
export function useSteadyPlace(rows: GridRows, options: SteadyPlaceOptions): void {
  const before = useRef<Listed | null>(null);
  const { view, lines, ids, rowHeight, active, onMoved } = options;
  useLayoutEffect(() => {
    const last = before.current;
    before.current = { view, lines, ids };
    if (!last || last.view !== view || last.lines === lines) return;
    const offset = rows.scrollOffset ?? 0;
    const top = Math.floor(offset / rowHeight);
    const newTop = placeNow(last, { view, lines, ids }, top);
    if (offset > 0 && newTop >= 0 && newTop !== top) rows.scrollToOffset(offset + (newTop - top) * rowHeight);
    const row = placeNow(last, { view, lines, ids }, active.row);
    if (row >= 0 && row !== active.row) onMoved({ ...active, row });
  });
}

/** Where the entry that stood in a line stands now; -1 when it is gone. */
function placeNow(before: Listed, now: Listed, line: number): number {
  const id = before.ids[rowAt(before.lines, line)];
  return id === undefined ? -1 : lineOf(id, now.lines, now.ids);
}

/** The line of an entry; -1 when it is not shown. */
export const lineOf = (id: number, lines: Lines, ids: Int32Array): number =>
  lines.rows.findIndex((row) => row >= 0 && ids[row] === id);
