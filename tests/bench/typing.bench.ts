/** Row 1: from a key to the result on the screen, with real keys in a real browser. */
import type { Page } from 'playwright-core';
import { openBenchPages } from './benchPages';
import type { Surroundings } from './main';
import type { Kind } from './page/contract';
import type { BenchRow } from './searchRows';
import { quantile, ratioRow } from './searchRows';

/** With what a register is searched: names, parts of compounds, several words; the slip is in the last one. */
const queries = [
  'hundesteuer',
  'steuer fest',
  'reisepass',
  'parkausweis',
  'urkunde ausst',
  'platz lindenau',
  'whongeld',
];
const kinds = ['own', 'raw'] as const satisfies readonly Kind[];

interface Typing {
  readonly times: readonly number[];
  readonly longest: number;
}

export async function benchTyping(surroundings: Surroundings): Promise<readonly BenchRow[]> {
  return [...(await rowsOf(surroundings, 5_000, '5,000', 50)), ...(await rowsOf(surroundings, 50_000, '50,000', 100))];
}

async function rowsOf(
  surroundings: Surroundings,
  count: number,
  size: string,
  mostInteraction: number,
): Promise<readonly BenchRow[]> {
  const { own, raw } = await typeInTurns(surroundings, count);
  const what = `of ${size}, ms, against raw virtual divs and a substring pass`;
  return [
    ratioRow(`key to painted result, p50 ${what}`, quantile(own.times, 0.5), quantile(raw.times, 0.5), 1.5),
    ratioRow(`key to painted result, p95 ${what}`, quantile(own.times, 0.95), quantile(raw.times, 0.95), 1.5),
    {
      metric: `longest interaction while typing (INP) ${what}`,
      own: own.longest,
      reference: raw.longest,
      ratio: own.longest / raw.longest,
      target: `≤ ${mostInteraction} ms`,
      met: own.longest <= mostInteraction,
    },
  ];
}

/** Both pages stay open and get each query in turn. */
async function typeInTurns(surroundings: Surroundings, count: number): Promise<Readonly<Record<Kind, Typing>>> {
  const pages = await openBenchPages(surroundings);
  try {
    const open = { own: await openScreen('own'), raw: await openScreen('raw') };
    const times: Record<Kind, number[]> = { own: [], raw: [] };
    for (const query of queries) for (const kind of kinds) times[kind].push(...(await type(open[kind], query)));
    return { own: await resultOf('own'), raw: await resultOf('raw') };

    async function openScreen(kind: Kind): Promise<Page> {
      const page = await pages.open(kind, count);
      await page.evaluate(() => window.bench.openScreen());
      await page.getByRole('searchbox').focus();
      return page;
    }
    async function resultOf(kind: Kind): Promise<Typing> {
      return { times: times[kind], longest: await open[kind].evaluate(() => window.bench.longestInteraction()) };
    }
  } finally {
    await pages.close();
  }
}

async function type(page: Page, query: string): Promise<readonly number[]> {
  await page.getByRole('searchbox').fill('');
  await page.evaluate(() => window.bench.typed());
  const times: number[] = [];
  for (const letter of query) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    times.push(await page.evaluate(() => window.bench.typed()));
  }
  return times;
}
