/** A stand-in with a register in it that is large enough for counting calls, and a count of them. */
import { addDays, emptyValues, lists, newProcess } from '../../src/register';
import type { Creation, Day } from '../../src/register';
import type { Throttle } from '../../src/sharepoint-local';
import type { Calls } from '../support/calls';
import { countCalls } from '../support/calls';
import type { RegisterSite } from '../support/registerSite';
import { directory, people, startRegisterSite } from '../support/registerSite';
import { personName, processName } from './believableNames';
import { createRandom } from './searchQueries';

export const benchDay: Day = '2027-03-01';

export interface LargeSite extends RegisterSite {
  readonly calls: Calls;
  /** Refuses from now on what this one refuses. */
  refuse(throttle: Throttle): void;
}

const owner = (index: number) => ({
  userPrincipalName: `person${index}@stadt.example`,
  displayName: personName(index),
});
export const owners = Array.from({ length: 40 }, (_, index) => owner(index));

export async function startLargeSite(): Promise<LargeSite> {
  const calls = countCalls();
  let throttle: Throttle = () => null;
  const site = await startRegisterSite({
    people: [...directory, ...owners],
    onRequest: calls.onRequest,
    throttle: (asked) => throttle(asked),
  });
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

/** Fills the register: so many processes, the first of them due, owned in turn by people whom the bot can reach. */
export async function fillSite(site: RegisterSite, count: number, due: number): Promise<void> {
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
  await store.createMany('conversations', conversations);
  await store.createMany(
    'processes',
    Array.from({ length: count }, (_, index) => aProcess(index, index < due)),
  );
}

function aProcess(index: number, isDue: boolean): Creation<'processes'> {
  const values = newProcess({ name: `${processName(index)} ${index}`, unit: null }, benchDay);
  const nextReview = addDays(benchDay, isDue ? 7 : 200);
  const person = owners[index % owners.length]!.userPrincipalName;
  const more = {
    status: 'released',
    cycleMonths: 12,
    lastReviewed: addDays(nextReview, -365),
    nextReview,
    owner: person,
  };
  return { key: `process ${index}`, values: { ...values, ...more } as typeof values };
}
