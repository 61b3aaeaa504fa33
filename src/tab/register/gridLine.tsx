import type { Group, Lines } from './lines';
import { groupAt, rowAt } from './lines';
import { GridRow } from './gridRow';
import { GroupRow } from './groupRow';
import type { RowLook } from './rowLook';
import type { RegisterRow } from './rows';
import type { Whys } from './useWhys';

export interface GridLineParts {
  readonly lines: Lines;
  readonly rowOf: (index: number) => RegisterRow | undefined;
  readonly whys: Whys | null;
  readonly look: RowLook;
  readonly opened: number | null;
  readonly selected: ReadonlySet<number> | null;
  readonly countOf: (group: Group) => string | null;
}

/** Where a line stands. */
export interface LinePlace {
  readonly line: number;
  readonly key: string | number | bigint;
  readonly top: number;
  readonly height: number;
  readonly activeColumn: number | null;
}

/** A line of the grid: an entry, or the heading of a group. No component: one for each line would cost more than it draws. */
export function gridLine({ line, key, ...place }: LinePlace, parts: GridLineParts) {
  const { lines, rowOf, whys, look, opened, selected, countOf } = parts;
  const group = groupAt(lines, line);
  const { top, height, activeColumn } = place;
  if (group) {
    const isActive = activeColumn !== null;
    return <GroupRow key={key} position={line} {...{ group, top, height, look, isActive }} count={countOf(group)} />;
  }
  const index = rowAt(lines, line);
  const row = rowOf(index);
  if (!row) return null;
  return (
    <GridRow
      key={key}
      {...{ row, index, look, top, height, activeColumn }}
      position={line}
      why={whys?.of(row.id)}
      isSelected={selected?.has(row.id) ?? false}
      isOpen={opened === row.id}
    />
  );
}
