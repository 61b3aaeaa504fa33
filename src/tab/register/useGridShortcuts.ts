import { useMemo } from 'react';
import { useSession } from '../shell';
import { useShortcuts } from '../shell/shortcuts/shortcuts';

/** The keys of the list, under «?»; the grid listens to them itself. */
export function useGridShortcuts(maySelect: boolean): void {
  const { words } = useSession();
  const group = useMemo(() => {
    const { keys, table } = words.arrange;
    const selecting = [
      { keys: ['Space'], does: keys.select },
      { keys: ['Shift+ArrowUp', 'Shift+ArrowDown'], does: keys.selectRange },
      { keys: ['Control+a'], does: keys.selectAll },
    ];
    return {
      place: table,
      shortcuts: [
        { keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], does: keys.move },
        { keys: ['PageUp', 'PageDown'], does: keys.page },
        { keys: ['Control+Home', 'Control+End'], does: keys.ends },
        { keys: ['Letters'], does: keys.letters },
        { keys: ['Enter'], does: keys.open },
        ...(maySelect ? selecting : []),
        { keys: ['ArrowLeft', 'ArrowRight'], does: keys.fold },
        { keys: ['Escape'], does: keys.leave },
      ],
    };
  }, [words, maySelect]);
  useShortcuts(group);
}
