/** When a round may write to people: days of work, the hours of the settings, once a week; in between the card in place. */
import type { Day, Stored, Values } from '../../../src/register';
import { emptyValues, lists } from '../../../src/register';
import type { Messenger, RoundOptions } from '../../../src/reminder';
import { runRound } from '../../../src/reminder';
import { aProcess, aReview, stored } from '../../support/builders';
import type { MemoryStore } from '../../support/memoryStore';
import { createMemoryStore } from '../../support/memoryStore';
import { testLinks } from '../../support/testLinks';

const monday = '2027-02-15';

function register(
  contact: Partial<Values<'conversations'>> = {},
  reviews: readonly Stored<'reviews'>[] = [],
  rules?: object,
): MemoryStore {
  const known = { title: 'directory olga', person: 'olga', conversation: 'a:x', ...contact };
  const setting = { title: 'reviewRules', value: JSON.stringify(rules ?? {}) };
  return createMemoryStore({
    entries: {
      processes: [aProcess({ owner: 'olga' }, 1)],
      reviews,
      settings: [stored(1, emptyValues(lists.settings.fields, setting))],
      conversations: [stored(1, emptyValues(lists.conversations.fields, known))],
    },
  });
}

function chat() {
  const sent: string[] = [];
  const updated: string[] = [];
  const messenger: Messenger = {
    send: async (to) => ({ state: 'sent', activity: `card ${sent.push(to)}` }),
    update: async (_, activity) => {
      updated.push(activity);
      return { state: 'sent', activity };
    },
  };
  return { sent, updated, messenger };
}

const round = (store: MemoryStore, messenger: Messenger, today: Day, more: Partial<RoundOptions> = {}) =>
  runRound({ store, messenger, today, links: testLinks, wait: async () => undefined, ...more });
const request = async (store: MemoryStore) => (await store.all('reviews'))[0]!.values;
const contact = async (store: MemoryStore) => (await store.one('conversations', 1)).values;

it('a new message is noted in the chat, and only now the days of the person begin', async () => {
  const store = register();
  const { messenger } = chat();

  await round(store, messenger, monday);

  expect(await contact(store)).toMatchObject({ lastMessageOn: monday, digest: 'card 1' });
  expect(await request(store)).toMatchObject({ delivery: 'sent', levelSince: monday });
});

it.each(['2027-02-20', '2027-02-21', '2027-03-26'] as const)('nobody is written to on %s', async (day) => {
  const store = register();
  const { messenger, sent } = chat();

  const report = await round(store, messenger, day);

  expect(report).toMatchObject({ opened: 1, sent: 0, later: 0 });
  expect(sent).toEqual([]);
  expect(await request(store)).toMatchObject({ delivery: 'waiting', levelSince: null });
});

it.each([
  [8, []],
  [9, ['olga']],
  [15, ['olga']],
  [16, []],
])('between 9 and 16 o’clock: at %i', async (hour, expected) => {
  const store = register({}, [], { messagesFrom: 9, messagesUntil: 16 });
  const { messenger, sent } = chat();

  const report = await round(store, messenger, monday, { hour: () => hour });

  expect(sent).toEqual(expected);
  expect(report).toMatchObject({ later: 1 - expected.length, hours: { from: 9, until: 16 } });
});

it('within a week of the last message the card in the chat says what is new, without a message', async () => {
  const store = register({ lastMessageOn: '2027-02-12', digest: 'older' });
  const { messenger, sent, updated } = chat();

  const report = await round(store, messenger, monday);
  const again = await round(store, messenger, monday);

  expect(sent).toEqual([]);
  expect(updated).toEqual(['older']);
  expect([report.shown, again.shown]).toEqual([1, 0]);
  expect(await request(store)).toMatchObject({ delivery: 'waiting', activity: 'older', levelSince: null });
  await round(store, messenger, '2027-02-19');
  expect(sent).toEqual(['olga']);
  expect(updated).toEqual(['older', 'older']);
  expect(await request(store)).toMatchObject({ delivery: 'sent', activity: 'card 1' });
});

it('a card that somebody has deleted is given up, and what is new waits for the next message', async () => {
  const store = register({ lastMessageOn: '2027-02-12', digest: 'older' });
  const { messenger } = chat();
  const update: Messenger['update'] = async () => ({ state: 'undeliverable', reason: 'gone' });

  await round(store, { ...messenger, update }, monday);

  expect(await contact(store)).toMatchObject({ digest: null });
  expect(await request(store)).toMatchObject({ delivery: 'waiting', activity: null });
});

it('what is too large is sent as a number and a link; only if that is refused too nobody gets it', async () => {
  const store = register();
  const sizes: number[] = [];
  const messenger: Messenger = {
    ...chat().messenger,
    send: async (_, card) => {
      sizes.push(JSON.stringify(card).length);
      return sizes.length === 1 ? { state: 'undeliverable', reason: 'tooLarge' } : { state: 'sent', activity: 'short' };
    },
  };

  const report = await round(store, messenger, monday);

  expect(report).toMatchObject({ sent: 1, undeliverable: 0 });
  expect(sizes[1]).toBeLessThan(sizes[0]!);
  expect(await request(store)).toMatchObject({ delivery: 'sent', activity: 'short' });
});

it.each([
  ['tooLarge', { addressee: 'olga', failure: 'tooLarge' }],
  ['refused', { addressee: 'olga', failure: 'refused' }],
  // The person is not there: the request stands with nobody, as long as there is nobody.
  ['blocked', { addressee: null, failure: 'blocked' }],
  ['gone', { addressee: null, failure: 'gone' }],
] as const)('«%s» is noted at the request', async (reason, expected) => {
  const store = register();
  const messenger: Messenger = {
    ...chat().messenger,
    send: async () => ({ state: 'undeliverable', reason }),
  };

  const report = await round(store, messenger, monday);

  expect(report).toMatchObject({ sent: 0, undeliverable: 1 });
  expect(await request(store)).toMatchObject({ delivery: 'undeliverable', ...expected });
});

it('why somebody got no message is still known when the next one has got it', async () => {
  const store = register();
  await store.update('processes', await store.one('processes', 1), { deputy: 'dieter' });
  await store.create('conversations', {
    key: 'dieter',
    values: { title: 'directory dieter', person: 'dieter', conversation: 'a:y' },
  });
  const { messenger } = chat();
  const send: Messenger['send'] = async (to, card) =>
    to === 'olga' ? { state: 'undeliverable', reason: 'blocked' } : messenger.send(to, card);

  await round(store, { ...messenger, send }, monday);

  expect(await request(store)).toMatchObject({ addressee: 'dieter', delivery: 'sent', failure: 'blocked' });
});

it('whoever gets the message in the end is no longer said not to have got it', async () => {
  const refused = aReview({ addressee: 'olga', openedOn: '2027-02-01', delivery: 'undeliverable', failure: 'refused' });
  const store = register({}, [refused]);

  await round(store, chat().messenger, monday);

  expect(await request(store)).toMatchObject({ addressee: 'olga', delivery: 'sent', failure: null });
});

it('a process that loses the right to run the round stops before its next message, and gives the request back', async () => {
  const store = register({}, [aReview({ addressee: 'olga', openedOn: monday, delivery: 'waiting', activity: null })]);
  const { messenger, sent } = chat();
  let seconds = 0;

  const report = await round(store, messenger, monday, {
    lease: { now: () => seconds, staleAfter: 60, renewEvery: 20 },
    onStep: ({ step }) => {
      if (step !== 'read') return;
      store.saveAs('rival', 'serviceState', 1, { value: 'mine' });
      seconds += 30;
    },
  });

  expect(report).toMatchObject({ elsewhere: true, sent: 0 });
  expect(sent).toEqual([]);
  expect(await request(store)).toMatchObject({ delivery: 'waiting' });
});

it('whoever was about to write, was taken for dead and has given it back has written to nobody: the card goes out now', async () => {
  const store = register({}, [
    aReview({ addressee: 'olga', openedOn: monday, delivery: 'sending', activity: 'claim:a' }),
  ]);
  const { messenger, sent } = chat();

  await round(store, messenger, monday, {
    onStep: ({ step }) => {
      if (step === 'read') store.saveAs('rival', 'reviews', 1, { delivery: 'waiting', activity: null });
    },
  });

  expect(sent).toEqual(['olga']);
  expect(await request(store)).toMatchObject({ delivery: 'sent', activity: 'card 1' });
});
