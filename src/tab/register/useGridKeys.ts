import type { KeyboardEvent } from 'react';
import type { GridSubject } from './gridActions';
import { rangeTo } from './gridActions';
import type { Cell, PagedSize } from './gridKeyboard';
import { nextCell } from './gridKeyboard';
import type { GridDoing } from './gridKeys';
import { doneByKey } from './gridKeys';
import type { RegisterRow } from './rows';
import { useTypeAhead } from './useTypeAhead';

interface GridKeysOptions {
  readonly subject: GridSubject;
  readonly doing: GridDoing;
  readonly active: Cell;
  readonly size: PagedSize;
  readonly rowOf: (index: number) => RegisterRow | undefined;
  readonly goTo: (cell: Cell) => void;
}

/** The keys of the grid: letters lead to names, some do something, the rest moves; with shift it takes along what it passes. */
export function useGridKeys({ subject, doing, active, size, rowOf, goTo }: GridKeysOptions) {
  const { lines, selection, onSelect } = subject;
  const typeAhead = useTypeAhead(lines, (row) => rowOf(row)?.name ?? '');
  return (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement) return;
    const line = active.row < 0 ? null : typeAhead(event, active.row);
    const isDone = line === null && doneByKey(event, active, lines, doing);
    const moves = !isDone && !event.altKey && !event.metaKey;
    const moved = moves ? nextCell(active, event.key, event.ctrlKey, size) : null;
    const next = line === null ? moved : { ...active, row: line };
    if (next || isDone) event.preventDefault();
    if (!next) return;
    if (event.shiftKey && line === null && selection && next.row >= 0) onSelect(rangeTo(subject, active, next));
    goTo(next);
  };
}
