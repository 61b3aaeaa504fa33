/** Row 6: how fast the register's grid appears and follows a filter, and that its size does not matter. */
import type { BenchPages } from './benchPages';
import { openBenchPages } from './benchPages';
import type { Surroundings } from './main';
import type { Kind } from './page/contract';
import type { BenchRow } from './searchRows';
import { median, ratioRow } from './searchRows';

const rounds = 5;
const sizes = [5_000, 50_000] as const;
/** A department, one of its divisions, everything again: each a click on a filter. */
const clicks = [3, 13, null, 24, 5, null];
const mostNodes = 600;

interface Visit {
  readonly first: number;
  readonly refilter: number;
  readonly nodes: number;
}

type Visits = Readonly<Record<Kind, readonly Visit[]>>;

export async function benchGrid(surroundings: Surroundings): Promise<readonly BenchRow[]> {
  const pages = await openBenchPages(surroundings);
  try {
    const [small, large] = [await visitsInTurns(pages, sizes[0]), await visitsInTurns(pages, sizes[1])];
    const own = (visits: Visits, part: keyof Visit) => middle(visits.own, part);
    const nodes = [middle(large.own, 'nodes'), middle(large.raw, 'nodes')] as const;
    return [
      ...rowsOf('5,000', small),
      ...rowsOf('50,000', large),
      ratioRow('grid, first render of 50,000 against own 5,000, ms', own(large, 'first'), own(small, 'first'), 1.2),
      {
        metric: 'grid, elements in the page, against raw virtual divs',
        own: nodes[0],
        reference: nodes[1],
        ratio: nodes[0] / nodes[1],
        target: `≤ ${mostNodes}`,
        met: nodes[0] <= mostNodes,
      },
    ];
  } finally {
    await pages.close();
  }
}

function rowsOf(size: string, visits: Visits): readonly BenchRow[] {
  const row = (metric: string, part: keyof Visit, most: number) =>
    ratioRow(`${metric}, ms, against raw virtual divs`, middle(visits.own, part), middle(visits.raw, part), most);
  return [row(`grid, first render of ${size}`, 'first', 1.5), row(`grid, re-filter of ${size}`, 'refilter', 2)];
}

async function visitsInTurns(pages: BenchPages, count: number): Promise<Visits> {
  const visits: Record<Kind, Visit[]> = { own: [], raw: [] };
  for (let round = 0; round < rounds; round++) {
    for (const kind of ['own', 'raw'] as const) visits[kind].push(await visit(pages, kind, count));
  }
  return visits;
}

async function visit(pages: BenchPages, kind: Kind, count: number): Promise<Visit> {
  const page = await pages.open(kind, count);
  const first = await page.evaluate(() => window.bench.firstRender());
  const times: number[] = [];
  for (const unit of clicks) times.push(await page.evaluate((one) => window.bench.refilter(one), unit));
  const nodes = await page.evaluate(() => window.bench.nodes());
  await page.close();
  return { first, refilter: median(times), nodes };
}

const middle = (visits: readonly Visit[], part: keyof Visit): number => median(visits.map((visit) => visit[part]));
