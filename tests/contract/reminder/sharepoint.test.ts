/** The whole way with nothing played: the reminder's own account, @pnp/sp, the SharePoint stand-in, bot and channel. */
import { buttonsOf, textsOf } from '../../support/cards';
import type { RegisterSite } from '../../support/registerSite';
import { people, startRegisterSite } from '../../support/registerSite';
import type { ReminderSite } from '../../support/reminderSite';
import { startReminderSite } from '../../support/reminderSite';

let register: RegisterSite;
let site: ReminderSite;

beforeAll(async () => {
  register = await startRegisterSite();
  const directory = Object.entries(people).map(([role, userPrincipalName]) => ({
    userPrincipalName,
    displayName: role,
  }));
  site = await startReminderSite({ people: directory, store: register.storeOf('service') });
  await site.channel.installFor(people.owner);
  await site.channel.installFor(people.team);
}, 60_000);

afterAll(async () => {
  await site.close();
  await register.close();
});

async function dueProcess(name: string): Promise<number> {
  const team = register.storeOf('team');
  const unit = await team.create('units', { key: 'unit', values: { name: 'Steuern und Abgaben', head: people.team } });
  const { id } = await team.create('processes', {
    key: name,
    values: {
      name,
      unit: unit.id,
      owner: people.owner,
      status: 'released',
      cycleMonths: 12,
      lastReviewed: '2026-03-01',
      nextReview: '2027-03-01',
    },
  });
  return id;
}

const cardOf = async (upn: string) =>
  (await site.chat(upn).messages()).findLast(({ content }) => content.card !== null)!;

it('asks, takes the answer, and the register shows it with its history', async () => {
  const id = await dueProcess('Hundesteuer festsetzen');

  expect(await site.round()).toMatchObject({ opened: 1, sent: 1, failed: [] });
  expect(await site.round()).toMatchObject({ opened: 0, sent: 0 });
  const card = await cardOf(people.owner);
  const button = buttonsOf(card.content.card).find(({ verb }) => verb === 'confirmed')!;
  expect(await site.chat(people.owner).click(card.id, 'confirmed', button.data)).toEqual({ kind: 'card' });

  const process = await register.storeOf('owner').one('processes', id);
  expect(process.values).toMatchObject({ lastReviewed: '2027-02-15', nextReview: '2028-02-15' });
  const [request] = await register.storeOf('team').all('reviews');
  expect(request!.values).toMatchObject({ state: 'answered', outcome: 'confirmed', answeredBy: people.owner });
  const history = await register.storeOf('owner').history('processes', id);
  expect(history.map(({ values }) => values.nextReview)).toEqual(['2028-02-15', '2027-03-01']);
  expect(history[0]!.savedBy).toBe(people.service);
}, 60_000);

it('passes on what is not theirs, and leaves one open request in SharePoint', async () => {
  await dueProcess('Hund anmelden');
  await site.round();
  const list = await cardOf(people.owner);
  const details = buttonsOf(list.content.card).find(({ verb }) => verb === 'details')!;
  await site.chat(people.owner).click(list.id, 'details', details.data);
  const card = await cardOf(people.owner);
  const button = buttonsOf(card.content.card).find(({ verb }) => verb === 'notMine')!;

  await site.chat(people.owner).click(card.id, 'notMine', button.data);

  const open = (await site.store.all('reviews')).filter(({ values }) => values.state === 'open');
  // The month's figures were today's message to them; the next one may come in a week, or when they ask.
  expect(open.map(({ values }) => [values.addressee, values.level, values.delivery])).toEqual([
    [people.team, 'head', 'waiting'],
  ]);
  await site.chat(people.team).say('fällig');
  expect(textsOf((await cardOf(people.team)).content.card)).toContain('Sie werden als Leitung der Einheit gefragt.');
}, 60_000);
