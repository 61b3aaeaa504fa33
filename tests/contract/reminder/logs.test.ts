/** Error texts hold names of accounts and pieces of tokens; the log has what kind of failure it was, and the status. */
import { NotAllowed } from '../../../src/register';
import { buttonsOf } from '../../support/cards';
import type { ReminderSite } from '../../support/reminderSite';
import { olga, startReminderSite } from '../../support/reminderSite';

let site: ReminderSite;
beforeEach(async () => {
  site = await startReminderSite();
  await site.channel.installFor(olga);
});
afterEach(() => site.close());

/** As SharePoint refuses an account: with its name in the text. */
const refusal = () =>
  new NotAllowed(`Access denied for ${olga}`, { cause: Object.assign(new Error(`user ${olga}`), { status: 403 }) });
const facts = (event: string) => site.logged.filter((line) => line.event === event).map((line) => line.facts);

it('of a failed answer names the kind and the status, and nobody', async () => {
  await site.round();
  const card = (await site.chat(olga).messages()).at(-1)!;
  const button = buttonsOf(card.content.card).find(({ verb }) => verb === 'confirmed')!;
  jest.spyOn(site.store, 'one').mockRejectedValue(refusal());

  await site.chat(olga).click(card.id, 'confirmed', button.data);

  expect(facts('answer.failed')).toEqual([{ error: 'NotAllowed', status: 403 }]);
  expect(JSON.stringify(site.logged)).not.toContain('olga');
});

it('of a failed message likewise', async () => {
  jest.spyOn(site.store, 'readAll').mockRejectedValue(refusal());

  await site.chat(olga).say('meine prozesse');

  expect(facts('bot.messageFailed')).toEqual([{ error: 'NotAllowed', status: 403 }]);
});

it('of failed work in the background says which work', async () => {
  await site.round();
  const card = (await site.chat(olga).messages()).at(-1)!;
  const button = buttonsOf(card.content.card).find(({ verb }) => verb === 'confirmed')!;
  // The answer is written; only what it leads to fails.
  jest.spyOn(site.store, 'create').mockRejectedValue(refusal());

  await site.chat(olga).click(card.id, 'notMine', button.data);

  expect(facts('bot.backgroundFailed')).toContainEqual({ name: 'followUp', error: 'NotAllowed', status: 403 });
  expect(JSON.stringify(site.logged)).not.toContain('olga');
});
