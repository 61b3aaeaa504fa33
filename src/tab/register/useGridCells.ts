import type { Dispatch, RefObject, SetStateAction } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Cell } from './gridKeyboard';
import { recallPlace } from './place';

export interface GridCells {
  /** The one cell that the tab key reaches (roving tabindex); may lie outside after the list has shrunk. */
  readonly cell: Cell;
  readonly setCell: Dispatch<SetStateAction<Cell>>;
  /** Goes to a cell with the focus, which arrives once its row is drawn. */
  readonly focusCell: (cell: Cell) => void;
}

export const firstCell: Cell = { row: 0, column: 0 };

/** The place in the grid. A new view starts at its first row; who stands in the header stays there. */
export function useGridCells(grid: RefObject<HTMLElement | null>, view: string): GridCells {
  const [returning] = useState(() => recallPlace(view));
  const [cell, setCell] = useState(returning?.cell ?? firstCell);
  const [, setRequested] = useState(0);
  const wanted = useRef<Cell | null>(returning?.cell ?? null);
  const [shown, setShown] = useState(view);
  if (shown !== view) {
    setShown(view);
    if (cell.row > 0) setCell(firstCell);
  }
  // After every drawing until it has come: a row that was far away is drawn later than it is asked for.
  useLayoutEffect(() => {
    if (wanted.current && focusPlace(grid.current, wanted.current)) wanted.current = null;
  });
  const focusCell = (next: Cell) => {
    wanted.current = next;
    setCell(next);
    setRequested((count) => count + 1);
  };
  return { cell, setCell, focusCell };
}

/** The place of an element inside the grid; null when it has none. */
export function cellOf(element: Element): Cell | null {
  const row = element.closest('[data-row]')?.getAttribute('data-row');
  const column = element.closest('[data-column]')?.getAttribute('data-column');
  return row == null || column == null ? null : { row: Number(row), column: Number(column) };
}

function focusPlace(grid: HTMLElement | null, { row, column }: Cell): boolean {
  const place = grid?.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`);
  if (place) showSideways(place);
  place?.focus({ preventScroll: true });
  return place != null;
}

/** Up and down is the list's own; only a grid wider than its window is scrolled to the sides. */
function showSideways(place: HTMLElement): void {
  const grid = place.closest<HTMLElement>('[role=grid], [role=treegrid]');
  if (!grid || grid.scrollWidth <= grid.clientWidth) return;
  const [inner, outer] = [place.getBoundingClientRect(), grid.getBoundingClientRect()];
  if (inner.left < outer.left) grid.scrollLeft -= outer.left - inner.left;
  else if (inner.right > outer.right) grid.scrollLeft += inner.right - outer.right;
}
