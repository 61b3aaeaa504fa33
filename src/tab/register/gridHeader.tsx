import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDown12Regular, ArrowUp12Regular } from '@fluentui/react-icons';
import { memo } from 'react';
import type { RegisterColumn, RegisterSort } from '../shell';
import { registerColumns, useSession } from '../shell';
import { useGridStyles } from './gridStyles';

export interface GridHeaderProps {
  readonly sort: RegisterSort | null;
  readonly onSort: (column: RegisterColumn) => void;
  readonly height: number;
  /** Column that can be reached with the tab key, when the header holds the place. */
  readonly activeColumn: number | null;
}

/** The button inside the header cell is what the keyboard reaches, see `registerGrid.tsx`. */
export const GridHeader = memo(function GridHeader({ sort, onSort, height, activeColumn }: GridHeaderProps) {
  const styles = useStyles();
  const grid = useGridStyles();
  const { words } = useSession();
  return (
    <div role="rowgroup" className={styles.header}>
      <div
        role="row"
        className={mergeClasses(styles.row, grid.columns)}
        style={{ height }}
        aria-rowindex={1}
        data-row={-1}
      >
        {registerColumns.map((column, index) => {
          const direction = sort?.column !== column ? undefined : sort.descending ? 'descending' : 'ascending';
          return (
            <div
              key={column}
              role="columnheader"
              className={styles.cell}
              aria-colindex={index + 1}
              aria-sort={direction ?? 'none'}
            >
              <button
                type="button"
                className={styles.button}
                tabIndex={activeColumn === index ? 0 : -1}
                data-column={index}
                onClick={() => onSort(column)}
              >
                {words.grid.columns[column]}
                {direction === 'ascending' && <ArrowUp12Regular aria-hidden />}
                {direction === 'descending' && <ArrowDown12Regular aria-hidden />}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
});

const useStyles = makeStyles({
  header: { position: 'sticky', top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  row: {
    boxSizing: 'border-box',
    width: '100%',
    color: tokens.colorNeutralForeground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  cell: { height: '100%', minWidth: 0 },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    overflow: 'hidden',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ...createFocusOutlineStyle({ style: { outlineOffset: '-2px' } }),
  },
});
