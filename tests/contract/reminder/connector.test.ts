/**
 * What the connector may answer over the wire, through the SDK's own client: what is written down about the request, whether somebody
 * else is asked, and that nobody ever gets a second copy.
 */
import { emptyValues, lists } from '../../../src/register';
import { aProcess, stored, aUnit } from '../../support/builders';
import { createMemoryStore } from '../../support/memoryStore';
import type { ReminderSite } from '../../support/reminderSite';
import { dieter, olga, petra, startReminderSite } from '../../support/reminderSite';
import type { Trouble, TroubledConnector } from '../../support/troubledConnector';
import { startTroubledConnector } from '../../support/troubledConnector';

let site: ReminderSite;
let connector: TroubledConnector;
const waits: number[] = [];

/** Olga is asked first, Dieter stands in for her; the team has had its digest of the month. */
beforeEach(async () => {
  waits.length = 0;
  connector = await startTroubledConnector();
  const chatOf = (person: string, index: number) =>
    stored(
      index + 1,
      emptyValues(lists.conversations.fields, {
        ...{ title: `directory ${person}`, person, conversation: `a:${person}`, serviceUrl: connector.serviceUrl },
        monthlyOn: '2027-02-01',
      }),
    );
  const team = emptyValues(lists.settings.fields, { title: 'processTeam', value: petra });
  const store = createMemoryStore({
    entries: {
      processes: [aProcess({ owner: olga, deputy: dieter })],
      units: [aUnit({ head: null })],
      settings: [stored(1, team)],
      conversations: [olga, dieter, petra].map(chatOf),
    },
  });
  site = await startReminderSite({ store, connectorWithin: 300 });
});
afterEach(async () => {
  await site.close();
  await connector.close();
});

const round = () => site.round({ wait: async (seconds) => void waits.push(seconds) });
const request = async () => (await site.store.all('reviews'))[0]!.values;
const endOf = async (person: string) =>
  (await site.store.all('conversations')).find(({ values }) => values.person === person)!.values.endedOn;
const refused = (status: number, code: string): Trouble => ({
  status,
  body: JSON.stringify({ error: { code, message: code } }),
});
const toOlga = ({ path }: { readonly path: string }) => path.includes(olga);
const cardsTo = (person: string) => connector.arrived.filter(({ path, isTaken }) => isTaken && path.includes(person));
const gateway = { 'Content-Type': 'text/html' };

it.each<[string, Trouble, string, boolean]>([
  ['has blocked the bot', refused(403, 'ConversationBlockedByUser'), 'blocked', true],
  [
    'wants no messages, in the words of another service',
    { status: 403, body: '{"subCode":"MessageWritesBlocked"}' },
    'blocked',
    true,
  ],
  ['has removed the app', refused(403, 'BotNotInConversationRoster'), 'gone', true],
  ['is behind a 403 without a word', { status: 403, headers: gateway, body: '<h1>Forbidden</h1>' }, 'gone', true],
  ['may not have the app today, as nobody may', refused(403, 'BotDisabledByAdmin'), 'blocked', false],
])('who %s is passed over in the same round', async (_, trouble, __, isEnded) => {
  connector.trouble((asked) => (toOlga(asked) ? trouble : null));

  const report = await round();

  expect(report).toMatchObject({ opened: 1, undeliverable: 1, moved: 1, sent: 1 });
  expect(await request()).toMatchObject({ addressee: dieter, level: 'deputy', delivery: 'sent' });
  expect(await endOf(olga)).toBe(isEnded ? '2027-02-15' : null);
  expect(connector.arrived.filter(toOlga)).toHaveLength(1);
});

it('an app that is blocked for everybody is on the page of the team, and everything goes on when it is allowed again', async () => {
  connector.trouble(() => refused(403, 'BotDisabledByAdmin'));

  const blocked = await round();

  expect(blocked).toMatchObject({ sent: 0, unreachable: ['P-000001'] });
  expect(await request()).toMatchObject({ addressee: null, delivery: 'undeliverable' });
  connector.trouble(() => null);
  site.setToday('2027-02-16');
  expect(await round()).toMatchObject({ sent: 1, unreachable: [] });
  expect(await request()).toMatchObject({ addressee: olga, level: 'owner', delivery: 'sent' });
});

it.each<[string, Trouble, number]>([
  ['429 with seconds', { status: 429, headers: { 'Retry-After': '3' } }, 3],
  ['429 without a time', refused(429, 'Throttled'), 30],
  ['412', refused(412, 'PreconditionFailed'), 30],
])('«%s» is waited for twice, and then sent once', async (_, trouble, seconds) => {
  let asked = 0;
  connector.trouble((one) => (toOlga(one) && ++asked <= 2 ? trouble : null));

  const report = await round();

  expect(report).toMatchObject({ sent: 1, later: 0, unknown: 0 });
  expect(waits.reduce((sum, one) => sum + one, 0)).toBe(2 * seconds);
  expect(cardsTo(olga)).toHaveLength(1);
});

it('a time to wait until is waited for as well as seconds to wait', async () => {
  let asked = 0;
  const until = new Date(Date.now() + 20_000).toUTCString();
  connector.trouble(() => (++asked === 1 ? { status: 429, headers: { 'Retry-After': until } } : null));

  expect(await round()).toMatchObject({ sent: 1, later: 0 });
  expect(waits[0]).toBeGreaterThan(10);
  expect(waits[0]).toBeLessThanOrEqual(20);
});

it.each<[string, Trouble, boolean]>([
  ['408', refused(408, 'RequestTimeout'), false],
  ['500', refused(500, 'ServiceError'), false],
  ['a gateway’s page with 502', { status: 502, headers: gateway, body: '<h1>Bad Gateway</h1>' }, false],
  ['503 with a time', { status: 503, headers: { 'Retry-After': '1' } }, false],
  ['504', { status: 504 }, false],
  ['a connection that breaks before', 'resetBefore', false],
  ['a connection that breaks after the card was taken', 'resetAfter', true],
  ['no answer at all', 'silence', true],
  ['an answer that names no message', { status: 200, body: '' }, true],
])(
  '%s leaves it open: nothing is sent again, and the next level is asked when the days are over',
  async (_, trouble, isTaken) => {
    connector.trouble(() => trouble);

    expect(await round()).toMatchObject({ sent: 0, unknown: 1, later: 0, notDelivered: ['P-000001'] });
    connector.trouble(() => null);
    expect(await round()).toMatchObject({ sent: 0, unknown: 0 });
    site.setToday('2027-02-22');
    expect(await round()).toMatchObject({ sent: 0, moved: 0 });

    expect(connector.arrived.filter(toOlga)).toEqual([expect.objectContaining({ isTaken })]);
    expect(await request()).toMatchObject({ addressee: olga, delivery: 'unknown', levelSince: '2027-02-15' });
    site.setToday('2027-03-01');
    expect(await round()).toMatchObject({ moved: 1, sent: 1 });
    expect(await request()).toMatchObject({ addressee: dieter, level: 'deputy', delivery: 'sent' });
    expect(connector.arrived.filter(toOlga)).toHaveLength(1);
  },
);

it('nobody at the other end has taken anything: the next round tries again', async () => {
  await connector.close();

  expect(await round()).toMatchObject({ sent: 0, unknown: 0, later: 1 });
  expect(await request()).toMatchObject({ addressee: olga, delivery: 'waiting' });
  expect(await endOf(olga)).toBeNull();
});

it('404 makes the conversation anew, once, and the card goes there', async () => {
  connector.trouble(({ path }) => {
    if (path === '/v3/conversations') return { status: 201, body: '{"id":"a:new"}' };
    return path.includes(`a:${olga}`) ? refused(404, 'ConversationNotFound') : null;
  });

  expect(await round()).toMatchObject({ sent: 1, undeliverable: 0 });

  expect(connector.arrived.map(({ path }) => path)).toEqual([
    `/v3/conversations/a:${olga}/activities`,
    '/v3/conversations',
    '/v3/conversations/a:new/activities',
  ]);
  const [contact] = await site.store.all('conversations');
  expect(contact!.values).toMatchObject({ conversation: 'a:new', endedOn: null });
});

it('404 for the new conversation, too, ends it there: the next one is asked', async () => {
  connector.trouble(({ path }) => {
    if (path === '/v3/conversations') return { status: 201, body: '{"id":"a:new"}' };
    return path.includes(dieter) ? null : refused(404, 'ConversationNotFound');
  });

  expect(await round()).toMatchObject({ undeliverable: 1, moved: 1, sent: 1 });
  expect(connector.arrived).toHaveLength(4);
  expect(await request()).toMatchObject({ addressee: dieter, delivery: 'sent' });
  expect(await endOf(olga)).toBe('2027-02-15');
});

it('413 is sent as a number and a link; refused again, the next one is asked, and the person stays reachable', async () => {
  connector.trouble((asked) => (toOlga(asked) ? refused(413, 'MessageSizeTooBig') : null));

  expect(await round()).toMatchObject({ undeliverable: 1, moved: 1, sent: 1 });

  const [whole, short] = connector.arrived.filter(toOlga);
  expect(short!.bytes).toBeLessThan(whole!.bytes);
  expect(connector.arrived.filter(toOlga)).toHaveLength(2);
  expect(await request()).toMatchObject({ addressee: dieter, delivery: 'sent' });
  expect(await endOf(olga)).toBeNull();
});

it('400 says that this message can’t be sent: the next one is asked, and the person stays reachable', async () => {
  connector.trouble((asked) => (toOlga(asked) ? refused(400, 'BadSyntax') : null));

  expect(await round()).toMatchObject({ undeliverable: 1, moved: 1, sent: 1 });
  expect(await endOf(olga)).toBeNull();
});

it('401 is the bot’s own trouble: the round ends, nobody is blamed, and the next one goes on', async () => {
  connector.trouble(() => refused(401, 'Unauthorized'));

  await expect(round()).rejects.toThrow('401');

  expect(await request()).toMatchObject({ addressee: olga, delivery: 'waiting' });
  expect(await endOf(olga)).toBeNull();
  connector.trouble(() => null);
  expect(await round()).toMatchObject({ sent: 1 });
  expect(cardsTo(olga)).toHaveLength(1);
});
