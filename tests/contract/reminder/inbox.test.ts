/** A click is never lost: SharePoint slow, SharePoint down, the process killed in between, two services on one folder. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Unavailable } from '../../../src/register';
import type { Inbox } from '../../../src/reminder';
import { inboxInFolder } from '../../../src/start/service/inboxFolder';
import type { AnswersSite } from '../../support/answersSite';
import { answersStore, onSite, startAnswersSite, valuesOf } from '../../support/answersSite';
import { eventually } from '../../support/eventually';
import { dieter, fremd, olga, startReminderSite } from '../../support/reminderSite';

const patience = { answerWithin: 40, retryAfter: 5, retryAtMost: 20 };
const kept = 'Ihre Antwort ist aufbewahrt';
const written = '„Hundesteuer festsetzen“: bestätigt von Olga Brandt am 15. Februar 2027.';

let folder: string;
let inbox: Inbox;
const open: AnswersSite[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prozessregister-inbox-'));
  inbox = await inboxInFolder(folder, () => undefined);
});
afterEach(async () => {
  for (const site of open.splice(0)) await site.close();
  await rm(folder, { recursive: true, force: true });
});

async function start(...[register, options]: Parameters<typeof startAnswersSite>): Promise<AnswersSite> {
  const site = await startAnswersSite(register, { inbox, patience, ...options });
  open.push(site);
  return site;
}

/** Every write to the register waits until it is let go; `fails` makes them fail instead. */
function hold(site: AnswersSite) {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const update = site.memory.update.bind(site.memory);
  jest.spyOn(site.memory, 'update').mockImplementation(async (...given) => {
    await gate;
    return update(...given);
  });
  return letGo;
}

it('leaves nothing behind when SharePoint answers in time', async () => {
  const site = await start();
  await site.card(olga);

  expect(await site.press(olga, 'confirmed')).toEqual({ kind: 'card' });

  expect((await site.texts(olga))[0]).toBe(written);
  expect(await readdir(folder)).toEqual([]);
});

it('answers in time when SharePoint is slow, says that the answer is kept, and shows what came of it afterwards', async () => {
  const site = await start();
  await site.card(olga);
  const letGo = hold(site);
  const { id } = (await site.chat(olga).messages()).at(-1)!;

  const outcome = await clickOnly(site, olga, id, 'confirmed', { request: 1, card: '1' });

  expect(outcome).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
  expect(JSON.stringify(outcome)).toContain(kept);
  expect(await valuesOf(site, 'reviews')).toMatchObject({ state: 'open' });
  expect(await readdir(folder)).toHaveLength(1);
  letGo();
  await site.bot.idle();
  expect(await valuesOf(site, 'reviews')).toMatchObject({ state: 'answered', outcome: 'confirmed' });
  expect((await site.texts(olga))[0]).toBe(written);
  expect(await readdir(folder)).toEqual([]);
});

it('keeps the answer while SharePoint is down, and writes it when it is back', async () => {
  const site = await start();
  await site.card(olga);
  site.memory.fail(new Unavailable('SharePoint is away'));

  expect(await site.press(olga, 'confirmed')).toEqual({ kind: 'card' });

  expect(await site.texts(olga)).toContain(kept);
  site.memory.fail(null);
  await eventually(async () => expect((await site.texts(olga))[0]).toBe(written));
  expect(await readdir(folder)).toEqual([]);
});

it('survives the end of the process: the next one writes it, and the card shows it', async () => {
  const before = await start({}, { databaseFile: join(folder, 'chat.sqlite') });
  const messages = await before.card(olga);
  before.memory.fail(new Unavailable('SharePoint is away'));
  await before.press(olga, 'confirmed');
  const left = await inbox.pending();
  await before.close();
  open.pop();
  expect(messages[0]).toBe('Eine Anfrage wartet auf Sie');
  expect(left).toHaveLength(1);

  // The same register as it was, the same chat, and what lay in the folder. Ports differ after a restart of this test's site.
  const store = answersStore();
  const after = await startReminderSite({
    store,
    remindsAtOnce: false,
    databaseFile: join(folder, 'chat.sqlite'),
    inbox: { ...inbox, pending: async () => readdressed(await inbox.pending(), () => after.origin) },
    patience,
  });
  const site = onSite(after, store);
  open.push(site);

  await eventually(async () => expect(await valuesOf(site, 'reviews')).toMatchObject({ outcome: 'confirmed' }));
  await eventually(async () => expect((await site.texts(olga))[0]).toBe(written));
  expect((await readdir(folder)).filter((name) => name.endsWith('.json'))).toEqual([]);
});

it('two services that share the folder write it once', async () => {
  const site = await start();
  await site.card(olga);
  site.memory.fail(new Unavailable('SharePoint is away'));
  await site.press(olga, 'changeNeeded', { 'comment-1': 'Neue Satzung' }).catch(() => undefined);
  await site.press(olga, 'confirmed').catch(() => undefined);
  site.memory.fail(null);
  const other = await startReminderSite({ store: site.memory, remindsAtOnce: false, inbox, patience });
  open.push(onSite(other, site.memory));

  await eventually(async () => expect(await inbox.pending()).toEqual([]));

  const answered = site.memory.calls.filter((call) => call === 'update reviews').length;
  expect(await valuesOf(site, 'reviews')).toMatchObject({ state: 'answered' });
  expect(answered).toBeLessThanOrEqual(2);
});

it('shows what stands when somebody else was faster meanwhile', async () => {
  const site = await start();
  await site.card(olga);
  site.memory.fail(new Unavailable('SharePoint is away'));
  await site.press(olga, 'confirmed');
  site.memory.saveAs(dieter, 'reviews', 1, {
    ...{ state: 'answered', outcome: 'changeNeeded', answeredBy: dieter, answeredOn: '2027-02-15' },
    openKey: 'closed:P-000001:1',
  });
  site.memory.fail(null);

  await eventually(async () =>
    expect((await site.texts(olga))[0]).toBe(
      '„Hundesteuer festsetzen“: Änderung nötig, gemeldet von Dieter Voss am 15. Februar 2027.',
    ),
  );
  expect(await valuesOf(site, 'reviews')).toMatchObject({ outcome: 'changeNeeded', answeredBy: dieter });
});

it('keeps nothing about the person but the directory id, and of the card only what was clicked', async () => {
  const site = await start();
  await site.card(olga);
  site.memory.fail(new Unavailable('SharePoint is away'));
  await site.press(olga, 'confirmed');

  const [name] = await readdir(folder);
  const text = await readFile(join(folder, name!), 'utf8');

  expect(text).not.toMatch(/olga|brandt|hundesteuer/i);
});

it('a foreign click that was kept is refused later, and the card says so', async () => {
  const site = await start();
  await site.card(olga);
  await site.chat(fremd).say('hallo');
  const { id } = (await site.chat(olga).messages()).at(-1)!;
  site.memory.fail(new Unavailable('SharePoint is away'));
  await clickOnly(site, fremd, id, 'confirmed', { request: 1, card: '1' });
  site.memory.fail(null);

  await eventually(async () => expect(await inbox.pending()).toEqual([]));

  expect(await valuesOf(site, 'reviews')).toMatchObject({ state: 'open' });
});

it('answers with what the bot is waiting for when only looking takes too long', async () => {
  const site = await start();
  await site.card(olga);
  site.memory.fail(new Unavailable('SharePoint is away'));

  const outcome = await site.press(olga, 'details');

  expect(outcome).toMatchObject({ kind: 'error' });
  expect(await readdir(folder)).toEqual([]);
});

const readdressed = (clicks: Awaited<ReturnType<Inbox['pending']>>, origin: () => string) =>
  clicks.map((click) => ({ ...click, serviceUrl: `${origin()}/channel` }));

/** Posts the invoke to the bot itself, so that nothing waits for the bot to be idle. */
async function clickOnly(site: AnswersSite, upn: string, message: string, verb: string, data: object) {
  return site.invoke(upn, {
    name: 'adaptiveCard/action',
    replyToId: message,
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  });
}
