import type { Lines } from './lines';
import { rowAt, rowsBetween } from './lines';

/** Which entries are selected, by their ids, and from which line a range is drawn. */
export interface Selection {
  readonly ids: ReadonlySet<number>;
  readonly anchor: number;
}

export const nothingSelected: Selection = { ids: new Set(), anchor: 0 };

type Ids = ArrayLike<number>;

/** One entry switched on or off; further ranges begin there. */
export function toggledLine({ ids: before }: Selection, lines: Lines, ids: Ids, line: number): Selection {
  const id = ids[rowAt(lines, line)];
  const selected = new Set(before);
  if (id !== undefined && !selected.delete(id)) selected.add(id);
  return { ids: selected, anchor: line };
}

/** Everything between the anchor and a line comes in addition. */
export function extendedTo({ ids: before, anchor }: Selection, lines: Lines, ids: Ids, line: number): Selection {
  const range = rowsBetween(lines, anchor, line).flatMap((row) => ids[row] ?? []);
  return { ids: new Set([...before, ...range]), anchor };
}

/** A range that shrinks gives back what it had taken: the line that was left is let go. */
export function shrunkTo(selection: Selection, lines: Lines, ids: Ids, left: number, line: number): Selection {
  const extended = extendedTo(selection, lines, ids, line);
  const isAway = Math.abs(left - selection.anchor) > Math.abs(line - selection.anchor);
  const id = ids[rowAt(lines, left)];
  if (!isAway || id === undefined) return extended;
  const kept = new Set(extended.ids);
  kept.delete(id);
  return { ids: kept, anchor: selection.anchor };
}

/** All that are found, whether their group is open or not. */
export const allOf = (indices: Uint32Array, ids: Ids): Selection => ({
  ids: new Set(Array.from(indices, (row) => ids[row] ?? 0)),
  anchor: 0,
});

/** Without entries that are not found any more: what nobody sees is not changed. */
export function stillFound(selection: Selection, indices: Uint32Array, ids: Ids): Selection {
  if (selection.ids.size === 0) return selection;
  const found = new Set<number>();
  for (const row of indices) {
    const id = ids[row] ?? 0;
    if (selection.ids.has(id)) found.add(id);
  }
  return found.size === selection.ids.size ? selection : { ...selection, ids: found };
}
