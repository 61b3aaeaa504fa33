import type { ProcessTable } from '../copy';
import type { RegisterFilters } from '../shell';

/** What every view of the register besides the list is drawn from. */
export interface ViewProps {
  readonly table: ProcessTable;
  /** Rows of the table that search and filters let through, in the order of the list. */
  readonly rows: Uint32Array;
  readonly filters: RegisterFilters;
  /** Somebody wants to see only these: each facet named takes the place of what was chosen there. */
  readonly onFilter: (more: RegisterFilters) => void;
  /** Somebody wants to see this process. */
  readonly onOpen: (id: number) => void;
}
