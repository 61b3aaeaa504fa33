/** Two processes run the round at the same moment, each with its own way to SharePoint: who claims first sends. */
import type { PersonKey, Register } from '../../../src/register';
import type { Messenger } from '../../../src/reminder';
import { runRound } from '../../../src/reminder';
import type { RegisterSite } from '../../support/registerSite';
import { people, startRegisterSite } from '../../support/registerSite';

let register: RegisterSite;
beforeAll(async () => {
  register = await startRegisterSite();
  await register.storeOf('service').create('conversations', {
    key: 'conversation:olga',
    values: { title: 'olga', person: people.owner, conversation: 'a:olga', serviceUrl: 'http://127.0.0.1/' },
  });
}, 60_000);
afterAll(() => register.close());

async function dueProcess(name: string): Promise<void> {
  await register.storeOf('team').create('processes', {
    key: name,
    values: { name, owner: people.owner, status: 'released', lastReviewed: '2026-03-01', nextReview: '2027-03-01' },
  });
}

/** Everybody waits here until the given number has come; later ones pass. */
function meetingOf(count: number): () => Promise<void> {
  let open = () => {};
  const isOpen = new Promise<void>((resolve) => (open = resolve));
  let waiting = 0;
  return () => {
    if (++waiting === count) open();
    return isOpen;
  };
}

/** A store of its own whose first claim waits for the other process's, and which tells when that claim is decided. */
function rival(meet: () => Promise<void>, decided: () => void): Register {
  const store = register.storeOf('service');
  const update = store.update.bind(store);
  let hasMet = false;
  jest.spyOn(store, 'update').mockImplementation(async (list, entry, changes) => {
    if (hasMet || !('delivery' in changes) || changes.delivery !== 'sending') return update(list, entry, changes);
    hasMet = true;
    await meet();
    return update(list, entry, changes).finally(decided);
  });
  return store;
}

/** Counts the cards, and takes none before it is allowed. */
function counting(allowed: Promise<void>) {
  const sent: PersonKey[] = [];
  const messenger: Messenger = {
    send: async (to) => {
      await allowed;
      return { state: 'sent', activity: `card ${sent.push(to)}` };
    },
    update: async (_, activity) => ({ state: 'sent', activity }),
  };
  return { sent, messenger };
}

it.each([
  ['one request', ['Hund anmelden']],
  ['several requests of one person', ['Reisepass ausstellen', 'Gewerbe anmelden', 'Baum fällen']],
])(
  '%s bring exactly one card',
  async (_, names) => {
    for (const name of names) await dueProcess(name);
    const claims = meetingOf(2);
    const decisions = meetingOf(3);
    const { sent, messenger } = counting(decisions());
    const round = () =>
      runRound({
        store: rival(claims, () => void decisions()),
        messenger,
        today: '2027-02-15',
        tabLink: (id) => `https://tab.example/${id}`,
      });

    const reports = await Promise.all([round(), round()]);

    expect(sent).toEqual([people.owner]);
    expect(reports.reduce((sum, report) => sum + report.sent, 0)).toBe(1);
    const open = (await register.storeOf('team').all('reviews')).filter(({ values }) => values.state === 'open');
    expect(new Set(open.map(({ values }) => `${values.delivery} ${values.activity}`))).toEqual(
      new Set(['sent card 1']),
    );
  },
  60_000,
);
