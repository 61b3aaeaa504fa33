/** Puts the focus on the title of the page: where it belongs when what had it goes away and nothing else is next. */
export function focusTitle(options?: FocusOptions): void {
  document.querySelector<HTMLElement>('h1[tabindex]')?.focus(options);
}
