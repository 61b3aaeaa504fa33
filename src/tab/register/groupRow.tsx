import { memo } from 'react';
import type { Group } from './lines';
import type { RowLook } from './rowLook';

export interface GroupRowProps {
  readonly group: Group;
  readonly position: number;
  readonly top: number;
  readonly height: number;
  readonly look: RowLook;
  readonly isActive: boolean;
  /** How many there are, where that may be said. */
  readonly count: string | null;
}

/** The heading of a group: opened and closed with a click, Enter, space, or the arrows to the sides. */
export const GroupRow = memo(function GroupRow({ group, position, top, height, look, isActive, count }: GroupRowProps) {
  return (
    <div
      role="row"
      className="rg-row rg-groupRow"
      style={{ height, transform: `translateY(${top}px)` }}
      aria-rowindex={position + (look.narrow ? 1 : 2)}
      aria-level={1}
      aria-expanded={!group.isClosed}
      data-row={position}
    >
      <div
        role="gridcell"
        className="rg-group"
        aria-colindex={1}
        aria-colspan={look.narrow ? 1 : look.columns.length + (look.hasPick ? 1 : 0)}
        tabIndex={isActive ? 0 : -1}
        data-column={0}
      >
        <span className="rg-cut">{group.name}</span>
        {count !== null && <i>{count}</i>}
      </div>
    </div>
  );
});
