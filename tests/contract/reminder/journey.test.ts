/** Teams SDK bot, local channel and register law together, over HTTP: from a due review to the answer in the register. */
import type { Button } from '../../support/cards';
import { buttonsOf, textsOf } from '../../support/cards';
import { directoryIdOf } from '../../../src/workplace/channel/person';
import { aProcess } from '../../support/builders';
import type { ReminderSite } from '../../support/reminderSite';
import {
  dieter,
  directory,
  fremd,
  helga,
  olga,
  petra,
  reminderStore,
  startReminderSite,
} from '../../support/reminderSite';

let site: ReminderSite;

const start = async (...options: Parameters<typeof startReminderSite>) => {
  site = await startReminderSite(...options);
  for (const { userPrincipalName } of directory) await site.channel.installFor(userPrincipalName);
  return site;
};

afterEach(() => site.close());

const lastCard = async (upn: string) => {
  const messages = await site.chat(upn).messages();
  const message = messages.findLast(({ content }) => content.card !== null);
  if (!message) throw new Error(`no card for ${upn}`);
  return { id: message.id, card: message.content.card };
};
const button = (card: unknown, verb: string): Button => {
  const found = buttonsOf(card).find((one) => one.verb === verb);
  if (!found) throw new Error(`no button ${verb}`);
  return found;
};
const cards = async (upn: string) => (await site.chat(upn).messages()).filter(({ content }) => content.card !== null);
/** Looks closer first where the list does not offer the answer. */
const click = async (upn: string, verb: string, more: object = {}) => {
  const list = await lastCard(upn);
  if (!buttonsOf(list.card).some((one) => one.verb === verb)) {
    await site.chat(upn).click(list.id, 'details', button(list.card, 'details').data);
  }
  const { id, card } = await lastCard(upn);
  return site.chat(upn).click(id, verb, { ...button(card, verb).data, ...more });
};

describe('installation', () => {
  it('greets once and keeps where the person can be reached', async () => {
    await start();

    await site.channel.installFor(olga);

    const messages = await site.chat(olga).messages();
    const contacts = await site.store.all('conversations');
    expect(messages.map(({ content }) => content.text)).toEqual([expect.stringContaining('Guten Tag!')]);
    expect(contacts.filter(({ values }) => values.person === olga)).toHaveLength(1);
    expect(contacts).toHaveLength(directory.length);
  });

  it('again asks the roster who this is, because a directory id outlives the name of an account', async () => {
    const store = reminderStore([aProcess()]);
    const known = { title: directoryIdOf(directory[0]!), person: 'olga.alt@stadt.example', conversation: 'a:old' };
    await store.create('conversations', { key: `conversation:${known.title}`, values: known });
    await start({ store });

    expect((await store.one('conversations', 1)).values.person).toBe(olga);
    expect(await site.round()).toMatchObject({ sent: 1, unreachable: [] });
    expect(await cards(olga)).toHaveLength(1);
  });
});

describe('a due review', () => {
  it('is asked about in one card, and the answer stands in card, request and process', async () => {
    await start();

    const report = await site.round();
    const before = await lastCard(olga);
    const outcome = await click(olga, 'confirmed');

    expect(report).toMatchObject({ opened: 1, sent: 1, unreachable: [], notDelivered: [] });
    expect(textsOf(before.card)).toContain('Hundesteuer festsetzen');
    expect(outcome).toEqual({ kind: 'card' });
    const after = await lastCard(olga);
    expect(after.id).toBe(before.id);
    expect(textsOf(after.card)).toEqual(['„Hundesteuer festsetzen“: bestätigt von Olga Brandt am 15. Februar 2027.']);
    const [request] = await site.store.all('reviews');
    expect(request!.values).toMatchObject({
      state: 'answered',
      outcome: 'confirmed',
      answeredBy: olga,
      answeredOn: '2027-02-15',
      delivery: 'sent',
      activity: before.id,
    });
    const process = await site.store.one('processes', 1);
    expect(process.values).toMatchObject({ lastReviewed: '2027-02-15', nextReview: '2028-02-15' });
  });

  it('brings nothing new in a second round on the same day', async () => {
    await start();

    await site.round();
    const second = await site.round();

    expect(second).toMatchObject({ opened: 0, moved: 0, sent: 0 });
    expect(await cards(olga)).toHaveLength(1);
    expect(await site.store.all('reviews')).toHaveLength(1);
  });

  it('is planned but neither written nor sent in a dry run', async () => {
    await start();

    const report = await site.round({ dryRun: true });

    expect(report).toMatchObject({ dryRun: true, opened: 1, sent: 1 });
    expect(await site.store.all('reviews')).toEqual([]);
    expect(await cards(olga)).toEqual([]);
  });

  it('becomes a change when the owner says so, with what has to change', async () => {
    await start();
    await site.round();
    const { card } = await lastCard(olga);
    const request = button(card, 'confirmed').data.request;

    const empty = await click(olga, 'changeNeeded');
    const outcome = await click(olga, 'changeNeeded', { [`comment-${String(request)}`]: 'Neue Satzung seit Januar' });

    expect(empty).toEqual({ kind: 'error', text: 'Bitte schreiben Sie kurz, was geändert werden muss.' });
    expect(outcome.kind).toBe('card');
    const [review] = await site.store.all('reviews');
    expect(review!.values).toMatchObject({ outcome: 'changeNeeded', comment: 'Neue Satzung seit Januar' });
    expect((await site.store.one('processes', 1)).values.status).toBe('changing');
    expect(await site.round()).toMatchObject({ opened: 0, sent: 0, waitingForChange: ['P-000001'] });
  });

  it('goes on to the deputy at once when the owner says it is not theirs', async () => {
    await start();
    await site.round();

    await click(olga, 'notMine');

    expect(textsOf((await lastCard(olga)).card).join()).toContain('weitergegeben von Olga Brandt');
    expect(textsOf((await lastCard(dieter)).card)).toContain('Sie werden als Vertretung gefragt.');
    const reviews = await site.store.all('reviews');
    expect(reviews.map(({ values }) => [values.state, values.addressee])).toEqual([
      ['answered', olga],
      ['open', dieter],
    ]);
    expect((await site.store.one('processes', 1)).values.owner).toBe(olga);
  });

  it('reaches the process team when everybody before has said it is not theirs', async () => {
    await start();
    await site.round();

    for (const person of [olga, dieter, helga]) {
      // Nobody waits for the day on which they may be written to again.
      await site.chat(person).say('fällig');
      await click(person, 'notMine');
    }
    await site.chat(petra).say('fällig');

    expect(textsOf((await lastCard(petra)).card)).toContain('Sie werden als Prozessteam gefragt.');
    await click(petra, 'notMine');
    expect(await site.round()).toMatchObject({ unreachable: ['P-000001'], sent: 0 });
  });
});

describe('an answer that comes late, twice or from somebody else', () => {
  it('of a second click shows what stands, changes nothing and is no error', async () => {
    await start();
    await site.round();
    const { id, card } = await lastCard(olga);
    const { data } = button(card, 'confirmed');

    const both = await Promise.all([
      site.chat(olga).click(id, 'confirmed', data),
      site.chat(olga).click(id, 'changeNeeded', { ...data, 'comment-1': 'doch nicht' }),
    ]);

    expect(both).toEqual([{ kind: 'card' }, { kind: 'card' }]);
    const answered = (await site.store.all('reviews'))[0]!.values;
    expect(answered.state).toBe('answered');
    const { status } = (await site.store.one('processes', 1)).values;
    expect(status).toBe(answered.outcome === 'confirmed' ? 'released' : 'changing');
  });

  it('of a foreign person is refused with today’s state, and nothing is written', async () => {
    await start({ processes: [aProcess(), aProcess({ name: 'Hund anmelden', owner: fremd }, 2)] });
    await site.round();
    const { card } = await lastCard(olga);
    const foreign = await lastCard(fremd);

    const outcome = await site.chat(fremd).click(foreign.id, 'confirmed', button(card, 'confirmed').data);

    expect(outcome).toEqual({ kind: 'card' });
    const shown = textsOf((await lastCard(fremd)).card);
    expect(shown).toEqual([
      'Eine Anfrage wartet auf Sie',
      'Hund anmelden',
      'Prüfung · Steuern und Abgaben',
      'Ampel gelb: fällig am 1. März 2027',
      '„Hundesteuer festsetzen“: liegt nicht bei Ihnen. Es wird jetzt eine andere Stelle gefragt.',
    ]);
    const reviews = await site.store.all('reviews');
    expect(reviews.map(({ values }) => values.state)).toEqual(['open', 'open']);
    expect((await site.store.one('processes', 1)).values.lastReviewed).toBe('2026-03-01');
  });

  it.each([
    ['an unknown verb', 'delete', { request: 1, card: '1' }],
    ['no request', 'confirmed', { card: '1' }],
    ['a request that does not exist', 'confirmed', { request: 99, card: '99' }],
    ['invented ids', 'confirmed', { request: 1, card: '1.x' }],
  ])('of %s is answered with a sentence', async (_, verb, data) => {
    await start();
    await site.round();
    const { id } = await lastCard(olga);

    const outcome = await site.chat(olga).click(id, verb, data);

    expect(outcome).toEqual({ kind: 'error', text: expect.stringContaining('„fällig“') });
    expect((await site.store.all('reviews'))[0]!.values.state).toBe('open');
  });

  it('is kept when the register fails to take its effect, and the next round completes it', async () => {
    await start();
    await site.round();
    const update = site.store.update.bind(site.store);
    const failing = jest.spyOn(site.store, 'update').mockImplementation(async (list, entry, changes) => {
      if (list === 'processes') throw new Error('SharePoint is away');
      return update(list, entry, changes);
    });

    const outcome = await click(olga, 'confirmed');
    failing.mockRestore();
    const report = await site.round();

    expect(outcome).toEqual({ kind: 'card' });
    expect(report).toMatchObject({ finished: 1, opened: 0, sent: 0 });
    expect((await site.store.one('processes', 1)).values.nextReview).toBe('2028-02-15');
  });
});
