/** What mouse and keys do to the entries of the grid. */
import type { MouseEvent } from 'react';
import type { Cell } from './gridKeyboard';
import type { GridDoing } from './gridKeys';
import type { Group, Lines } from './lines';
import { groupAt, rowAt } from './lines';
import type { Selection } from './selection';
import { allOf, extendedTo, nothingSelected, shrunkTo, toggledLine } from './selection';
import type { Pressed } from './usePress';
import { lineNow, lineUnder } from './usePress';

/** The part of the grid's properties that is acted on. */
export interface GridSubject {
  readonly indices: Uint32Array;
  readonly lines: Lines;
  readonly ids: Int32Array;
  readonly selection: Selection | null;
  readonly opened: number | null;
  readonly onSelect: (selection: Selection) => void;
  readonly onOpen: (id: number) => void;
  readonly onClose: () => void;
  readonly onFold: (group: Group, isClosed: boolean) => void;
}

export function doingIn(subject: GridSubject): GridDoing {
  const { lines, ids, indices, onSelect, onOpen, onClose, onFold, opened } = subject;
  const selection = subject.selection ?? nothingSelected;
  return {
    hasPick: subject.selection !== null,
    open: (line) => {
      const id = ids[rowAt(lines, line)];
      if (id !== undefined) onOpen(id);
    },
    fold: onFold,
    select: (line) => onSelect(toggledLine(selection, lines, ids, line)),
    selectTo: (line) => onSelect(extendedTo(selection, lines, ids, line)),
    selectAll: () => onSelect(selection.ids.size === indices.length ? nothingSelected : allOf(indices, ids)),
    leave: () => {
      if (selection.ids.size > 0) onSelect(nothingSelected);
      else if (opened !== null) onClose();
      else return false;
      return true;
    },
  };
}

/** What is selected once the place has moved with the shift key held. A range begins where it was first held. */
export function rangeTo({ selection, lines, ids }: GridSubject, from: Cell, to: Cell): Selection {
  const before = selection ?? nothingSelected;
  const id = ids[rowAt(lines, from.row)];
  const goesOn = id !== undefined && before.ids.has(id);
  return shrunkTo(goesOn ? before : { ...before, anchor: from.row }, lines, ids, from.row, to.row);
}

/** The whole line opens; links keep what links can do, and marking text stays possible. What was pressed decides, if it is known. */
export function clicked(event: MouseEvent, subject: GridSubject, doing: GridDoing, pressed: Pressed | null): void {
  const under = lineUnder(event.target);
  if (under < 0 || !(event.target instanceof Element)) return;
  const line = pressed ? lineNow(pressed, subject.lines, subject.ids) : under;
  const group = groupAt(subject.lines, line);
  if (group) return doing.fold(group, !group.isClosed);
  const hasHelper = event.ctrlKey || event.metaKey || event.shiftKey;
  if (event.target.closest('[data-pick]') || (hasHelper && doing.hasPick && !event.target.closest('a'))) {
    if (line < 0) return;
    return event.shiftKey ? doing.selectTo(line) : doing.select(line);
  }
  if (hasHelper || window.getSelection()?.type === 'Range') return;
  if (event.target.closest('a')) event.preventDefault();
  if (line >= 0) doing.open(line);
  else if (pressed && 'id' in pressed) subject.onOpen(pressed.id);
}
