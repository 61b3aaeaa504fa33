import type { Range, Virtualizer } from '@tanstack/react-virtual';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { startTransition, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { recallPlace } from './place';

export interface GridRowsOptions {
  readonly count: number;
  readonly rowHeight: number;
  /** Height of what stays at the top while the rows scroll below it. */
  readonly headerHeight: number;
  /** Stays drawn wherever the list is scrolled to, so that the tab key finds it again. */
  readonly activeRow: number;
  readonly view: string;
}

/** How much of the window's height the list usually gets. */
const usualShare = 0.7;

export type GridRows = Virtualizer<HTMLElement, Element>;

/** Which rows are drawn, and where. A new view starts at its top; a known one where it was left. */
export function useGridRows(grid: RefObject<HTMLElement | null>, options: GridRowsOptions): GridRows {
  const { count, rowHeight, headerHeight, activeRow, view } = options;
  const [startView] = useState(view);
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: useOverscan(view),
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    // Drawn at once with about as many rows as fit, instead of empty first and then again once it is measured.
    initialRect: { width: 0, height: window.innerHeight * usualShare },
    initialOffset: () => recallPlace(startView)?.offset ?? 0,
    rangeExtractor: useCallback(
      (range: Range) => withRow(defaultRangeExtractor(range), activeRow, range.count),
      [activeRow],
    ),
  });
  const [measured, setMeasured] = useState(rowHeight);
  useLayoutEffect(() => {
    if (measured === rowHeight) return;
    setMeasured(rowHeight);
    virtualizer.measure();
  }, [virtualizer, measured, rowHeight]);
  useLayoutEffect(() => {
    const isKnown = view === startView && recallPlace(view) !== null;
    // Being told to scroll where it stands, the browser would still lay out everything at once.
    if (!isKnown && virtualizer.scrollOffset !== 0) virtualizer.scrollToOffset(0);
  }, [virtualizer, view, startView]);
  return virtualizer;
}

/** Rows beyond the edge of the window, for somebody who scrolls. */
const beyond = 4;
/** How long a view stays before it is scrolled, in milliseconds: between two keys there is less. */
const settling = 250;

/** A new view is drawn with what is seen of it, and the rows around it when nothing else is waited for. */
function useOverscan(view: string): number {
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    if (settled === view) return;
    const timer = window.setTimeout(() => startTransition(() => setSettled(view)), settling);
    return () => window.clearTimeout(timer);
  }, [view, settled]);
  return settled === view ? beyond : 0;
}

function withRow(drawn: readonly number[], row: number, count: number): number[] {
  if (row < 0 || row >= count || drawn.includes(row)) return [...drawn];
  return [...drawn, row].sort((left, right) => left - right);
}
