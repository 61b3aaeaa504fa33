import { useEffect } from 'react';
import { findsByLetters, hasOpenDialog, isTyping } from '../typing';
import { singleKeysAreOn } from './singleKeys';
import { shortcutGroups } from './shortcuts';

/** Runs the shortcuts of what is shown, unless somebody is typing or looking through a list, a dialog is open, or another part took the key. */
export function useShortcutKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isTyping(event.target) || hasOpenDialog()) return;
      const name = keyName(event);
      if (isSingle(name) && (!singleKeysAreOn() || findsByLetters(event.target))) return;
      // What came last lies on top.
      const shortcut = shortcutGroups()
        .flatMap(({ shortcuts }) => shortcuts)
        .findLast(({ keys, run }) => run && keys.includes(name));
      if (!shortcut?.run) return;
      event.preventDefault();
      shortcut.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** The key as shortcuts name it. Shift is part of a printed sign, and named with the other keys. */
export function keyName({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const modifiers = [
    ctrlKey || metaKey ? 'Control' : '',
    altKey ? 'Alt' : '',
    shiftKey && key.length > 1 ? 'Shift' : '',
  ];
  return [...modifiers.filter(Boolean), key].join('+');
}

/** One printed sign without a modifier: whoever speaks to their device, or hits keys by accident, must be able to do without (WCAG 2.1.4). */
export const isSingle = (name: string): boolean => [...name].length === 1;
