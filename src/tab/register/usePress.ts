/** What somebody meant who pressed the list just when it changed: what they saw there. */
import type { MouseEvent, PointerEvent, RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';
import type { Lines } from './lines';
import { groupAt, rowAt } from './lines';
import type { GridRows } from './useGridRows';
import { lineOf } from './useSteadyPlace';

/** An entry or the heading of a group. */
export type Pressed = { readonly id: number } | { readonly group: string };

interface Drawn {
  readonly lines: Lines;
  readonly ids: Int32Array;
  readonly rowHeight: number;
}

/** A list as it stood for a while, in milliseconds of the page. */
interface Earlier extends Drawn {
  readonly since: number;
  /** How far it was scrolled. */
  readonly offset: number;
}

/** Presses don't wait longer than for this many changes of the list. */
const remembered = 4;

interface PressOptions extends Drawn {
  readonly grid: RefObject<HTMLElement | null>;
  readonly rows: GridRows;
  readonly headerHeight: number;
}

/**
 * Remembers what was under the pointer when it was pressed. The list may change before it is let go, and it may have changed
 * before the press is heard: while the browser draws, presses wait, and theirs is the list that stood there when they came.
 */
export function usePress({ grid, rows, headerHeight, lines, ids, rowHeight }: PressOptions) {
  const now = useRef<Drawn & { readonly since: number }>({ lines, ids, rowHeight, since: 0 });
  const earlier = useRef<readonly Earlier[]>([]);
  const pressed = useRef<Pressed | null>(null);
  useLayoutEffect(() => {
    if (now.current.lines === lines) return;
    const last = { ...now.current, offset: rows.scrollOffset ?? 0 };
    earlier.current = [...earlier.current, last].slice(-remembered);
    now.current = { lines, ids, rowHeight, since: performance.now() };
  });
  const onPointerDown = (event: PointerEvent): void => {
    const top = (grid.current?.getBoundingClientRect().top ?? 0) + headerHeight;
    const before = event.timeStamp < now.current.since;
    const stood = before && earlier.current.findLast(({ since }) => since <= event.timeStamp);
    pressed.current = stood
      ? seenIn(stood, lineAt(stood, event.clientY - top))
      : seenIn({ lines, ids }, lineUnder(event.target));
  };
  /** What a click was pressed on; null for one that no pointer has made, as those of screen readers. */
  const takePressed = (event: MouseEvent): Pressed | null => {
    const taken = event.detail > 0 ? pressed.current : null;
    pressed.current = null;
    return taken;
  };
  return { onPointerDown, takePressed };
}

/** The line so many pixels below the head of the list; -1 for the head. */
const lineAt = ({ offset, rowHeight }: Earlier, below: number): number =>
  below < 0 ? -1 : Math.floor((below + offset) / rowHeight);

/** The line an element belongs to; -1 for the head of the list, and beside it. */
export const lineUnder = (target: EventTarget): number =>
  Number((target instanceof Element && target.closest('[data-row]')?.getAttribute('data-row')) || -1);

/** The line of what was pressed; -1 when it is not listed any more. */
export function lineNow(pressed: Pressed, lines: Lines, ids: Int32Array): number {
  if ('id' in pressed) return lineOf(pressed.id, lines, ids);
  return lines.rows.findIndex((_row, line) => groupAt(lines, line)?.value === pressed.group);
}

function seenIn({ lines, ids }: Pick<Drawn, 'lines' | 'ids'>, line: number): Pressed | null {
  const group = groupAt(lines, line);
  if (group) return { group: group.value };
  const id = ids[rowAt(lines, line)];
  return id === undefined ? null : { id };
}
