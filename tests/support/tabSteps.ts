/** What people do again and again in the register's tab, by the words they see. */
import type { FrameLocator } from 'playwright-core';
import { texts } from '../../src/text';

const words = texts('de');

/** Types into a box with suggestions and takes the one that says this. */
export async function choose(tab: FrameLocator, label: string | RegExp, text: string): Promise<void> {
  const box = tab.getByRole('combobox', { name: label });
  await box.click();
  await box.pressSequentially(text);
  await tab.getByRole('option', { name: text }).click();
}

/** Searches the register and opens the process of this name. */
export async function openFound(tab: FrameLocator, query: string, name: string): Promise<void> {
  await tab.getByRole('link', { name: words.shell.register, exact: true }).click();
  await tab.getByLabel(words.grid.search, { exact: true }).fill(query);
  await tab.getByRole('link', { name, exact: true }).click();
  // A wide window shows it beside the list first.
  const page = tab.getByRole('heading', { level: 1, name, exact: true });
  const wholePage = tab.getByRole('link', { name: words.arrange.openPage });
  await page.or(wholePage).first().waitFor();
  if (await wholePage.isVisible()) await wholePage.click();
  await page.waitFor();
}

/** Opens the form that captures a process. */
export async function openCapture(tab: FrameLocator): Promise<void> {
  await tab.getByRole('link', { name: words.shell.capture }).click();
  await tab.getByRole('heading', { level: 1, name: words.capture.title }).waitFor();
}
