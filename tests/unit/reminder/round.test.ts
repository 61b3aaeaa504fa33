/** A round behind our own two ports: what becomes of a request when the card cannot even set out. */
import type { Stored } from '../../../src/register';
import { emptyValues, lists, Unavailable } from '../../../src/register';
import type { Delivery, Messenger } from '../../../src/reminder';
import { runRound } from '../../../src/reminder';
import { aProcess, aReview, stored } from '../../support/builders';
import type { MemoryStore } from '../../support/memoryStore';
import { createMemoryStore } from '../../support/memoryStore';
import { testLinks } from '../../support/testLinks';

const today = '2027-02-15';
const sentAs = (activity: string): Delivery => ({ state: 'sent', activity });

function contactOf(person: string, id: number): Stored<'conversations'> {
  return stored(id, emptyValues(lists.conversations.fields, { title: `directory-${id}`, person, conversation: 'a:x' }));
}

/** A due process for each of the people, who can all be reached. */
function registerWith(owners: readonly string[], reviews: readonly Stored<'reviews'>[] = []): MemoryStore {
  const processes = owners.map((owner, index) => aProcess({ owner }, index + 1));
  return createMemoryStore({
    entries: { processes, reviews, conversations: owners.map((owner, index) => contactOf(owner, index + 1)) },
  });
}

const messengerWith = (send: Messenger['send'], updated: string[] = []): Messenger => ({
  send,
  update: async (_, activity) => sentAs(updated[updated.push(activity) - 1]!),
});
const round = (store: MemoryStore, messenger: Messenger) =>
  runRound({ store, messenger, today, links: testLinks, wait: async () => undefined });
const requests = async (store: MemoryStore) => (await store.all('reviews')).map(({ values }) => values);

describe('a card that cannot set out', () => {
  const owners = Array.from({ length: 12 }, (_, index) => `person${index}`);
  const refusing = (asked: string[]) =>
    messengerWith(async (to) => {
      asked.push(to);
      throw new Unavailable('no token');
    });

  it('ends the round after the few that were on their way, and the next healthy round sends all', async () => {
    const store = registerWith(owners);
    const asked: string[] = [];

    await expect(round(store, refusing(asked))).rejects.toThrow('no token');

    expect(asked.length).toBeLessThanOrEqual(5);
    expect(await requests(store)).toEqual(
      owners.map(() => expect.objectContaining({ delivery: 'waiting', activity: null })),
    );
    const report = await round(
      store,
      messengerWith(async (to) => sentAs(`card of ${to}`)),
    );
    expect(report).toMatchObject({ sent: 12, unknown: 0, notDelivered: [] });
  });

  it('leaves the older card of the person where it stands', async () => {
    const repeated = aReview({ addressee: 'olga', openedOn: '2027-02-01', delivery: 'waiting', activity: 'older' });
    const store = registerWith(['olga'], [repeated]);
    const updated: string[] = [];

    await expect(round(store, refusing([]))).rejects.toThrow('no token');
    await round(
      store,
      messengerWith(async () => sentAs('newer'), updated),
    );

    expect(updated).toEqual(['older']);
    expect(await requests(store)).toMatchObject([{ delivery: 'sent', activity: 'newer' }]);
  });

  it('is free again although another round has taken its sender for dead', async () => {
    const store = registerWith(['olga']);
    const messenger = messengerWith(async () => {
      store.saveAs('dienst', 'reviews', 1, { delivery: 'unknown', activity: null });
      throw new Unavailable('no token');
    });

    await expect(round(store, messenger)).rejects.toThrow('no token');

    expect(await requests(store)).toMatchObject([{ delivery: 'waiting', activity: null }]);
  });

  it('takes nothing back from a round that has sent a card meanwhile', async () => {
    const store = registerWith(['olga']);
    const messenger = messengerWith(async () => {
      store.saveAs('dienst', 'reviews', 1, { delivery: 'sent', activity: 'card of the other' });
      throw new Unavailable('no token');
    });

    await expect(round(store, messenger)).rejects.toThrow('no token');

    expect(await requests(store)).toMatchObject([{ delivery: 'sent', activity: 'card of the other' }]);
  });
});

describe('a card that cannot be brought up to date', () => {
  const moved = aReview({ addressee: 'olga', activity: 'same id' });
  const foreign = aReview({ process: 2, addressee: 'petra', activity: 'same id', openKey: 'open:P-000002' }, 2);

  it.each<[string, Messenger['update'], object]>([
    ['is gone', async () => ({ state: 'undeliverable', reason: 'gone' }), { state: 'undeliverable' }],
    [
      'meets a failure',
      async () => Promise.reject(new Unavailable('no token for olga')),
      { state: 'failed', error: 'Unavailable', status: null },
    ],
  ])('because it %s is logged, and the new card goes out all the same', async (_, update, facts) => {
    const store = registerWith(['dieter', 'petra'], [moved, foreign]);
    const asked: string[] = [];
    const logged: unknown[] = [];

    const report = await runRound({
      store,
      messenger: {
        send: async (to) => sentAs(`card of ${to}`),
        update: (to, activity, card) => {
          asked.push(`${to}: ${activity}`);
          return update(to, activity, card);
        },
      },
      today,
      links: testLinks,
      log: (event, about) => void logged.push([event, about]),
    });

    expect(report).toMatchObject({ moved: 1, sent: 1, notDelivered: [] });
    expect(asked).toEqual(['olga: same id']);
    expect(logged).toEqual([['card.notReplaced', facts]]);
  });

  it('is left alone in a dry run', async () => {
    const updated: string[] = [];
    const messenger = messengerWith(async () => sentAs('card'), updated);

    await runRound({ store: registerWith(['dieter'], [moved]), messenger, today, links: testLinks, dryRun: true });

    expect(updated).toEqual([]);
  });
});

describe('a claim', () => {
  it('is a different one each time, so that nobody takes another’s for their own', async () => {
    const store = registerWith(['olga', 'dieter']);
    const seen: (string | null)[] = [];
    const messenger = messengerWith(async () => {
      seen.push(
        ...(await requests(store)).filter(({ delivery }) => delivery === 'sending').map(({ activity }) => activity),
      );
      return { state: 'unknown' };
    });

    await round(store, messenger);

    expect(new Set(seen).size).toBe(2);
    expect(await requests(store)).toMatchObject([
      { delivery: 'unknown', activity: null },
      { delivery: 'unknown', activity: null },
    ]);
  });
});

describe('a request that nobody answers', () => {
  it('is asked about again, recorded, and reported; the older card points to the newer', async () => {
    const silent = aReview({ addressee: 'olga', openedOn: '2027-02-01', activity: 'older' });
    const store = registerWith(['olga'], [silent]);
    const updated: string[] = [];
    const messenger = messengerWith(async () => sentAs('newer'), updated);

    const first = await round(store, messenger);
    const second = await round(store, messenger);

    expect(first).toMatchObject({ opened: 0, moved: 0, reminded: 1, sent: 1, stuck: ['P-000001'] });
    expect(second).toMatchObject({ reminded: 0, sent: 0, stuck: ['P-000001'] });
    expect(updated).toEqual(['older']);
    expect(await requests(store)).toMatchObject([{ askedOn: today, delivery: 'sent', activity: 'newer' }]);
  });
});

describe('a request that cannot be opened', () => {
  it('because a closed one stands under its key is told as a failure, so that somebody looks', async () => {
    const store = registerWith(['olga']);
    const closed = aReview({ process: 99, state: 'withdrawn', openKey: 'closed:P-000001:1' });
    await store.create('reviews', { key: 'review:P-000001:2027-03-01:0', values: closed.values });

    const report = await round(
      store,
      messengerWith(async () => sentAs('card')),
    );

    expect(report).toMatchObject({ opened: 0, sent: 0, failed: [{ process: 'P-000001' }] });
  });
});
