/** What the connector's refusals do to a round: nobody is lost, nobody gets a second copy, nothing stays silent. */
import { aProcess, aReview } from '../../support/builders';
import type { ReminderSite } from '../../support/reminderSite';
import { dieter, directory, olga, petra, reminderStore, startReminderSite } from '../../support/reminderSite';

let site: ReminderSite;

const start = async (options: Parameters<typeof startReminderSite>[0] = {}) => {
  site = await startReminderSite(options);
  for (const { userPrincipalName } of directory) await site.channel.installFor(userPrincipalName);
};
afterEach(() => site.close());

const cardsOf = async (upn: string) =>
  (await site.chat(upn).messages()).filter(({ content }) => content.card !== null).length;
const request = async () => (await site.store.all('reviews'))[0]!.values;
const isSending = (method: string, path: string) => method === 'POST' && path.endsWith('/activities');
const error = (status: number, code: string) => ({ status, body: { error: { code, message: code } } });

it.each([
  ['blocked the bot', error(403, 'ConversationBlockedByUser')],
  ['removed it', error(403, 'BotNotInConversationRoster')],
])('who has %s is passed over in the same round, and noted as not reachable', async (_, refusal) => {
  await start({ processes: [aProcess({ deputy: dieter })] });
  let refused = 0;
  site.intercept((method, path) => (isSending(method, path) && refused++ === 0 ? refusal : null));

  const report = await site.round();

  expect(report).toMatchObject({ opened: 1, moved: 1, sent: 1, undeliverable: 1 });
  expect(await request()).toMatchObject({ addressee: dieter, level: 'deputy', delivery: 'sent' });
  const contact = (await site.store.all('conversations')).find(({ values }) => values.person === olga);
  expect(contact!.values.endedOn).toBe('2027-02-15');
  expect(await site.round()).toMatchObject({ moved: 0, sent: 0 });
});

it('a message from that person opens the way again', async () => {
  await start({ processes: [aProcess({ deputy: dieter })] });
  let refused = 0;
  site.intercept((method, path) =>
    isSending(method, path) && refused++ === 0 ? error(403, 'ConversationBlockedByUser') : null,
  );
  await site.round();

  await site.chat(olga).say('hilfe');

  const contact = (await site.store.all('conversations')).find(({ values }) => values.person === olga);
  expect(contact!.values.endedOn).toBeNull();
  // Whoever was asked in between goes on being asked.
  expect(await site.round()).toMatchObject({ moved: 0, sent: 0 });
});

it('a lost conversation is made anew once', async () => {
  await start();
  let lost = 0;
  site.intercept((method, path) =>
    isSending(method, path) && lost++ === 0 ? error(404, 'ConversationNotFound') : null,
  );

  expect(await site.round()).toMatchObject({ sent: 1, undeliverable: 0 });
  expect(await cardsOf(olga)).toBe(1);
});

it('a person who has left is passed over after one look for a new conversation', async () => {
  await start();
  const contacts = await site.store.all('conversations');
  const lost = contacts.find(({ values }) => values.person === olga)!.values.conversation!;
  const asked: string[] = [];
  site.intercept((method, path) => {
    if (method === 'POST') asked.push(path);
    if (path === '/conversations') return error(403, 'BotNotInConversationRoster');
    return path.includes(lost) ? error(404, 'ConversationNotFound') : null;
  });

  const report = await site.round();

  expect(report).toMatchObject({ opened: 1, undeliverable: 1, moved: 1, sent: 1 });
  expect(asked.filter((path) => path === '/conversations' || path.includes(lost))).toHaveLength(2);
  expect(await request()).toMatchObject({ addressee: dieter, level: 'deputy' });
});

it('«later» is waited for and then sent, once', async () => {
  await start();
  let asked = 0;
  site.intercept((method, path) =>
    isSending(method, path) && asked++ < 2
      ? { status: 429, headers: { 'Retry-After': '3' }, body: { error: { code: 'Throttled', message: '' } } }
      : null,
  );
  const waits: number[] = [];

  const report = await site.round({ wait: async (seconds) => void waits.push(seconds) });

  expect(report).toMatchObject({ sent: 1, later: 0 });
  expect(waits).toEqual([3, 3]);
  expect(await cardsOf(olga)).toBe(1);
});

it('who is told to wait for ever is tried again by the next round', async () => {
  await start();
  site.intercept((method, path) => (isSending(method, path) ? error(429, 'Throttled') : null));

  // The question, and the digests of the month for head and team.
  expect(await site.round()).toMatchObject({ sent: 0, later: 3, notDelivered: ['P-000001'] });
  expect((await request()).delivery).toBe('waiting');
  site.intercept(null);
  expect(await site.round()).toMatchObject({ opened: 0, sent: 1, later: 0, notDelivered: [] });
});

it('a failure that leaves the outcome open is never sent again blindly, and heals with the answer', async () => {
  await start();
  site.intercept((method, path) => (isSending(method, path) ? error(500, 'ServiceError') : null));

  expect(await site.round()).toMatchObject({ sent: 0, unknown: 1, notDelivered: ['P-000001'] });
  site.intercept(null);
  expect(await site.round()).toMatchObject({ sent: 0 });
  expect(await cardsOf(olga)).toBe(0);
  await site.chat(olga).say('fällig');
  const [card] = (await site.chat(olga).messages()).filter(({ content }) => content.card !== null);
  await site.chat(olga).click(card!.id, 'confirmed', { request: 1, card: '1' });
  expect(await request()).toMatchObject({ state: 'answered', delivery: 'sent', activity: card!.id });
});

it('what a dead round left as «being sent» counts as unclear', async () => {
  const store = reminderStore([aProcess()]);
  await store.create('reviews', { key: 'x', values: aReview({ delivery: 'sending', activity: null }).values });
  await start({ store });

  const report = await site.round();

  expect(report).toMatchObject({ opened: 0, sent: 0, notDelivered: ['P-000001'] });
  expect((await request()).delivery).toBe('unknown');
});

it('a refused identity of the bot ends the round with an error instead of blaming people, and nothing is lost', async () => {
  await start();
  site.intercept((method, path) => (isSending(method, path) ? error(401, 'Unauthorized') : null));

  await expect(site.round()).rejects.toThrow('401');

  const contacts = await site.store.all('conversations');
  expect(contacts.every(({ values }) => values.endedOn === null)).toBe(true);
  expect(await request()).toMatchObject({ delivery: 'waiting', activity: null });
  site.intercept(null);
  expect(await site.round()).toMatchObject({ sent: 1, notDelivered: [] });
});

it('a chat that could not be made has taken no card: it is tried again', async () => {
  await start();
  const lost = (path: string) => (isSending('POST', path) ? error(404, 'ConversationNotFound') : null);
  site.intercept((method, path) =>
    method === 'POST' && path === '/conversations' ? error(500, 'ServiceError') : lost(path),
  );

  expect(await site.round()).toMatchObject({ sent: 0, unknown: 0, later: 3 });
  site.intercept(null);
  expect(await site.round()).toMatchObject({ sent: 1, later: 0 });
});

it('two rounds at once open one request and send one card', async () => {
  await start({ processes: [aProcess(), aProcess({ name: 'Hund anmelden', owner: petra }, 2)] });

  const reports = await Promise.all([site.round(), site.round()]);

  expect(reports.map(({ sent }) => sent)).toEqual([2, 0]);
  expect([await cardsOf(olga), await cardsOf(petra)]).toEqual([1, 1]);
});
