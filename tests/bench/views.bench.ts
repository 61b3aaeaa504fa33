/** Rows 6 and 7 for the other views of the register: the map, the organisation, the alphabet, and back to the list. */
import type { BenchPages } from './benchPages';
import { openBenchPages } from './benchPages';
import type { Surroundings } from './main';
import type { ScreenView } from './page/contract';
import type { Switching } from './page/viewSwitching';
import type { BenchRow } from './searchRows';
import { median } from './searchRows';

const rounds = 5;
const sizes = [5_000, 50_000] as const;
/** The list last: it is what one comes back to. */
const views = ['map', 'units', 'letters', 'list'] as const satisfies readonly ScreenView[];
const longestTask = 100;

export async function benchViews(surroundings: Surroundings): Promise<readonly BenchRow[]> {
  const pages = await openBenchPages(surroundings);
  try {
    const rows: BenchRow[] = [];
    for (const count of sizes) {
      const visits: (readonly Switching[])[] = [];
      for (let round = 0; round < rounds; round++) visits.push(await visit(pages, count));
      rows.push(
        ...views.map((view, place) =>
          rowOf(
            view,
            count,
            visits.flatMap((all) => all[place] ?? []),
          ),
        ),
      );
    }
    return rows;
  } finally {
    await pages.close();
  }
}

function rowOf(view: ScreenView, count: number, switches: readonly Switching[]): BenchRow {
  const own = median(switches.map((one) => one.longestTask));
  const shown = Math.round(median(switches.map(({ milliseconds }) => milliseconds)));
  return {
    metric: `longest task when ${count} entries are shown as ${view} (there after ${shown} ms), ms`,
    own,
    reference: longestTask,
    ratio: own / longestTask,
    target: `≤ ${longestTask} ms`,
    met: own <= longestTask,
  };
}

async function visit(pages: BenchPages, count: number): Promise<readonly Switching[]> {
  const page = await pages.open('own', count);
  await page.evaluate(() => window.bench.openScreen());
  await page.locator('[data-row="0"]').waitFor();
  const switches: Switching[] = [];
  for (const view of views) switches.push(await page.evaluate((one) => window.bench.switchView(one), view));
  await page.close();
  return switches;
}
