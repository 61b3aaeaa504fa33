import type { FocusEvent, RefObject } from 'react';
import { useEffect, useImperativeHandle } from 'react';
import type { Cell } from './gridKeyboard';
import { inside } from './gridKeyboard';
import { rowAt } from './lines';
import { rememberPlace } from './place';
import type { RegisterGridProps } from './registerGrid';
import { cellOf, firstCell, useGridCells } from './useGridCells';
import type { GridRows } from './useGridRows';
import { useGridRows } from './useGridRows';
import { useSteadyPlace } from './useSteadyPlace';

const heights = { header: 36, wide: 44, narrow: 60, narrowFound: 78 };

/** Where the person is in the grid, which lines are drawn around it, and how they get elsewhere. */
export function useGridPlace(grid: RefObject<HTMLElement | null>, props: RegisterGridProps) {
  const { lines, ids, columns, whys, view, narrow, opened, onFollow, ref } = props;
  const rowHeight = narrow ? (whys ? heights.narrowFound : heights.narrow) : heights.wide;
  const headerHeight = narrow ? 0 : heights.header;
  const count = lines.rows.length;
  const { cell, setCell, focusCell } = useGridCells(grid, view);
  const size = { rows: count, columns: narrow ? 1 : columns.length, header: !narrow };
  const active = inside(cell, size);
  const rows = useGridRows(grid, { count, rowHeight, headerHeight, activeRow: active.row, view });
  const goTo = (next: Cell) => {
    if (next.row >= 0) rows.scrollToIndex(next.row);
    focusCell(next);
    const id = ids[rowAt(lines, next.row)];
    if (opened !== null && id !== undefined && next.row !== active.row) onFollow(id);
  };
  useImperativeHandle(ref, () => ({
    focusFirst: () => count > 0 && goTo(firstCell),
    focusPlace: () => focusCell(active),
  }));
  useEffect(() => () => rememberPlace({ view, cell: active, offset: rows.scrollOffset ?? 0 }));
  const onMoved = (next: Cell) => (grid.current?.contains(document.activeElement) ? focusCell(next) : setCell(next));
  useSteadyPlace(rows, { view, lines, ids, rowHeight, active, onMoved });
  const onFocus = (event: FocusEvent) => setCell((before) => cellOf(event.target) ?? before);
  const page = pageOf(rows, headerHeight, rowHeight);
  return { rows, active, size: { ...size, page }, rowHeight, headerHeight, goTo, onFocus };
}

/** A page key moves by the rows that fit, less one to keep the thread. */
function pageOf({ scrollRect }: GridRows, headerHeight: number, rowHeight: number): number {
  return Math.max(1, Math.floor(((scrollRect?.height ?? 0) - headerHeight) / rowHeight) - 1);
}
