/** Notices outside the chat against the local Graph, and what each answer of Graph's means. */
import express from 'express';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Unavailable } from '../../../src/register';
import type { GraphAccess, NoticeContent, Notifier } from '../../../src/reminder';
import { activityFeedNotifier, activityType, mailNotifier } from '../../../src/reminder';
import { createLocalGraph, graphAudience, localGraphToken } from '../../../src/workplace';
import { eventually } from '../../support/eventually';

const tenantId = '11111111-1111-4111-8111-111111111111';
const tab = '22222222-2222-4222-8222-222222222222';
const bot = '33333333-3333-4333-8333-333333333333';
const secret = 'a-secret-of-this-process';
const olga = 'olga.brandt@stadt.example';
const dieter = 'dieter.voss@stadt.example';
const mailbox = 'register@stadt.example';
const start = 'https://teams.microsoft.com/l/entity/app/register';

const manifest = JSON.parse(readFileSync('manifest/manifest.template.json', 'utf8')) as {
  readonly activities: { readonly activityTypes: readonly { readonly type: string }[] };
};
const words = (language: 'de' | 'en') =>
  JSON.parse(readFileSync(`manifest/${language}.json`, 'utf8')) as Readonly<Record<string, string>>;
const templateText = (language: 'de' | 'en') => words(language)['activities.activityTypes[0].templateText']!;

const notice = (count = 1, language: 'de' | 'en' = 'de'): NoticeContent => ({
  ...{ language, start },
  entries: Array.from({ length: count }, (_, index) => ({
    name: `Baugenehmigung\nerteilen ${index + 1}`,
    dueOn: '2027-03-01',
    link: `${start}?process=${index + 1}`,
  })),
});
const to = (person: string) => ({ person, email: person });

describe('the local Graph', () => {
  let server: Server;
  let origin: string;
  const claims = { aud: graphAudience, tid: tenantId, appid: bot, roles: ['Mail.Send'] };
  const graph = createLocalGraph({
    ...{ databaseFile: ':memory:', tenantId, secret, mailbox, now: () => new Date('2027-02-15T09:00:00Z') },
    people: [
      { userPrincipalName: olga, displayName: 'Olga Brandt' },
      { userPrincipalName: dieter, displayName: 'Dieter Voss' },
    ],
    teamsApp: { clientId: tab, activityTypes: [{ type: activityType, templateText: templateText('de') }] },
    isInstalledFor: (upn) => upn === olga,
  });
  beforeAll(async () => {
    server = express().use('/graph', graph.router).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graph`;
  });
  afterAll(async () => {
    graph.close();
    await new Promise((resolve) => server.close(resolve));
  });

  const access = (changes: Partial<typeof claims> = {}, signature = secret): GraphAccess => ({
    origin,
    token: async () => localGraphToken({ ...claims, ...changes }, signature),
  });
  const received = async (person: string) => {
    const response = await fetch(`${origin}/received`, { headers: { Authorization: `Bearer local.${person}` } });
    return ((await response.json()) as { readonly notices: readonly Record<string, string>[] }).notices;
  };
  const post = async (path: string, body: object) => {
    const headers = { Authorization: `Bearer ${await access().token()}`, 'Content-Type': 'application/json' };
    const response = await fetch(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, body: response.status === 202 ? null : ((await response.json()) as object) };
  };

  test('a mail names each request with its day and its link, in one line each, and many are counted', async () => {
    expect(await mailNotifier(access(), mailbox).notify(to(olga), notice(23))).toEqual({ state: 'sent' });

    const [mail] = await received(olga);
    expect(mail).toMatchObject({ channel: 'mail', title: 'Prozessregister: 23 Anfragen warten auf Ihre Antwort' });
    expect(mail!.text).toContain(`– Baugenehmigung erteilen 20, fällig am 1. März 2027\n  ${start}?process=20`);
    expect(mail!.text).not.toContain('erteilen 21');
    expect(mail!.text).toContain('Dazu kommen 3 weitere Anfragen.');
  });

  test('a line of the feed has a declared type, fits, names no process and leads to what waits', async () => {
    const feed = activityFeedNotifier(access({ appid: tab, roles: [] }));
    for (const language of ['de', 'en'] as const) {
      expect(await feed.notify(to(olga), notice(1_000, language))).toEqual({ state: 'sent' });
    }

    const [line] = await received(olga);
    expect(line).toMatchObject({ channel: 'activityFeed', url: start });
    expect(JSON.stringify(line)).not.toContain('Baugenehmigung');
    expect(manifest.activities.activityTypes.map(({ type }) => type)).toEqual([activityType]);
    for (const language of ['de', 'en'] as const) expect(templateText(language)).toContain('{count}');
  });

  test('nobody gets a line for whom the app is not installed, nor from another application', async () => {
    const undeliverable = { state: 'undeliverable', reason: 'gone' };

    expect(await activityFeedNotifier(access({ appid: tab, roles: [] })).notify(to(dieter), notice())).toEqual(
      undeliverable,
    );
    expect(await activityFeedNotifier(access({ appid: bot })).notify(to(olga), notice())).toEqual(undeliverable);
    expect(await received(dieter)).toEqual([]);
  });

  test.each<[string, () => Notifier]>([
    [
      'a token for another audience',
      () => mailNotifier(access({ aud: 'https://stadt.sharepoint.com' as never }), mailbox),
    ],
    ['a token of another tenant', () => mailNotifier(access({ tid: bot }), mailbox)],
    ['a token that nobody signed', () => mailNotifier(access({}, 'another'), mailbox)],
    ['an application without the permission', () => mailNotifier(access({ roles: [] }), mailbox)],
    ['a mailbox that the application is not limited to', () => mailNotifier(access(), dieter)],
  ])('refuses the service itself with %s', async (_, notifier) => {
    const before = await received(olga);

    await expect(notifier().notify(to(olga), notice())).rejects.toBeInstanceOf(Unavailable);

    expect(await received(olga)).toEqual(before);
  });

  test.each<[string, object]>([
    ['a type that the manifest does not declare', { activityType: 'other' }],
    ['no preview', { previewText: undefined }],
    ['a preview of more than 150 characters', { previewText: { content: 'x'.repeat(151) } }],
    ['a missing parameter of the template', { templateParameters: [] }],
    ['a link out of Teams', { topic: { source: 'text', value: 'x', webUrl: 'https://elsewhere.example/' } }],
    ['a field that is not built', { recipient: {} }],
  ])('refuses a line with %s', async (_, change) => {
    const good = {
      topic: { source: 'text', value: 'Prozessregister', webUrl: start },
      ...{ activityType, previewText: { content: 'Etwas wartet.' } },
      templateParameters: [{ name: 'count', value: '1' }],
    };
    const token = await access({ appid: tab, roles: [] }).token();
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const body = JSON.stringify({ ...good, ...change });

    const path = `/v1.0/users/${olga}/teamwork/sendActivityNotification`;
    const response = await fetch(`${origin}${path}`, { method: 'POST', headers, body });

    expect(response.status).toBe(400);
  });

  test('answers 501 with the name of everything else', async () => {
    expect(await post(`/v1.0/users/${olga}/messages`, {})).toEqual({
      status: 501,
      body: { error: { code: 'notImplemented', message: `The local Graph has no POST /v1.0/users/${olga}/messages.` } },
    });
  });
});

describe('an answer of Graph', () => {
  let server: Server;
  let answer: { status: number; headers?: Record<string, string>; body?: string } | 'reset' | 'silence';
  let asked = 0;
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked++;
      if (answer === 'silence') return;
      if (answer === 'reset') return void request.socket.destroy();
      response.writeHead(answer.status, answer.headers).end(answer.body ?? '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  beforeEach(() => void (asked = 0));
  const access = (changes: Partial<GraphAccess> = {}) => ({ origin: origin(), token: async () => 'a.b.c', ...changes });
  const unknown = { state: 'unknown' };
  const refused = { state: 'undeliverable', reason: 'refused' };
  const gone = { state: 'undeliverable', reason: 'gone' };
  const later = (afterSeconds: number) => ({ state: 'later', afterSeconds });

  test.each<[typeof answer, object | 'refused', object | 'refused']>([
    [{ status: 202 }, { state: 'sent' }, { state: 'sent' }],
    [{ status: 204 }, { state: 'sent' }, { state: 'sent' }],
    [{ status: 400, body: '{"error":{"code":"ErrorInvalidRecipients"}}' }, refused, refused],
    [{ status: 401 }, 'refused', 'refused'],
    [{ status: 403, body: '{"error":{"code":"ErrorAccessDenied"}}' }, 'refused', gone],
    [{ status: 404 }, 'refused', gone],
    [{ status: 413 }, { state: 'undeliverable', reason: 'tooLarge' }, { state: 'undeliverable', reason: 'tooLarge' }],
    [{ status: 429, headers: { 'Retry-After': '17' } }, later(17), later(17)],
    [{ status: 429 }, later(30), later(30)],
    [{ status: 408 }, unknown, unknown],
    [{ status: 500 }, unknown, unknown],
    [{ status: 502, body: '<html>' }, unknown, unknown],
    [{ status: 503, headers: { 'Retry-After': '5' } }, unknown, unknown],
    [{ status: 307, headers: { Location: 'http://127.0.0.1:9/' } }, unknown, unknown],
    ['reset', unknown, unknown],
  ])('%j is told once, and means', async (given, byMail, byFeed) => {
    answer = given;
    const outcome = (notifier: Notifier) =>
      notifier.notify(to(olga), notice()).catch((error: unknown) => (error instanceof Unavailable ? 'refused' : error));

    expect(await outcome(mailNotifier(access(), mailbox))).toEqual(byMail);
    expect(await outcome(activityFeedNotifier(access()))).toEqual(byFeed);

    expect(asked).toBe(2);
  });

  test('that does not come leaves it open', async () => {
    answer = 'silence';
    const ending = new AbortController();
    const request: typeof fetch = (url, init) => fetch(url, { ...init, signal: ending.signal });

    const outcome = mailNotifier(access({ request }), mailbox).notify(to(olga), notice());
    await eventually(async () => expect(asked).toBe(1));
    ending.abort();

    expect(await outcome).toEqual(unknown);
  });

  test('that nobody could give, as nobody was there, means later', async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => free.once('listening', resolve));
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));

    const outcome = await mailNotifier(access({ origin: `http://127.0.0.1:${port}` }), mailbox).notify(
      to(olga),
      notice(),
    );

    expect(outcome).toEqual(later(30));
  });

  test('is not asked for without a token, and the token is never in the error', async () => {
    answer = { status: 401, body: '{"error":{"code":"InvalidAuthenticationToken"}}' };
    const token = async () => {
      throw new Error('no certificate');
    };

    await expect(mailNotifier(access({ token }), mailbox).notify(to(olga), notice())).rejects.toBeInstanceOf(
      Unavailable,
    );
    expect(asked).toBe(0);
    const error = await mailNotifier(access(), mailbox)
      .notify(to(olga), notice())
      .catch((thrown: unknown) => thrown);

    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('a.b.c');
  });
});
