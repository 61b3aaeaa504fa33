/** Rows 4, 5 and 7: from opening the tab to a register one can use, with and without a copy on the device. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { eventually } from '../support/eventually';
import type { FarSite } from './farSite';
import { servePage, startFarSite } from './farSite';
import type { Surroundings } from './main';
// Declares what the page puts at its window.
import type {} from './page/openingContract';
import type { BenchRow } from './searchRows';
import { median, ratioRow } from './searchRows';

const rounds = 5;
const pageSize = 5_000;
const oneTrip = 300;

interface Opened {
  readonly firstRows: number;
  readonly usable: number;
  readonly longestTask: number;
  readonly calls: number;
}

interface Measured {
  readonly cold: readonly Opened[];
  readonly warm: readonly Opened[];
  readonly fetched: readonly number[];
  readonly drawn: readonly number[];
}

export async function benchOpening(surroundings: Surroundings): Promise<readonly BenchRow[]> {
  const [script = ''] = await surroundings.build('openTab');
  process.env['BROWSER_PATH'] = await surroundings.findBrowser();
  const [page, browser] = [await servePage(script), await openBrowser()];
  try {
    const rows: BenchRow[] = [];
    for (const count of [5_000, 50_000]) {
      surroundings.say(`  filling a site with ${count} processes …`);
      const site = await startFarSite(count);
      try {
        rows.push(...rowsOf(count, await measure(browser, page.url, site, count)));
      } finally {
        await site.close();
      }
    }
    return rows;
  } finally {
    await browser.close();
    page.close();
  }
}

/** Each round has a device of its own: opened without a copy, then with it, each beside the least that could be done. */
async function measure(browser: Browser, url: string, site: FarSite, count: number): Promise<Measured> {
  const measured = { cold: [] as Opened[], warm: [] as Opened[], fetched: [] as number[], drawn: [] as number[] };
  const address = `${url}?${new URLSearchParams({ site: site.siteUrl, person: site.person, count: String(count) })}`;
  for (let round = 0; round < rounds; round++) {
    const device = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    const { opened, first } = await open(device, address, site);
    measured.cold.push(opened);
    measured.warm.push((await open(device, address, site)).opened);
    const raw = await device.newPage();
    await raw.goto(url);
    measured.drawn.push(await raw.evaluate(() => window.openRaw()));
    const firstPage = new URL(first, site.siteUrl).href;
    measured.fetched.push(
      await raw.evaluate(([from, who]) => window.fetchRaw(from, who), [firstPage, site.person] as const),
    );
    site.calls();
    await device.close();
  }
  return measured;
}

async function open(device: BrowserContext, address: string, site: FarSite) {
  const page = await device.newPage();
  await page.goto(address);
  await page.waitForFunction(() => window.opening?.usable != null, null, { timeout: 180_000 });
  await written(page);
  const { firstRows, usable, longestTask } = await page.evaluate(() => ({ ...window.opening! }));
  const calls = site.calls();
  await page.close();
  const first = calls.find(({ method, path }) => method === 'GET' && /items/i.test(path))?.path ?? '';
  const opened = { firstRows: firstRows ?? NaN, usable: usable ?? NaN, longestTask, calls: calls.length };
  return { opened, first };
}

/** Until the site has answered, and the copy of this opening is in place. */
const written = (page: Page): Promise<void> =>
  eventually(async () => {
    const isThere = await page.evaluate(async () => {
      const opening = indexedDB.open('prozessregister');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const reading = database.transaction('copies').objectStore('copies').getAll();
      const copies = await new Promise<readonly { readonly syncedAt: string }[]>((resolve) => {
        reading.onsuccess = () => resolve(reading.result);
      });
      database.close();
      return copies.some(({ syncedAt }) => Date.parse(syncedAt) > performance.timeOrigin);
    });
    if (!isThere) throw new Error('the copy was never written');
  }, 180_000);

function rowsOf(count: number, { cold, warm, fetched, drawn }: Measured): readonly BenchRow[] {
  const size = count.toLocaleString('en');
  const middle = (opened: readonly Opened[], part: keyof Opened) => median(opened.map((one) => one[part]));
  const most = (metric: string, own: number, reference: number, target: string): BenchRow => {
    return { metric, own, reference, ratio: own / reference, target, met: own <= reference };
  };
  const pages = Math.ceil(count / pageSize);
  return [
    ratioRow(
      `cold open of ${size} to usable, ms, against fetching and parsing the pages`,
      middle(cold, 'usable'),
      median(fetched),
      1.3,
    ),
    most(
      `cold open of ${size}, first rows, ms, against one round trip + 300 ms`,
      middle(cold, 'firstRows'),
      oneTrip + 300,
      '≤ 1×',
    ),
    most(`cold open of ${size}, calls`, middle(cold, 'calls'), pages + 2, `≤ ${pages + 2}`),
    ratioRow(
      `warm open of ${size} to rows, ms, against reading the columns and drawing plain rows`,
      middle(warm, 'firstRows'),
      median(drawn),
      1.5,
    ),
    most(`warm open of ${size}, calls (changes, rights)`, middle(warm, 'calls'), 2, '≤ 2, none waited for'),
    most(`longest task on the page, cold open of ${size}, ms`, middle(cold, 'longestTask'), 50, '≤ 50 ms'),
    most(`longest task on the page, warm open of ${size}, ms`, middle(warm, 'longestTask'), 50, '≤ 50 ms'),
  ];
}
