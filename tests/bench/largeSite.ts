/** A stand-in with a register in it that is large enough for counting calls, and a count of them. */
import { addDays, emptyValues, lists, newProcess } from '../../src/register';
import type { Creation, Day, ProcessValues } from '../../src/register';
import type { DirectoryPerson, Throttle } from '../../src/sharepoint-local';
import type { Calls } from '../support/calls';
import { countCalls } from '../support/calls';
import type { RegisterSite } from '../support/registerSite';
import { directory, people, startRegisterSite, startSite } from '../support/registerSite';
import { personName, processName } from './believableNames';
import { createRandom } from './searchQueries';

export const benchDay: Day = '2027-03-01';

export interface LargeSite extends RegisterSite {
  readonly calls: Calls;
  /** Refuses from now on what this one refuses. */
  refuse(throttle: Throttle): void;
}

/** So many own the processes in turn; the bot can reach all of them. */
export const ownersOf = (count: number): readonly DirectoryPerson[] =>
  Array.from({ length: count }, (_, index) => ({
    userPrincipalName: `person${index}@stadt.example`,
    displayName: personName(index),
  }));

export interface LargeSiteOptions {
  readonly owners?: readonly DirectoryPerson[];
  /** A file that `startLargeSite` has filled before; without it, an empty register is set up. */
  readonly databaseFile?: string;
}

export async function startLargeSite({ owners = [], databaseFile }: LargeSiteOptions = {}): Promise<LargeSite> {
  const calls = countCalls();
  let throttle: Throttle = () => null;
  const options = {
    people: [...directory, ...owners],
    onRequest: calls.onRequest,
    throttle: (asked: Parameters<Throttle>[0]) => throttle(asked),
  };
  const site = databaseFile ? await startSite({ ...options, databaseFile }) : await startRegisterSite(options);
  return { ...site, calls, refuse: (next) => (throttle = next) };
}

/**
 * Refuses one call in every five, twenty per cent of the answers over HTTP: which one is chance, or else calls that run five abreast
 * would meet with the same luck each time. The first five pass, so that it is never more than a fifth.
 */
export function oneCallInFive(seed = 20_270_301): Throttle {
  const random = createRandom(seed);
  let asked = 0;
  let unlucky = -1;
  return ({ isPart }) => {
    if (isPart) return null;
    if (asked % 5 === 0) unlucky = asked === 0 ? -1 : asked + Math.floor(random() * 5);
    return asked++ === unlucky ? { status: 429, retryAfterSeconds: 0 } : null;
  };
}

export interface Filling {
  readonly count: number;
  /** The first so many of them are due. */
  readonly due: number;
  readonly owners: readonly DirectoryPerson[];
}

/** Sets a register up in a file of its own, for sites that begin with a copy of it. */
export async function fillFile(databaseFile: string, filling: Filling): Promise<void> {
  const site = await startRegisterSite({ people: [...directory, ...filling.owners], databaseFile });
  try {
    await fillSite(site, filling);
  } finally {
    await site.close();
  }
}

/** Fills the register with processes, owned in turn by people whom the bot can reach. */
async function fillSite(site: RegisterSite, { count, due, owners }: Filling): Promise<void> {
  const store = site.storeOf('admin');
  await store.create('settings', { key: 'team', values: { title: 'processTeam', value: people.team } });
  const conversations = owners.map(({ userPrincipalName }) => ({
    key: userPrincipalName,
    values: emptyValues(lists.conversations.fields, {
      title: userPrincipalName,
      person: userPrincipalName,
      conversation: `conversation ${userPrincipalName}`,
      serviceUrl: 'https://chat.example',
    }),
  }));
  const processes = Array.from({ length: count }, (_, index) =>
    aProcess(index, index < due, owners[index % owners.length]!.userPrincipalName),
  );
  for (const results of [
    await store.createMany('conversations', conversations),
    await store.createMany('processes', processes),
  ]) {
    for (const result of results) if (result.outcome === 'failed') throw result.error;
  }
}

function aProcess(index: number, isDue: boolean, owner: string): Creation<'processes'> {
  const values = newProcess({ name: `${processName(index)} ${index}`, unit: null }, benchDay);
  const nextReview = addDays(benchDay, isDue ? 7 : 200);
  const texts = (count: number) => Array.from({ length: count }, (_, n) => processName(index * 7 + n)).join(', ');
  const more: Partial<ProcessValues> = {
    status: 'released',
    cycleMonths: 12,
    lastReviewed: addDays(nextReview, -365),
    nextReview,
    owner,
    // About as much text as an entry has that somebody has taken care of.
    summary: texts(6),
    trigger: texts(3),
    inputs: texts(4),
    result: texts(3),
    legalBasis: texts(4),
    steps: texts(12),
  };
  return { key: `process ${index}`, values: { ...values, ...more } };
}
