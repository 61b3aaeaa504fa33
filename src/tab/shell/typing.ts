/** Whether a key pressed there writes text, which the field then undoes by itself, too. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** Whether a letter or digit pressed there looks for an entry that begins so. */
export const findsByLetters = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="combobox"], [role="listbox"], [role="menu"]') !== null;

/** Behind an open dialog no key does anything. */
export const hasOpenDialog = (): boolean => document.querySelector('[aria-modal="true"]') !== null;
