import { makeStyles, mergeClasses, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
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

export function GridHeader({ sort, onSort, height, activeColumn }: GridHeaderProps) {
  const styles = useStyles();
  const grid = useGridStyles();
  const { words } = useSession();
  return (
    <TableHeader className={styles.header}>
      <TableRow className={mergeClasses(styles.row, grid.columns)} style={{ height }} aria-rowindex={1} data-row={-1}>
        {registerColumns.map((column, index) => (
          <TableHeaderCell
            key={column}
            className={styles.cell}
            aria-colindex={index + 1}
            sortable
            sortDirection={sort?.column === column ? (sort.descending ? 'descending' : 'ascending') : undefined}
            button={placed(index, activeColumn === index)}
            onClick={() => onSort(column)}
          >
            {words.grid.columns[column]}
          </TableHeaderCell>
        ))}
      </TableRow>
    </TableHeader>
  );
}

/** The button inside the header cell is what the keyboard reaches, see `registerGrid.tsx`. */
function placed(column: number, active: boolean) {
  const place = { tabIndex: active ? 0 : -1, 'data-column': column };
  return place;
}

const useStyles = makeStyles({
  header: { position: 'sticky', top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  row: { boxSizing: 'border-box', width: '100%' },
  cell: {
    minWidth: 0,
    overflow: 'hidden',
    padding: `0 ${tokens.spacingHorizontalS}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});
