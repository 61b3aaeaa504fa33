import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useCallback, useImperativeHandle, useMemo, useRef } from 'react';
import type { RegisterColumn, RegisterSort } from '../shell';
import { changeRegister, hrefOf, useSession } from '../shell';
import { useWidth } from '../map/useWidth';
import type { ColumnValues } from './columnValues';
import { columnsThatFit, gridColumns } from './gridColumns';
import type { Group } from './lines';
import { paneWidth, ReadingPane } from './readingPane';
import type { GridHandle } from './registerGrid';
import { RegisterGrid } from './registerGrid';
import type { ResultsProps } from './results';
import { nothingSelected } from './selection';
import { SelectionBar } from './selectionBar';
import { useGridShortcuts } from './useGridShortcuts';
import { useGroupCount, useLines, withFolded } from './useLines';
import { useReading } from './useReading';
import { useSelection } from './useSelection';
import { useWhys } from './useWhys';

interface ListViewProps extends ResultsProps {
  /** Gives its place to what can be done with a selection. */
  readonly summary: ReactNode;
}

/** The list, its selection, and the pane beside it. */
export function ListView(props: ListViewProps) {
  const { shown, view, route, columns, narrow, names, closed, onClosed, summary, ref } = props;
  const styles = useStyles();
  const { model, found } = shown;
  const grid = useRef<GridHandle>(null);
  useImperativeHandle(ref, () => ({
    focusFirst: () => grid.current?.focusFirst(),
    focusPlace: () => grid.current?.focusPlace(),
  }));
  const whys = useWhys(found);
  const lines = useLines(model, view, route, names, closed);
  const countOf = useGroupCount(route);
  const reading = useReading(route);
  const { selection, select } = useSelection(view.indices, model.table.ids);
  const isBeside = reading.opened !== null;
  const [shownColumns, measure] = useShownColumns(columns, model.values, isBeside);
  useGridShortcuts(selection !== null);
  const { sort } = route;
  const sortBy = useCallback((column: RegisterColumn) => changeRegister({ sort: nextSort(sort, column) }), [sort]);
  const fold = (group: Group, isClosed: boolean) => onClosed(withFolded(closed, lines, group, isClosed));
  const close = () => {
    reading.close();
    grid.current?.focusPlace();
  };
  // What was pressed goes with the selection: the list is where the person came from.
  const letGo = () => {
    select(nothingSelected);
    grid.current?.focusPlace();
  };
  return (
    <>
      <div className={styles.above}>
        {selection && selection.ids.size > 0 ? <SelectionBar ids={selection.ids} onDone={letGo} /> : summary}
      </div>
      <div ref={measure} className={styles.beside}>
        <RegisterGrid
          ref={grid}
          row={model.row}
          indices={view.indices}
          ids={model.table.ids}
          columns={shownColumns}
          view={hrefOf({ ...route, open: null })}
          onSort={sortBy}
          onSelect={select}
          onOpen={reading.open}
          onFollow={reading.follow}
          onClose={close}
          onFold={fold}
          opened={reading.opened}
          {...{ lines, whys, sort, narrow, selection, countOf }}
        />
        {reading.opened !== null && <ReadingPane id={reading.opened} onClose={close} />}
      </div>
    </>
  );
}

/** Beside the pane the list keeps what there is room for; alone it shows all and is scrolled sideways if need be. */
function useShownColumns(columns: readonly RegisterColumn[], values: ColumnValues, isBeside: boolean) {
  const session = useSession();
  const [width, measure] = useWidth(0);
  const chosen = useMemo(() => gridColumns(columns, values, session), [columns, values, session]);
  const shown = useMemo(
    () => (isBeside ? columnsThatFit(chosen, width - paneWidth(width)) : chosen),
    [chosen, isBeside, width],
  );
  return [shown, measure] as const;
}

/** Once more turns the order round, a third time gives the usual one back. */
function nextSort(sort: RegisterSort | null, column: RegisterColumn): RegisterSort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

const useStyles = makeStyles({
  // As high as the buttons for a selection: the list stays where it is.
  above: { display: 'flex', alignItems: 'center', minHeight: '32px', flexShrink: 0 },
  beside: {
    display: 'flex',
    flexGrow: 1,
    gap: tokens.spacingHorizontalM,
    minHeight: '260px',
    '@media (max-width: 720px)': { minHeight: '75vh' },
  },
});
