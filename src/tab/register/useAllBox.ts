import { useCallback } from 'react';
import type { GridSubject } from './gridActions';
import type { Selected } from './gridHeader';
import { allOf, nothingSelected } from './selection';

/** The box over all boxes: how much is selected, and all or nothing with a click. */
export function useAllBox({ selection, indices, ids, onSelect }: GridSubject) {
  const count = selection?.ids.size ?? 0;
  const selected: Selected = count === 0 ? 'none' : count === indices.length ? 'all' : 'some';
  const onSelectAll = useCallback(
    () => onSelect(selected === 'all' ? nothingSelected : allOf(indices, ids)),
    [onSelect, selected, indices, ids],
  );
  return { selected, onSelectAll };
}
