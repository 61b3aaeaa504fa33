import type { Ref } from 'react';
import { useEffect, useRef } from 'react';
import type { RegisterColumn, RegisterSort } from '../shell';
import type { GridSubject } from './gridActions';
import { clicked, doingIn } from './gridActions';
import type { GridColumn } from './gridColumns';
import { tracksOf } from './gridColumns';
import { GridHeader } from './gridHeader';
import { gridLine } from './gridLine';
import { gridStyleSheet } from './gridStyleSheet';
import type { Group } from './lines';
import { rowAt } from './lines';
import { useRowLook } from './rowLook';
import type { RegisterRow } from './rows';
import { useAllBox } from './useAllBox';
import { useGridPlace } from './useGridPlace';
import { useGridKeys } from './useGridKeys';
import { usePress } from './usePress';
import type { Whys } from './useWhys';

export interface GridHandle {
  /** Goes from the search box into the results. */
  focusFirst(): void;
  /** Goes back to where the person was. */
  focusPlace(): void;
}

export interface RegisterGridProps extends GridSubject {
  /** The row of the register at an index. */
  readonly row: (index: number) => RegisterRow | undefined;
  readonly columns: readonly GridColumn[];
  /** Why each was found; null without a search. */
  readonly whys: Whys | null;
  readonly sort: RegisterSort | null;
  readonly onSort: (column: RegisterColumn) => void;
  /** Names what is searched, filtered and sorted. */
  readonly view: string;
  /** Entries of two lines instead of columns. */
  readonly narrow: boolean;
  /** The place has moved while an entry is open beside the list. */
  readonly onFollow: (id: number) => void;
  /** How many a group has, where that may be said. */
  readonly countOf: (group: Group) => string | null;
  readonly ref?: Ref<GridHandle>;
}

/** The register as a grid that draws only what is seen: fast at any size, walked with the keys of the ARIA pattern. */
export function RegisterGrid(props: RegisterGridProps) {
  const { row: rowOf, lines, ids, columns, whys, sort, onSort, narrow, selection, opened } = props;
  const hasPick = selection !== null;
  const isGrouped = lines.groups !== null;
  const look = useRowLook({ columns, hasPick, isGrouped, narrow });
  const { words } = look.session;
  const grid = useRef<HTMLDivElement>(null);
  const { rows, active, size, rowHeight, headerHeight, goTo, onFocus } = useGridPlace(grid, props);
  const drawn = rows.getVirtualItems();
  useEffect(() => whys?.want(drawn.flatMap(({ index }) => ids[rowAt(lines, index)] ?? [])));
  const doing = doingIn(props);
  const onKeyDown = useGridKeys({ subject: props, doing, active, size, rowOf, goTo });
  const { selected, onSelectAll } = useAllBox(props);
  const parts = { lines, rowOf, whys, look, opened, selected: selection?.ids ?? null, countOf: props.countOf };
  const { onPointerDown, takePressed } = usePress({ grid, rows, headerHeight, lines, ids, rowHeight });
  const { tracks, least } = tracksOf(columns, hasPick);
  return (
    <div
      ref={grid}
      role={isGrouped ? 'treegrid' : 'grid'}
      aria-label={words.grid.table}
      aria-rowcount={size.rows + (narrow ? 0 : 1)}
      aria-colcount={size.columns + (hasPick ? 1 : 0)}
      aria-multiselectable={hasPick || undefined}
      className="rg-grid"
      style={{ ['--rg-columns' as string]: tracks, ['--rg-least' as string]: narrow ? '0' : least }}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onClick={(event) => clicked(event, props, doing, takePressed(event))}
      onFocus={onFocus}
    >
      <style href="register-grid" precedence="medium">
        {gridStyleSheet}
      </style>
      {!narrow && (
        <GridHeader
          {...{ look, sort, onSort, selected, onSelectAll }}
          height={headerHeight}
          activeColumn={active.row < 0 ? active.column : null}
        />
      )}
      <div role="rowgroup" className="rg-body" style={{ height: rows.getTotalSize() }}>
        {drawn.map(({ index: line, key, start }) => {
          const activeColumn = active.row === line ? active.column : null;
          // The key is the place: another view fills the rows that are there instead of making new ones.
          return gridLine({ line, key, top: start - headerHeight, height: rowHeight, activeColumn }, parts);
        })}
      </div>
    </div>
  );
}
