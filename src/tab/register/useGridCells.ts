import type { Dispatch, RefObject, SetStateAction } from 'react';
import { useLayoutEffect, useState } from 'react';
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
  const [request, setRequest] = useState<Cell | null>(returning?.cell ?? null);
  const [shown, setShown] = useState(view);
  if (shown !== view) {
    setShown(view);
    if (cell.row > 0) setCell(firstCell);
  }
  useLayoutEffect(() => {
    if (request) focusPlace(grid.current, request);
  }, [grid, request]);
  const focusCell = (next: Cell) => {
    setCell(next);
    setRequest({ ...next });
  };
  return { cell, setCell, focusCell };
}

/** The place of an element inside the grid; null when it has none. */
export function cellOf(element: Element): Cell | null {
  const row = element.closest('[data-row]')?.getAttribute('data-row');
  const column = element.closest('[data-column]')?.getAttribute('data-column');
  return row == null || column == null ? null : { row: Number(row), column: Number(column) };
}

function focusPlace(grid: HTMLElement | null, { row, column }: Cell): void {
  grid?.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`)?.focus({ preventScroll: true });
}
