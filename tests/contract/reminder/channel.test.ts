/** The local channel as a connector and as a chat client: what it refuses, and that nothing is forgotten. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { directoryIdOf } from '../../../src/workplace/channel/person';
import type { ReminderSite } from '../../support/reminderSite';
import { directory, fremd, olga, secret, startReminderSite, tenantId } from '../../support/reminderSite';

const left = { userPrincipalName: 'lars.weg@stadt.example', displayName: 'Lars Weg', active: false };
let site: ReminderSite;
const folder = mkdtempSync(join(tmpdir(), 'channel-'));
afterAll(() => rmSync(folder, { recursive: true }));

const call = async (method: string, path: string, { body, token }: { body?: unknown; token?: string } = {}) => {
  const response = await fetch(`${site.origin}/channel/${path}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${token ?? `a.b.${secret}`}`,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = (text === '' ? null : JSON.parse(text)) as { id?: string; error?: { code: string } } | null;
  return { status: response.status, code: json?.error?.code, json };
};
const text = (value: string) => ({ type: 'message', text: value });

describe('as a connector', () => {
  let conversation: string;
  beforeAll(async () => {
    site = await startReminderSite({ people: [...directory, left] });
    await site.channel.installFor(olga);
    conversation = (await site.store.all('conversations'))[0]!.values.conversation!;
  });
  afterAll(() => site.close());

  it('takes, changes and deletes messages', async () => {
    const { json } = await call('POST', `v3/conversations/${conversation}/activities`, { body: text('eins') });
    const path = `v3/conversations/${conversation}/activities/${json!.id}`;

    await call('PUT', path, { body: text('zwei') });
    const changed = (await site.chat(olga).messages()).at(-1);
    await call('DELETE', path);

    expect(changed!.content.text).toBe('zwei');
    expect((await site.chat(olga).messages()).some(({ id }) => id === json!.id)).toBe(false);
    expect(await call('PUT', path, { body: text('drei') })).toMatchObject({ status: 404 });
  });

  it('names the members with their user principal name', async () => {
    const { json } = await call('GET', `v3/conversations/${conversation}/members`);

    expect(json).toEqual([expect.objectContaining({ userPrincipalName: olga, name: 'Olga Brandt' })]);
  });

  it.each<[string, string, string, unknown, number, string, string?]>([
    ['a wrong secret', 'POST', 'activities', text('x'), 401, 'Unauthorized', 'a.b.wrong'],
    ['broken JSON', 'POST', 'activities', '{', 400, 'BadSyntax'],
    ['an unknown kind of activity', 'POST', 'activities', { type: 'event' }, 400, 'BadSyntax'],
    ['a message that says nothing', 'POST', 'activities', { type: 'message' }, 400, 'BadSyntax'],
    [
      'an attachment that is no card',
      'POST',
      'activities',
      { type: 'message', attachments: [{ contentType: 'image/png', content: {} }] },
      400,
      'BadSyntax',
    ],
    ['what is larger than Teams takes', 'POST', 'activities', text('x'.repeat(20_000)), 413, 'MessageSizeTooBig'],
    ['a foreign member', 'GET', 'members/29:nobody', undefined, 403, 'BotNotInConversationRoster'],
    ['an unknown address', 'PATCH', 'activities', text('x'), 404, 'NotFound'],
  ])('refuses %s in the connector’s own form', async (_, ...row) => {
    const [method, path, body, status, code, token] = row;
    const answer = await call(method, `v3/conversations/${conversation}/${path}`, {
      body,
      ...(token ? { token } : {}),
    });

    expect(answer).toMatchObject({ status, code });
  });

  it.each([
    ['somebody who has left', { tenantId, members: [{ id: directoryIdOf(left) }] }, 403],
    ['two members', { tenantId, members: [{ id: 'a' }, { id: 'b' }] }, 400],
    ['another tenant', { tenantId: 'other', members: [{ id: directoryIdOf(directory[0]!) }] }, 400],
  ])('opens no chat with %s', async (_, body, status) => {
    expect(await call('POST', 'v3/conversations', { body })).toMatchObject({ status });
  });

  it('refuses a conversation that it does not know', async () => {
    expect(await call('POST', 'v3/conversations/a:x/activities', { body: text('x') })).toMatchObject({
      status: 404,
      code: 'ConversationNotFound',
    });
  });
});

describe('as a chat', () => {
  beforeAll(async () => {
    site = await startReminderSite();
    for (const { userPrincipalName } of directory) await site.channel.installFor(userPrincipalName);
  });
  afterAll(() => site.close());

  it.each(['local.nobody@stadt.example', `a.b.${secret}`, 'olga.brandt@stadt.example'])(
    'knows nobody behind the token %s',
    async (token) => {
      expect(await call('GET', 'chat/messages', { token })).toMatchObject({ status: 401 });
    },
  );

  it('shows each person their own messages, and lets nobody click in a foreign chat', async () => {
    await site.round();
    const card = (await site.chat(olga).messages()).at(-1)!;

    const answer = await call('POST', 'chat/invoke', {
      token: `local.${fremd}`,
      body: { message: card.id, verb: 'confirmed', data: { request: 1, card: '1' } },
    });

    expect(answer).toMatchObject({ status: 404 });
    expect((await site.chat(fremd).messages()).some(({ id }) => id === card.id)).toBe(false);
  });

  it('tells the bot which language somebody has chosen, so that the next card comes in it', async () => {
    const languageOfOlga = async () =>
      (await site.store.all('conversations')).find(({ values }) => values.person === olga)?.values.language;
    expect(await languageOfOlga()).toBe('de');

    const answer = await call('POST', 'chat/language', { token: `local.${olga}`, body: { locale: 'en' } });

    expect(answer).toMatchObject({ status: 204 });
    expect(await languageOfOlga()).toBe('en');
  });

  it('tells an open chat that something has changed', async () => {
    const ending = new AbortController();
    const response = await fetch(`${site.origin}/channel/chat/stream`, {
      headers: { Authorization: `Bearer local.${olga}` },
      signal: ending.signal,
    });
    const reader = response.body!.getReader();
    const next = async () => new TextDecoder().decode((await reader.read()).value);

    expect(await next()).toContain('event: changed');
    const event = next();
    await site.chat(olga).say('hilfe');
    expect(await event).toContain('event: changed');
    ending.abort();
  });
});

describe('after a restart', () => {
  it('has kept every message, and the bot greets nobody twice', async () => {
    const databaseFile = join(folder, 'chat.sqlite');
    site = await startReminderSite({ databaseFile });
    await site.channel.installFor(olga);
    const { store } = site;
    await site.close();

    site = await startReminderSite({ databaseFile, store });
    await site.channel.installFor(olga);

    const messages = await site.chat(olga).messages();
    await site.close();
    expect(messages).toHaveLength(1);
  });
});
