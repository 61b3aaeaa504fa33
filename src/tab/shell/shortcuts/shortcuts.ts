import { useEffect, useSyncExternalStore } from 'react';

/** Something a key does. */
export interface Shortcut {
  /**
   * Ways to press it, each as `KeyboardEvent.key` names it with modifiers before it: `/`, `Control+z`, `ArrowDown`. Control stands for
   * the command key of a Mac, too.
   */
  readonly keys: readonly string[];
  /** What it does, in a few words. */
  readonly does: string;
  /** Absent where a part of the screen listens itself, as a grid does. */
  readonly run?: () => void;
}

/** The keys of one place, such as the list of processes. */
export interface ShortcutGroup {
  readonly place: string;
  readonly shortcuts: readonly Shortcut[];
}

let groups: readonly ShortcutGroup[] = [];
const listeners = new Set<() => void>();

/** As long as the part that calls it is shown, its keys work and stand under «?». Give the same object between drawings. */
export function useShortcuts(group: ShortcutGroup): void {
  useEffect(() => {
    become([...groups, group]);
    return () => become(groups.filter((one) => one !== group));
  }, [group]);
}

/** The keys of everything that is shown now, in the order it came. */
export const useShortcutGroups = (): readonly ShortcutGroup[] => useSyncExternalStore(subscribe, shortcutGroups);

export const shortcutGroups = (): readonly ShortcutGroup[] => groups;

function become(next: readonly ShortcutGroup[]): void {
  groups = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
