let box: HTMLInputElement | null = null;
let isWanted = false;

/** Given as `ref` to the field that searches the register. */
export function searchField(element: HTMLInputElement | null): void {
  box = element;
  if (!element || !isWanted) return;
  isWanted = false;
  element.focus();
}

/** Puts the cursor into the search; false when it is not shown: it gets the cursor when it is. */
export function askForSearch(): boolean {
  isWanted = !box;
  box?.focus();
  box?.select();
  return box !== null;
}
