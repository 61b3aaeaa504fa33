/** Whether a key pressed there writes text, which the field then undoes by itself, too. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** Behind an open dialog no key does anything. */
export const hasOpenDialog = (): boolean => document.querySelector('[aria-modal="true"]') !== null;
