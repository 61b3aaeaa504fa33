/** Row 9: what a reminder round asks of SharePoint, in peace and while one answer in five is a refusal, and what it keeps in mind. */
import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Messenger } from '../../src/reminder';
import { runRound } from '../../src/reminder';
import { Copy } from '../../src/reminder/bot/copy';
import { Desk } from '../../src/reminder/round/desk';
import { testLinks } from '../support/testLinks';
import { heldMegabytes } from './heldMemory';
import type { Surroundings } from './main';
import type { LargeSite } from './largeSite';
import { benchDay, fillFile, oneCallInFive, ownersOf, startLargeSite } from './largeSite';
import type { BenchRow } from './searchRows';
import { ratioRow } from './searchRows';

const owners = ownersOf(1_000);
const filling = { count: 50_000, due: 2_000, owners };
const pages = Math.ceil(filling.count / 5_000);
/** A small machine of a data centre has a gigabyte. */
const mostMegabytes = 300;

export async function benchReminderRound({ say }: Surroundings): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-round-'));
  try {
    const filled = join(folder, 'filled.sqlite');
    say(`  filling a site with ${filling.count} processes …`);
    await fillFile(filled, filling);
    const inCopy = async <Result>(name: string, work: (site: LargeSite) => Promise<Result>) => {
      say(`  ${name}`);
      const databaseFile = join(folder, `${name}.sqlite`);
      await copyFile(filled, databaseFile);
      const site = await startLargeSite({ owners, databaseFile });
      return work(site).finally(() => site.close());
    };
    const ideal = await inCopy('in peace', (site) => measure(site, false));
    const refused = await inCopy('refused', (site) => measure(site, true));
    return [...rowsOf(ideal, refused), ...(await inCopy('in mind', memoryRows))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Measured = Awaited<ReturnType<typeof measure>>;

function rowsOf(ideal: Measured, refused: Measured): readonly BenchRow[] {
  const { count, due } = filling;
  const what = `reminder round over ${count} processes, ${due} due, ${owners.length} owners`;
  return [
    atMostRow(`${what}: calls that read, against one per page`, ideal.reading, pages, pages + 2),
    ratioRow(
      `${what}, 20 % of answers 429: requests, against the same round in peace`,
      refused.calls,
      ideal.calls,
      1.25,
    ),
    atMostRow(`${what}: requests for review or cards lost or doubled`, ideal.wrong, due, 0),
    atMostRow(`${what}, 20 % of answers 429: requests for review or cards lost or doubled`, refused.wrong, due, 0),
  ];
}

async function measure(site: LargeSite, isRefused: boolean) {
  const { messenger, wrong } = chat(isRefused);
  const store = site.storeOf('service');
  let reading = 0;
  // What the lease asks for before has nothing to do with how much is read.
  let leased = 0;
  const readAll = store.readAll.bind(store);
  store.readAll = (...given) => {
    leased = site.calls.made().length;
    return readAll(...given);
  };
  site.calls.reset();
  if (isRefused) site.refuse(oneCallInFive());
  await runRound({
    store,
    messenger,
    today: benchDay,
    links: testLinks,
    onStep: ({ step }) => {
      if (step === 'read') reading = site.calls.made().length - leased;
    },
  });
  const calls = site.calls.made().length;
  site.refuse(() => null);
  const requests = await site.storeOf('team').all('reviews');
  return { reading, calls, wrong: wrongIn(requests.map(({ values }) => values.process)) + wrong() };
}

/** Processes without a request, and requests beside another one for the same process. */
function wrongIn(processes: readonly (number | null)[]): number {
  const distinct = new Set(processes).size;
  return processes.length - distinct + Math.abs(filling.due - distinct);
}

/** A chat that takes every card, or refuses one in five; it counts the owners who got none or more than one. */
function chat(isRefused: boolean) {
  const cards = new Map<string, number>();
  let asked = 0;
  const sent = async () => ({ state: 'sent', activity: randomUUID() }) as const;
  const messenger: Messenger = {
    send: async (person) => {
      if (isRefused && ++asked % 5 === 0) return { state: 'later', afterSeconds: 0 };
      cards.set(person, (cards.get(person) ?? 0) + 1);
      return sent();
    },
    update: sent,
  };
  const wrong = () => owners.filter(({ userPrincipalName }) => cards.get(userPrincipalName) !== 1).length;
  return { messenger, wrong };
}

/** What the service holds: the bot's copy all the time, what a round knows beside it as long as it runs. */
async function memoryRows(site: LargeSite): Promise<readonly BenchRow[]> {
  const store = site.storeOf('service');
  const copy = new Copy(store, () => benchDay);
  const copied = await heldMegabytes(() => copy.refresh());
  const searched = await heldMegabytes(() => copy.search());
  const round = await heldMegabytes(() => Desk.open(store, true));
  const text = JSON.stringify([...copy.all('processes').values()].map(({ values }) => values)).length / 1_048_576;
  const row = (what: string, own: number): BenchRow => ({
    metric: `memory for ${filling.count} processes, MB, against their text: ${what}`,
    own,
    reference: text,
    ratio: own / text,
    target: `≤ ${mostMegabytes} MB`,
    met: own <= mostMegabytes,
  });
  return [
    row('copy of the bot', copied.megabytes),
    row('with its search, once somebody has looked for something', copied.megabytes + searched.megabytes),
    row('a round, beside the copy', round.megabytes),
  ];
}

function atMostRow(metric: string, own: number, reference: number, most: number): BenchRow {
  return { metric, own, reference, ratio: own / reference, target: `≤ ${most}`, met: own <= most };
}
