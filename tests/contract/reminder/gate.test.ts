/** Who is believed at the bot's door, with a fake identity provider in the place of Microsoft's. */
import { withOverrides, PUBLIC } from '@microsoft/teams.api';
import express from 'express';
import type { KeyObject } from 'node:crypto';
import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startBot } from '../../../src/reminder';
import { createMemoryStore } from '../../support/memoryStore';
import { secret, testLinks } from '../../support/reminderSite';

const botId = '22222222-2222-4222-8222-222222222222';
const tenantId = '11111111-1111-4111-8111-111111111111';
const foreignTenant = '99999999-9999-4999-8999-999999999999';
const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const strangerKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });

let server: Server;
let origin: string;

beforeAll(async () => {
  const web = express();
  server = await new Promise<Server>((resolve) => {
    const listening = web.listen(0, '127.0.0.1', () => resolve(listening));
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  web.get('/keys', (_request, response) => {
    response.json({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] });
  });
  const cloud = withOverrides(PUBLIC, {
    openIdMetadataUrl: `${origin}/openidconfiguration`,
    loginEndpoint: origin,
  });
  const options = { web, botId, tenantId, store: createMemoryStore(), today: () => '2027-02-15' as const };
  await startBot({
    ...options,
    links: testLinks,
    log: () => undefined,
    mode: { kind: 'tenant', credentials: { token: () => '' }, cloud },
  });
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function token(claims: object, key: KeyObject | null = keys.privateKey): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const all = {
    iss: 'https://api.botframework.com',
    aud: botId,
    serviceurl: serviceUrl,
    nbf: now - 60,
    exp: now + 600,
  };
  const text = `${part({ alg: key ? 'RS256' : 'none', typ: 'JWT', kid: 'one' })}.${part({ ...all, ...claims })}`;
  if (!key) return `${text}.`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`;
}

const activity = (part: object = {}) => ({
  type: 'conversationUpdate',
  id: '1',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:x', aadObjectId: '33333333-3333-4333-8333-333333333333' },
  recipient: { id: `28:${botId}` },
  conversation: { id: 'a:x', conversationType: 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
  ...part,
});

async function post(bearer: string | null, body: object = activity()): Promise<number> {
  const response = await fetch(`${origin}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(bearer === null ? {} : { Authorization: `Bearer ${bearer}` }) },
    body: JSON.stringify(body),
  });
  return response.status;
}

/** Signed with the public key as if it were a shared secret. */
function forged(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const [, claims] = token({}).split('.');
  const text = `${part({ alg: 'HS256', typ: 'JWT', kid: 'one' })}.${claims}`;
  const pem = keys.publicKey.export({ type: 'spki', format: 'pem' });
  return `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`;
}

/** As Entra writes tokens of its first version. */
const entraOld = (tenant: string, audience: string) => ({
  ...entra(tenant, audience),
  iss: `https://sts.windows.net/${tenant}/`,
  ver: '1.0',
});

const entra = (tenant: string, audience: string) => ({
  iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
  aud: audience,
  tid: tenant,
  serviceurl: serviceUrl,
});
const hour = 3_600;
const past = Math.floor(Date.now() / 1000) - hour;

describe('in a tenant', () => {
  it('a correct Bot Framework token is let in', async () => {
    expect(await post(token({}))).toBe(200);
  });

  it('a click with a correct token is let in and answered', async () => {
    const value = { action: { type: 'Action.Execute', verb: 'nothing', data: {} } };
    expect(await post(token({}), activity({ type: 'invoke', name: 'adaptiveCard/action', value }))).toBe(200);
  });

  it.each<[string, string | null, object?]>([
    ['no token', null],
    ['something that is no token', 'local.olga.brandt@stadt.example'],
    ['another audience', token({ aud: tenantId })],
    ['an expired token', token({ nbf: past - hour, exp: past })],
    ['an unknown issuer', token({ iss: 'https://somebody.example' })],
    ['a signature of somebody else', token({}, strangerKeys.privateKey)],
    ['another service address than the token names', token({ serviceurl: 'https://smba.trafficmanager.net/amer/' })],
    ['an activity without service address', token({}), activity({ serviceUrl: undefined })],
    [
      'a service address that is none of Teams’',
      token({ serviceurl: 'https://evil.example/' }),
      activity({ serviceUrl: 'https://evil.example/' }),
    ],
    ['a user token of the own tenant', token(entra(tenantId, botId))],
    ['the same for the tab’s audience', token(entra(tenantId, `api://botid-${botId}`))],
    ['a user token of the own tenant, first version', token(entraOld(tenantId, `api://botid-${botId}`))],
    ['the same for the client id', token(entraOld(tenantId, botId))],
    ['no signature at all', token({}, null)],
    ['the public key as a shared secret', forged()],
    ['a token that is not valid yet', token({ nbf: past + 2 * hour, exp: past + 3 * hour })],
    ['an app token of a foreign tenant', token(entra(foreignTenant, botId))],
    ['the same for the tab’s audience', token(entra(foreignTenant, `api://botid-${botId}`))],
    ['an activity of another tenant', token({}), activity({ conversation: { id: 'a:x', tenantId: foreignTenant } })],
    ['an activity of no tenant', token({}), activity({ conversation: { id: 'a:x' }, channelData: {} })],
    ['an activity of two tenants', token({}), activity({ channelData: { tenant: { id: foreignTenant } } })],
    [
      'a search from another tenant',
      token({}),
      activity({
        ...{ type: 'invoke', name: 'composeExtension/query', value: { commandId: 'find' } },
        conversation: { id: 'a:x', tenantId: foreignTenant },
      }),
    ],
    ['another channel', token({}), activity({ channelId: 'webchat' })],
    [
      'a click by nobody the directory knows',
      token({}),
      activity({ type: 'invoke', name: 'adaptiveCard/action', from: { id: '29:x' } }),
    ],
  ])('%s is refused', async (_, ...request) => {
    expect(await post(...request)).toBe(401);
  });
});

describe('too much', () => {
  const click = (sender: string) =>
    activity({
      ...{ type: 'invoke', name: 'adaptiveCard/action', from: { id: '29:x', aadObjectId: sender } },
      value: { action: { type: 'Action.Execute', verb: 'nothing', data: {} } },
    });
  const senders = ['33333333-3333-4333-8333-333333333333', '44444444-4444-4444-8444-444444444444'] as const;

  it('of a body is refused before anybody looks into it', async () => {
    expect(await post(token({}), activity({ text: 'x'.repeat(300_000) }))).toBe(413);
  });

  it('by one sender is told to wait, others are not', async () => {
    const small = await startLocal({ perAddress: 100, perSender: 3 });

    const answers = [];
    for (let sent = 0; sent < 5; sent++) answers.push(await small.post(click(senders[0])));

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
    expect(Number(answers.at(-1)!.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await small.post(click(senders[1]))).status).toBe(200);
    await small.close();
  });

  it('from one address is told to wait, with or without a token', async () => {
    const small = await startLocal({ perAddress: 3, perSender: 100 });

    const answers = [];
    for (let sent = 0; sent < 4; sent++) answers.push(await small.post(activity(), 'wrong'));

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 429]);
    expect(Number(answers.at(-1)!.headers.get('Retry-After'))).toBeGreaterThan(0);
    await small.close();
  });
});

/** The bot of the local mode with limits of its own. */
async function startLocal(limits: { readonly perAddress: number; readonly perSender: number }) {
  const web = express();
  const listening = await new Promise<Server>((resolve) => {
    const started = web.listen(0, '127.0.0.1', () => resolve(started));
  });
  await startBot({
    ...{ web, botId, tenantId, store: createMemoryStore(), links: testLinks, limits },
    today: () => '2027-02-15',
    log: () => undefined,
    mode: { kind: 'local', secret },
  });
  const address = `http://127.0.0.1:${(listening.address() as AddressInfo).port}/api/messages`;
  return {
    post: (body: object, bearer = secret) =>
      fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${bearer}` },
        body: JSON.stringify(body),
      }),
    close: () => new Promise((resolve) => void (listening.closeAllConnections(), listening.close(resolve))),
  };
}

describe('the local mode', () => {
  const local = (mode: { kind: 'local'; secret: string }) =>
    startBot({
      web: express(),
      botId,
      tenantId,
      store: createMemoryStore(),
      today: () => '2027-02-15',
      links: testLinks,
      log: () => undefined,
      mode,
    });

  it('does not start in production', async () => {
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    try {
      await expect(local({ kind: 'local', secret })).rejects.toThrow('NODE_ENV');
    } finally {
      process.env.NODE_ENV = before;
    }
  });

  it('does not start with a short secret', async () => {
    await expect(local({ kind: 'local', secret: 'short' })).rejects.toThrow('32');
  });
});
