/** Row 9: what a reminder round asks of SharePoint, in peace and while one answer in five is a refusal. */
import { randomUUID } from 'node:crypto';
import type { Messenger } from '../../src/reminder';
import { runRound } from '../../src/reminder';
import { testLinks } from '../support/testLinks';
import type { Surroundings } from './main';
import { benchDay, fillSite, oneCallInFive, owners, startLargeSite } from './largeSite';
import type { BenchRow } from './searchRows';
import { ratioRow } from './searchRows';

const processCount = 5_000;
const dueCount = 200;
const pages = Math.ceil(processCount / 5_000);

export async function benchReminderRound({ say }: Surroundings): Promise<readonly BenchRow[]> {
  say('  in peace');
  const ideal = await measure(false);
  say('  refused');
  const refused = await measure(true);
  const what = `reminder round over ${processCount} processes, ${dueCount} due`;
  return [
    atMostRow(`${what}: calls that read, against one per page`, ideal.reading, pages, pages + 2),
    ratioRow(
      `${what}, 20 % of answers 429: requests, against the same round in peace`,
      refused.calls,
      ideal.calls,
      1.25,
    ),
    atMostRow(`${what}, 20 % of answers 429: requests for review lost or doubled`, refused.wrong, dueCount, 0),
  ];
}

async function measure(isRefused: boolean) {
  const site = await startLargeSite();
  try {
    await fillSite(site, processCount, dueCount);
    const { messenger, asked } = chat(isRefused);
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
    return { reading, calls, wrong: wrongIn(requests.map(({ values }) => values.process)) + asked.wrong() };
  } finally {
    await site.close();
  }
}

/** Processes without a request, and requests beside another one for the same process. */
function wrongIn(processes: readonly (number | null)[]): number {
  const distinct = new Set(processes).size;
  return processes.length - distinct + Math.abs(dueCount - distinct);
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
  return { messenger, asked: { wrong } };
}

function atMostRow(metric: string, own: number, reference: number, most: number): BenchRow {
  return { metric, own, reference, ratio: own / reference, target: `≤ ${most}`, met: own <= most };
}
