import { mergeClasses } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { RegisterColumn, Session } from '../shell';
import { registerColumns, useSession } from '../shell';
import type { RowStyles } from './gridRowStyles';
import { useRowStyles } from './gridRowStyles';
import { useGridStyles } from './gridStyles';
import { useMarkStyles } from './marked';

/** What all rows look like, worked out once for the grid: asking for it in every row took as long as drawing them. */
export interface RowLook {
  readonly session: Session;
  readonly styles: RowStyles;
  readonly mark: string;
  readonly row: string;
  readonly narrowRow: string;
  readonly narrowCell: string;
  readonly cells: Readonly<Record<RegisterColumn, string>>;
}

export function useRowLook(): RowLook {
  const session = useSession();
  const styles = useRowStyles();
  const { columns } = useGridStyles();
  const { mark } = useMarkStyles();
  return useMemo(
    () => ({
      session,
      styles,
      mark,
      row: mergeClasses(styles.row, columns),
      narrowRow: mergeClasses(styles.row, styles.narrowRow),
      narrowCell: mergeClasses(styles.cell, styles.narrowCell),
      cells: Object.fromEntries(
        registerColumns.map((column) => [column, mergeClasses(styles.cell, styles[column])]),
      ) as Record<RegisterColumn, string>,
    }),
    [session, styles, columns, mark],
  );
}
