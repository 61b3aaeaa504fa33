import { makeStyles, tokens } from '@fluentui/react-components';
import type { FocusEvent, KeyboardEvent, Ref } from 'react';
import { useEffect, useImperativeHandle, useRef } from 'react';
import type { RegisterColumn, RegisterSort } from '../shell';
import { navigate, registerColumns } from '../shell';
import { GridHeader } from './gridHeader';
import type { Cell } from './gridKeyboard';
import { inside, nextCell } from './gridKeyboard';
import { GridRow } from './gridRow';
import { rememberPlace } from './place';
import { useRowLook } from './rowLook';
import type { RegisterRow } from './rows';
import { cellOf, firstCell, useGridCells } from './useGridCells';
import type { GridRows } from './useGridRows';
import { useGridRows } from './useGridRows';
import { useSteadyPlace } from './useSteadyPlace';
import type { Whys } from './useWhys';

export interface GridHandle {
  /** Goes from the search box into the results. */
  focusFirst(): void;
}

export interface RegisterGridProps {
  /** The row of the register at an index. */
  readonly row: (index: number) => RegisterRow | undefined;
  /** What is shown, in this order. */
  readonly indices: Uint32Array;
  /** By the same indices. */
  readonly ids: Int32Array;
  /** Why each was found; null without a search. */
  readonly whys: Whys | null;
  readonly sort: RegisterSort | null;
  readonly onSort: (column: RegisterColumn) => void;
  /** Names what is searched, filtered and sorted. */
  readonly view: string;
  /** Entries of two lines instead of columns. */
  readonly narrow: boolean;
  readonly ref?: Ref<GridHandle>;
}

const heights = { header: 36, wide: 44, narrow: 60, narrowFound: 78 };

/** The register as a grid that draws only what is seen: fast at any size, walked with the keys of the ARIA pattern. */
export function RegisterGrid({ row: rowAt, indices, ids, whys, sort, onSort, view, narrow, ref }: RegisterGridProps) {
  const styles = useStyles();
  const look = useRowLook();
  const { words } = look.session;
  const grid = useRef<HTMLDivElement>(null);
  const rowHeight = narrow ? (whys ? heights.narrowFound : heights.narrow) : heights.wide;
  const headerHeight = narrow ? 0 : heights.header;
  const size = { rows: indices.length, columns: narrow ? 1 : registerColumns.length, header: !narrow };
  const { cell, setCell, focusCell } = useGridCells(grid, view);
  const active = inside(cell, size);
  const virtualizer = useGridRows(grid, {
    count: indices.length,
    rowHeight,
    headerHeight,
    activeRow: active.row,
    view,
  });
  const goTo = (next: Cell) => {
    if (next.row >= 0) virtualizer.scrollToIndex(next.row);
    focusCell(next);
  };
  useImperativeHandle(ref, () => ({ focusFirst: () => indices.length > 0 && goTo(firstCell) }));
  useEffect(() => () => rememberPlace({ view, cell: active, offset: virtualizer.scrollOffset ?? 0 }));
  const onMoved = (next: Cell) => (grid.current?.contains(document.activeElement) ? focusCell(next) : setCell(next));
  useSteadyPlace(virtualizer, { view, indices, ids, rowHeight, active, onMoved });
  const drawn = virtualizer.getVirtualItems().flatMap(({ index }) => rowAt(indices[index] ?? -1)?.id ?? []);
  useEffect(() => whys?.want(drawn));
  const onKeyDown = (event: KeyboardEvent) => {
    const page = pageOf(virtualizer, headerHeight, rowHeight);
    const next = event.altKey || event.metaKey ? null : nextCell(active, event.key, event.ctrlKey, { ...size, page });
    const opened = event.key === 'Enter' && !isLink(event.target) ? rowAt(indices[active.row] ?? -1) : undefined;
    if (next || opened) event.preventDefault();
    if (next) goTo(next);
    if (opened) navigate({ screen: 'process', id: opened.id });
  };
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={words.grid.table}
      aria-rowcount={indices.length + (narrow ? 0 : 1)}
      aria-colcount={size.columns}
      className={styles.grid}
      onKeyDown={onKeyDown}
      onFocus={(event: FocusEvent) => setCell((before) => cellOf(event.target) ?? before)}
    >
      {!narrow && (
        <GridHeader {...{ sort, onSort }} height={headerHeight} activeColumn={active.row < 0 ? active.column : null} />
      )}
      <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rowAt(indices[index] ?? -1);
          const activeColumn = active.row === index ? active.column : null;
          const place = { position: index, top: start - headerHeight, height: rowHeight, narrow, look, activeColumn };
          // The key is the place: another view fills the rows that are there instead of making new ones.
          return row && <GridRow key={key} row={row} why={whys?.of(row.id)} {...place} />;
        })}
      </div>
    </div>
  );
}

/** A page key moves by the rows that fit, less one to keep the thread. */
function pageOf({ scrollRect }: GridRows, headerHeight: number, rowHeight: number): number {
  return Math.max(1, Math.floor(((scrollRect?.height ?? 0) - headerHeight) / rowHeight) - 1);
}

const isLink = (target: EventTarget): boolean => target instanceof Element && target.closest('a') !== null;

const useStyles = makeStyles({
  grid: {
    display: 'block',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  body: { display: 'block', position: 'relative' },
});
