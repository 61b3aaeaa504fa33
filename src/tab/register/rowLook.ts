import { useMemo } from 'react';
import type { ReadableName } from '../../register';
import type { Session } from '../shell';
import { useIsShown, useSession } from '../shell';
import type { GridColumn } from './gridColumns';

/** What all rows have in common, worked out once for the grid: asking for it in every row took as long as drawing them. */
export interface RowLook {
  readonly session: Session;
  readonly columns: readonly GridColumn[];
  /** Not what belongs to a hidden section. */
  readonly isShown: (name: ReadableName) => boolean;
  /** Rows have a box that selects them. */
  readonly hasPick: boolean;
  /** Rows stand below the headings of groups. */
  readonly isGrouped: boolean;
  /** Entries of two lines instead of columns. */
  readonly narrow: boolean;
}

export function useRowLook(look: Omit<RowLook, 'session' | 'isShown'>): RowLook {
  const session = useSession();
  const isShown = useIsShown();
  const { columns, hasPick, isGrouped, narrow } = look;
  return useMemo(
    () => ({ session, isShown, columns, hasPick, isGrouped, narrow }),
    [session, isShown, columns, hasPick, isGrouped, narrow],
  );
}
