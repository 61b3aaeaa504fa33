import { useMemo } from 'react';
import type { Session } from '../shell';
import { useSession } from '../shell';
import type { GridColumn } from './gridColumns';

/** What all rows have in common, worked out once for the grid: asking for it in every row took as long as drawing them. */
export interface RowLook {
  readonly session: Session;
  readonly columns: readonly GridColumn[];
  /** Rows have a box that selects them. */
  readonly hasPick: boolean;
  /** Rows stand below the headings of groups. */
  readonly isGrouped: boolean;
  /** Entries of two lines instead of columns. */
  readonly narrow: boolean;
}

export function useRowLook(look: Omit<RowLook, 'session'>): RowLook {
  const session = useSession();
  const { columns, hasPick, isGrouped, narrow } = look;
  return useMemo(
    () => ({ session, columns, hasPick, isGrouped, narrow }),
    [session, columns, hasPick, isGrouped, narrow],
  );
}
