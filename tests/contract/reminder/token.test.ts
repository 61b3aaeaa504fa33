/** In a tenant the bot needs a token for every card: without one nothing has been sent, and nothing is lost. */
import express from 'express';
import { emptyValues, lists } from '../../../src/register';
import { runRound, startBot } from '../../../src/reminder';
import { aProcess, stored } from '../../support/builders';
import { olga, testLinks } from '../../support/reminderSite';
import { createMemoryStore } from '../../support/memoryStore';

const today = '2027-02-15';

it.each([
  ['says so', new Error(`AADSTS90002 for ${olga}`)],
  ['cannot be reached', Object.assign(new Error('timeout'), { isAxiosError: true, code: 'ECONNABORTED' })],
])('a token source that %s ends the round, and the request waits for the next one', async (_, error) => {
  const contact = { title: 'directory-1', person: olga, conversation: 'a:x', serviceUrl: 'http://127.0.0.1:9/' };
  const store = createMemoryStore({
    entries: {
      processes: [aProcess()],
      conversations: [stored(1, emptyValues(lists.conversations.fields, contact))],
    },
  });
  const bot = await startBot({
    web: express(),
    botId: '22222222-2222-4222-8222-222222222222',
    tenantId: '11111111-1111-4111-8111-111111111111',
    store,
    today: () => today,
    links: testLinks,
    mode: { kind: 'tenant', credentials: { token: () => Promise.reject(error) } },
    log: () => undefined,
  });

  const round = runRound({ store, messenger: bot.messenger, today, links: testLinks });

  await expect(round).rejects.toMatchObject({ name: 'Unavailable', cause: error });
  expect(await store.all('reviews')).toMatchObject([{ values: { delivery: 'waiting', activity: null } }]);
});
