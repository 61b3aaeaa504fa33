import { useLayoutEffect, useRef } from 'react';
import type { Cell } from './gridKeyboard';
import type { GridRows } from './useGridRows';

export interface SteadyPlaceOptions {
  readonly view: string;
  /** What is shown, and the ids behind it. */
  readonly indices: Uint32Array;
  readonly ids: Int32Array;
  readonly rowHeight: number;
  readonly active: Cell;
  /** The entry that held the place is in another line now. */
  readonly onMoved: (cell: Cell) => void;
}

type Listed = Pick<SteadyPlaceOptions, 'view' | 'indices' | 'ids'>;

/**
 * Entries of others come and go while somebody reads: what they see stays where it is, and the place stays on its entry. Another
 * search, filter or order is another view and begins anew.
 */
export function useSteadyPlace(rows: GridRows, options: SteadyPlaceOptions): void {
  const before = useRef<Listed | null>(null);
  const { view, indices, ids, rowHeight, active, onMoved } = options;
  useLayoutEffect(() => {
    const last = before.current;
    before.current = { view, indices, ids };
    if (!last || last.view !== view || last.indices === indices) return;
    const offset = rows.scrollOffset ?? 0;
    const top = Math.floor(offset / rowHeight);
    const newTop = placeNow(last, { view, indices, ids }, top);
    if (offset > 0 && newTop >= 0 && newTop !== top) rows.scrollToOffset(offset + (newTop - top) * rowHeight);
    const row = placeNow(last, { view, indices, ids }, active.row);
    if (row >= 0 && row !== active.row) onMoved({ ...active, row });
  });
}

/** Where the entry that stood in a line stands now; -1 when it is gone. */
function placeNow(before: Listed, now: Listed, line: number): number {
  const id = before.ids[before.indices[line] ?? -1];
  return id === undefined ? -1 : now.indices.findIndex((index) => now.ids[index] === id);
}
