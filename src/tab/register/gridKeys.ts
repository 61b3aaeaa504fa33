/** What keys do in the grid beyond moving: select, open, close, write. */
import type { KeyboardEvent } from 'react';
import type { Cell } from './gridKeyboard';
import type { Group, Lines } from './lines';
import { groupAt } from './lines';

export interface GridDoing {
  readonly hasPick: boolean;
  /** Opens the entry in a line. */
  open(line: number): void;
  /** Opens or closes a group. */
  fold(group: Group, isClosed: boolean): void;
  select(line: number): void;
  selectTo(line: number): void;
  selectAll(): void;
  /** One step back: out of the selection, out of the reading pane. False when there is nothing to leave. */
  leave(): boolean;
}

/** Whether the key did something; those that move are left to `nextCell`. */
export function doneByKey(event: KeyboardEvent, active: Cell, lines: Lines, doing: GridDoing): boolean {
  const group = groupAt(lines, active.row);
  if (group) return foldedByKey(event, group, doing);
  if (active.row < 0) return event.key === 'Escape' && doing.leave();
  switch (event.key) {
    case 'Enter':
      return isLink(event.target) && !event.shiftKey ? false : did(() => doing.open(active.row));
    case ' ':
      return doing.hasPick && did(() => (event.shiftKey ? doing.selectTo(active.row) : doing.select(active.row)));
    case 'a':
      return doing.hasPick && event.ctrlKey && did(doing.selectAll);
    case 'Escape':
      return doing.leave();
    default:
      return false;
  }
}

function foldedByKey({ key, ctrlKey }: KeyboardEvent, group: Group, doing: GridDoing): boolean {
  if (key === 'Enter' || key === ' ') return did(() => doing.fold(group, !group.isClosed));
  if (key === 'ArrowRight' && group.isClosed) return did(() => doing.fold(group, false));
  if (key === 'ArrowLeft' && !group.isClosed) return did(() => doing.fold(group, true));
  if (key === 'a' && ctrlKey && doing.hasPick) return did(doing.selectAll);
  return key === 'Escape' && doing.leave();
}

function did(what: () => void): true {
  what();
  return true;
}

/** A link opens by itself. */
const isLink = (target: EventTarget): boolean => target instanceof Element && target.closest('a') !== null;
