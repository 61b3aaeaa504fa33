import { useMemo } from 'react';
import { useSession, useShortcuts } from '../shell';

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/** The keys of the process map, under «?»; its boxes listen to them themselves. */
export function useMapShortcuts(): void {
  const { keys } = useSession().words.map;
  const group = useMemo(
    () => ({
      place: keys.place,
      shortcuts: [
        { keys: arrows, does: keys.tile },
        { keys: ['Home', 'End'], does: keys.ends },
        { keys: ['Enter'], does: keys.open },
        { keys: ['Escape'], does: keys.close },
      ],
    }),
    [keys],
  );
  useShortcuts(group);
}

/** The keys of the tree of units. */
export function useTreeShortcuts(): void {
  const { keys } = useSession().words.map;
  const group = useMemo(
    () => ({
      place: keys.treePlace,
      shortcuts: [
        { keys: ['ArrowUp', 'ArrowDown'], does: keys.line },
        { keys: ['Home', 'End'], does: keys.lineEnds },
        { keys: ['ArrowRight', 'ArrowLeft'], does: keys.fold },
        { keys: ['*'], does: keys.unfoldAll },
        { keys: ['Enter', 'Space'], does: keys.show },
      ],
    }),
    [keys],
  );
  useShortcuts(group);
}
