/** Walks through a page with the tabulator key, as somebody without a mouse does. */
import type { Locator, Page } from 'playwright-core';

/** More stops than this nobody would take to get anywhere on one screen. */
const mostStops = 60;

/** Presses the tabulator until the element has the focus; fails when it never comes, or has no name to be found by. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press(key);
    if (await hasFocus(target)) return;
  }
  throw new Error(`the tabulator never reached ${String(target)}`);
}

/** Whether the element, in whatever frame, is where the next key goes. */
export async function hasFocus(target: Locator): Promise<boolean> {
  if ((await target.count()) === 0) return false;
  return target.evaluate((element) => element === document.activeElement && document.hasFocus());
}
