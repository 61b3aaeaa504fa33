/** One headless browser for a test file; `npm test` finds or installs it and passes its path. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** `more` are arguments of the browser's program. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env['BROWSER_PATH'] ?? '/usr/bin/chromium';
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: [...quiet, ...more, ...(isRoot ? ['--no-sandbox'] : [])] });
}

/** A page of its own storage. Errors nobody catches in the page fail the test through `problems`. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1400, height: 900 }, ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  return { page, problems };
}
