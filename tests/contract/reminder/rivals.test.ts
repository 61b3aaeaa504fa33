/** Several processes run the round at the same moment, each with its own way to SharePoint: one of them sends. */
import type { Day, PersonKey } from '../../../src/register';
import type { Messenger } from '../../../src/reminder';
import { runRound } from '../../../src/reminder';
import type { RegisterSite } from '../../support/registerSite';
import { people, startRegisterSite } from '../../support/registerSite';
import { testLinks } from '../../support/testLinks';

let register: RegisterSite;
beforeEach(async () => {
  register = await startRegisterSite();
  await register.storeOf('service').create('conversations', {
    key: 'conversation:olga',
    values: { title: 'olga', person: people.owner, conversation: 'a:olga', serviceUrl: 'http://127.0.0.1/' },
  });
}, 60_000);
afterEach(() => register.close());

async function dueProcess(name: string): Promise<void> {
  await register.storeOf('team').create('processes', {
    key: name,
    values: { name, owner: people.owner, status: 'released', lastReviewed: '2026-03-01', nextReview: '2027-03-01' },
  });
}

it.each([
  ['two', 2],
  ['five', 5],
])(
  '%s instances bring exactly one card for three requests',
  async (_, instances) => {
    for (const name of ['Reisepass ausstellen', 'Gewerbe anmelden', 'Baum fällen']) await dueProcess(name);
    const sent: PersonKey[] = [];
    const messenger: Messenger = {
      send: async (to) => ({ state: 'sent', activity: `card ${sent.push(to)}` }),
      update: async (__, activity) => ({ state: 'sent', activity }),
    };
    const round = () =>
      runRound({
        store: register.storeOf('service'),
        messenger,
        today: '2027-02-15',
        links: testLinks,
        lease: { staleAfter: 20, renewEvery: 0.1 },
      });

    const reports = await Promise.all(Array.from({ length: instances }, round));

    expect(sent).toEqual([people.owner]);
    expect(reports.reduce((sum, report) => sum + report.sent, 0)).toBe(1);
    const open = (await register.storeOf('team').all('reviews')).filter(({ values }) => values.state === 'open');
    expect(open).toHaveLength(3);
    expect(new Set(open.map(({ values }) => `${values.delivery} ${values.activity}`))).toEqual(
      new Set(['sent card 1']),
    );
  },
  60_000,
);

it('instances whose clocks are a day apart and run at different speeds bring one card, too', async () => {
  for (const name of ['Reisepass ausstellen', 'Gewerbe anmelden']) await dueProcess(name);
  const sent: PersonKey[] = [];
  const messenger: Messenger = {
    send: async (to) => ({ state: 'sent', activity: `card ${sent.push(to)}` }),
    update: async (__, activity) => ({ state: 'sent', activity }),
  };
  const round = (today: Day, speed: number) =>
    runRound({
      store: register.storeOf('service'),
      messenger,
      today,
      links: testLinks,
      // Whose clock runs fast takes the others for dead while they are at work.
      lease: { staleAfter: 20, renewEvery: 0.1, now: () => (performance.now() / 1000) * speed },
    });

  const reports = await Promise.all([round('2027-02-15', 1), round('2027-02-16', 500), round('2027-02-15', 0.5)]);

  expect(sent).toEqual([people.owner]);
  expect(reports.reduce((sum, report) => sum + report.sent, 0)).toBe(1);
  const reviews = await register.storeOf('team').all('reviews');
  expect(reviews.map(({ values }) => [values.state, values.delivery])).toEqual([
    ['open', 'sent'],
    ['open', 'sent'],
  ]);
}, 60_000);
