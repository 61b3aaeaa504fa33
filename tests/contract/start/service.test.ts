/**
 * The whole hosted service in one process, with the stand-in as SharePoint, a stand-in for Microsoft's identity platform and
 * one for the chat: what a tenant adds is only that they are Microsoft's own.
 */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServiceWorld, RunningService } from '../../../src/start/service/run';
import { startService } from '../../../src/start/service/run';
import type { ServiceSettings } from '../../../src/start/service/settings';
import { readCertificate } from '../../../src/start/tenant/certificate';
import { keyPem, selfSigned } from '../../support/certificate';
import type { ChatConnector } from '../../support/chatConnector';
import { startChatConnector } from '../../support/chatConnector';
import { eventually } from '../../support/eventually';
import {
  clientId as botId,
  identityProvider,
  provenClaims,
  tenantId,
  tokenAnswer,
} from '../../support/identityProvider';
import type { RegisterSite } from '../../support/registerSite';
import { people, startRegisterSite, startSite } from '../../support/registerSite';

const { pem, keys } = selfSigned();
const domain = 'register.stadt.example';
const microsoft = ['https://login.microsoftonline.com'];
/** Who may frame the tab: the hosts that Microsoft names for Teams, Outlook and Microsoft 365, and nobody else. */
const teamsHosts = [
  ...['https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.cloud.microsoft'],
  ...['https://*.microsoft365.com', 'https://*.office.com'],
];
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const botToken = `${encode({ alg: 'RS256' })}.${encode({ aud: 'https://api.botframework.com', exp: 9_999_999_999 })}.x`;

let register: RegisterSite;
let connector: ChatConnector;
let services: RunningService[];
let facts: { readonly fact: string; readonly details: object }[];

beforeEach(() => {
  services = [];
  facts = [];
});
const stopAll = () => Promise.all(services.splice(0).map((service) => service.stop()));
afterEach(stopAll);

/** One person with a chat, who owns a process that is due. */
async function dueProcessOf(person: string): Promise<void> {
  await register.storeOf('admin').create('conversations', {
    key: `conversation:${person}`,
    values: { title: person, person, conversation: `a:${person}`, serviceUrl: connector.serviceUrl },
  });
  await register.storeOf('team').create('processes', {
    key: `process:${person}`,
    values: {
      ...{ name: `Prozess von ${person}`, owner: person, status: 'released' },
      ...{ lastReviewed: '2026-03-01', nextReview: '2027-03-01' },
    },
  });
}

/** Microsoft's identity platform: only who proves to be the bot gets a token, and for SharePoint another one than for the chat. */
const platform = identityProvider((asked) => {
  if (provenClaims(asked, keys.publicKey) === null) return { status: 401, body: { error: 'invalid_client' } };
  const isChat = asked.form.get('scope')?.includes('botframework');
  return tokenAnswer(isChat ? botToken : `local.${people.service}`);
});

async function start(changes: Partial<ServiceSettings> = {}, world: Partial<ServiceWorld> = {}) {
  const reading = readCertificate(new TextEncoder().encode(pem + keyPem(keys.privateKey)), undefined, new Date());
  if (!('certificate' in reading)) throw new Error(reading.problem);
  const settings: ServiceSettings = {
    SITE_URL: register.siteUrl,
    TENANT_ID: tenantId,
    TAB_DOMAIN: domain,
    TAB_CLIENT_ID: '33333333-3333-4333-8333-333333333333',
    APP_ID: '44444444-4444-4444-8444-444444444444',
    BOT_ID: botId,
    CERTIFICATE: '',
    CERTIFICATE_PASSPHRASE: undefined,
    HOST: '127.0.0.1',
    PORT: 0,
    TRUST_PROXY: 1,
    TIME_ZONE: 'Europe/Berlin',
    REMINDERS: 'on',
    REMINDER_HOUR: 7,
    ...{ NOTICE_MAILBOX: undefined, NOTICE_FEED: 'off' },
    INBOX_DIR: await mkdtemp(join(tmpdir(), 'prozessregister-inbox-')),
    STOP_SECONDS: 20,
    ...changes,
  };
  const service = await startService(
    { settings, certificate: reading.certificate },
    {
      log: (fact, details = {}) => void facts.push({ fact, details }),
      now: () => new Date('2027-02-15T09:00:00Z'),
      version: '1.2.3',
      request: platform.request,
      ...world,
    },
  );
  services.push(service);
  const origin = `http://127.0.0.1:${(service.server.address() as AddressInfo).port}`;
  /** As the reverse proxy in front passes a request on. */
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${origin}${path}`, { ...init, headers: { 'X-Forwarded-Host': domain, ...init.headers } });
  return { service, origin, ask };
}

const deliveries = async () =>
  (await register.storeOf('service').all('reviews')).map(({ values }) => values.delivery).sort();
const told = (fact: string) => facts.filter((one) => one.fact === fact);
const has = (fact: string) => eventually(async () => expect(told(fact).length).toBeGreaterThan(0));

describe('with a register', () => {
  // Setting a register up takes seconds: once, and a copy of its file for every test.
  let folder: string;
  let copies = 0;
  const original = () => join(folder, 'original.sqlite');
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prozessregister-service-'));
    await (await startRegisterSite({ databaseFile: original() })).close();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    const databaseFile = join(folder, `${copies++}.sqlite`);
    await copyFile(original(), databaseFile);
    [register, connector] = await Promise.all([startSite({ databaseFile }), startChatConnector()]);
  });
  afterEach(async () => {
    await stopAll();
    await Promise.all([register.close(), connector.close()]);
  });

  test('it signs in with its certificate, reads the register, sends the day’s cards, and says it is ready', async () => {
    await dueProcessOf(people.owner);

    const { ask } = await start();

    await has('reminder.ran');
    await eventually(async () => expect((await ask('/ready')).status).toBe(200));
    expect(await (await ask('/health')).json()).toEqual({ status: 'alive', version: '1.2.3' });
    expect(connector.cards).toEqual([{ conversation: `a:${people.owner}`, authorization: `Bearer ${botToken}` }]);
    expect(await deliveries()).toEqual(['sent']);
    expect(told('reminder.ran')).toMatchObject([
      { details: { today: '2027-02-15', opened: 1, sent: 1, told: 0, notTold: 0 } },
    ]);
    expect(facts.filter(({ fact }) => /rights\.(failed|notAllowed)/.test(fact))).toEqual([]);
  });

  test('two of them at once send one card', async () => {
    await dueProcessOf(people.owner);

    await Promise.all([start(), start()]);

    await eventually(async () => expect(told('reminder.ran')).toHaveLength(2));
    expect(connector.cards).toHaveLength(1);
  });

  test.each([
    ['switched off', { REMINDERS: 'off' }],
    ['not yet due today', { REMINDER_HOUR: 11 }],
  ] as const)('with reminders %s it sends nothing', async (_, changes) => {
    await dueProcessOf(people.owner);

    const { ask } = await start(changes);

    await eventually(async () => expect((await ask('/ready')).status).toBe(200));
    await services.pop()?.stop();
    expect(connector.cards).toEqual([]);
    expect(await deliveries()).toEqual([]);
  });

  test('stopped in the middle of a round it finishes the cards on their way, begins no other and loses none', async () => {
    const many = [people.owner, people.reader, people.crisis, people.team, people.contributor, people.admin];
    for (const person of many) await dueProcessOf(person);
    const release = connector.hold();
    const { service, ask } = await start();
    await connector.arrived(5);

    const stopping = service.stop();
    const whileStopping = await ask('/ready').then(
      ({ status }) => status,
      () => 'refused',
    );
    release();

    expect(await stopping).toBe('finished');
    expect([503, 'refused']).toContain(whileStopping);
    expect(connector.cards).toHaveLength(5);
    expect(await deliveries()).toEqual(['sent', 'sent', 'sent', 'sent', 'sent', 'waiting']);
  });

  test('what takes too long to finish is given up, and said so', async () => {
    await dueProcessOf(people.owner);
    const release = connector.hold();
    const { service } = await start({ STOP_SECONDS: 1 });
    await connector.arrived(1);

    expect(await service.stop()).toBe('forced');
    release();
  });
});

describe('to the outside', () => {
  beforeAll(async () => void (register = await startSite()));
  afterAll(() => register.close());

  test('refused by the identity platform it is not ready, and the line names no secret', async () => {
    const refused = identityProvider([{ status: 401, body: { error: 'invalid_client', error_codes: [700027] } }]);

    const { ask } = await start({}, { request: refused.request });

    await has('sharepoint.failed');
    expect((await ask('/ready')).status).toBe(503);
    expect(told('signIn.failed')).toEqual([{ fact: 'signIn.failed', details: { code: 'AADSTS700027' } }]);
    expect(JSON.stringify(facts)).not.toMatch(/eyJ|PRIVATE KEY|client_assertion|local\./);
  });

  test('a certificate that ends soon is told at the start', async () => {
    const soon = new Date(Date.now() + 350 * 86_400_000);

    await start({ REMINDERS: 'off' }, { now: () => soon });

    expect(told('certificate.endsSoon')).toMatchObject([{ details: { days: expect.any(Number) } }]);
  });

  test('every answer carries the headers that protect the tab', async () => {
    const { ask } = await start({ REMINDERS: 'off' });

    for (const path of ['/health', '/ready', '/tab/config.json', '/nowhere', '/api/messages']) {
      const { headers } = await ask(path);
      const policy = (headers.get('Content-Security-Policy') ?? '').split('; ').map((rule) => rule.split(' '));
      expect(Object.fromEntries(policy.map(([name = '', ...hosts]) => [name, hosts]))).toEqual({
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'worker-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'", 'data:', 'https://res.cdn.office.net'],
        'connect-src': ["'self'", new URL(register.siteUrl).origin, ...microsoft, 'https://res.cdn.office.net'],
        'frame-src': ["'self'", ...microsoft],
        'frame-ancestors': ["'self'", ...teamsHosts],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
      });
      expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Cross-Origin-Opener-Policy')).toBeNull();
      expect(headers.get('X-Powered-By')).toBeNull();
    }
  });

  test('the tab hears where its SharePoint lies, and nothing else', async () => {
    const { ask } = await start({ REMINDERS: 'off' });

    expect(await (await ask('/tab/config.json')).json()).toEqual({
      siteUrl: register.siteUrl,
      clientId: '33333333-3333-4333-8333-333333333333',
      tenantId,
      today: null,
      trustedHostOrigins: [],
    });
  });

  test('it answers under its own name only, and believes a proxy only where one is expected', async () => {
    const behindProxy = await start({ REMINDERS: 'off' });
    const alone = await start({ REMINDERS: 'off', TRUST_PROXY: 0 });

    const statuses = [
      (await behindProxy.ask('/tab/config.json')).status,
      (await behindProxy.ask('/tab/config.json', { headers: { 'X-Forwarded-Host': 'evil.example' } })).status,
      (await fetch(`${behindProxy.origin}/tab/config.json`)).status,
      (await alone.ask('/tab/config.json')).status,
      (await alone.ask('/health')).status,
    ];

    expect(statuses).toEqual([200, 421, 421, 421, 200]);
  });

  test.each([
    ['nobody', { body: '{}' }, 401],
    ['a token of this machine', { body: '{}', headers: { Authorization: `Bearer local.${people.service}` } }, 401],
    ['a body that is no JSON', { body: '{"type":' }, 400],
    ['a body that is too large', { body: JSON.stringify({ text: 'x'.repeat(300_000) }) }, 413],
  ])('the bot refuses %s, and says no more than that', async (_, init, status) => {
    const { ask } = await start({ REMINDERS: 'off' });

    const response = await ask('/api/messages', {
      ...init,
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...('headers' in init ? init.headers : {}) },
    });

    expect(response.status).toBe(status);
    expect(await response.text()).not.toMatch(/node_modules|\bat \/|SyntaxError/);
  });

  test('while SharePoint does not answer it is alive, but not ready, and says why without names', async () => {
    const { ask } = await start({ REMINDERS: 'off', SITE_URL: 'http://127.0.0.1:1/sites/prozessregister' });

    await has('sharepoint.failed');
    const ready = await ask('/ready');
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'failing', version: '1.2.3' }]);
    expect((await ask('/health')).status).toBe(200);
  });
});
