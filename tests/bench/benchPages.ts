/** Opens the page of the benchmark in a headless browser: fresh each time, as a first visit is. */
import { basename, dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser';
import type { Surroundings } from './main';
import type { Kind } from './page/contract';

export interface BenchPages {
  /** A page that has everything but the measured part; product and reference differ in nothing else. */
  open(kind: Kind, count: number): Promise<Page>;
  close(): Promise<void>;
}

const address = 'http://bench.localhost/';
const html =
  '<!doctype html><html lang="de"><meta charset="utf-8"><style>html,body,#root{height:100%;margin:0}</style>' +
  '<body><div id="root"></div><script src="/page.js"></script></body></html>';
/** Without them every time would be rounded up to the next sixtieth of a second. */
const everyFrame = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

export async function openBenchPages({ build, findBrowser }: Surroundings): Promise<BenchPages> {
  const [script = ''] = await build('page');
  process.env['BROWSER_PATH'] = await findBrowser();
  const browser = await openBrowser(everyFrame);
  return { open: (kind, count) => openPage(browser, dirname(script), kind, count), close: () => browser.close() };
}

async function openPage(browser: Browser, folder: string, kind: Kind, count: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    return pathname.endsWith('.js')
      ? route.fulfill({ path: join(folder, basename(pathname)) })
      : route.fulfill({ contentType: 'text/html', body: html });
  });
  await page.goto(address);
  await page.evaluate(([kind, count]) => window.bench.prepare(kind, count), [kind, count] as const);
  return page;
}
