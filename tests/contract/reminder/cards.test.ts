/** What stands on a person's card, over HTTP: many requests at once, newer cards, requests that go elsewhere. */
import { buttonsOf, textsOf } from '../../support/cards';
import { aProcess, aReview } from '../../support/builders';
import type { ReminderSite } from '../../support/reminderSite';
import { dieter, directory, fremd, olga, petra, startReminderSite } from '../../support/reminderSite';

let site: ReminderSite;

const start = async (...options: Parameters<typeof startReminderSite>) => {
  site = await startReminderSite(...options);
  for (const { userPrincipalName } of directory) await site.channel.installFor(userPrincipalName);
};
afterEach(() => site.close());

const cards = async (upn: string) => (await site.chat(upn).messages()).filter(({ content }) => content.card !== null);
const lastCard = async (upn: string) => {
  const message = (await cards(upn)).at(-1);
  if (!message) throw new Error(`no card for ${upn}`);
  return { id: message.id, card: message.content.card };
};
/** Answers the first question of the card. */
const click = async (upn: string, verb: string) => {
  const { id, card } = await lastCard(upn);
  const button = buttonsOf(card).find((one) => one.verb === verb);
  if (!button) throw new Error(`no button ${verb}`);
  return site.chat(upn).click(id, verb, button.data);
};

describe('several due reviews of one person', () => {
  const seven = Array.from({ length: 7 }, (_, index) => aProcess({ name: `Vorgang ${index + 1}` }, index + 1));

  it('stand in one card that shows five and brings the others as they are answered', async () => {
    await start({ processes: seven });

    await site.round();

    expect(await cards(olga)).toHaveLength(1);
    const first = textsOf((await lastCard(olga)).card);
    expect(first).toContain('7 Anfragen warten auf Sie');
    expect(first.filter((text) => text.startsWith('Vorgang'))).toHaveLength(5);
    expect(first).toContain('Seite 1 von 2');
    await click(olga, 'confirmed');
    const second = textsOf((await lastCard(olga)).card);
    expect(second).toContain('Vorgang 6');
    expect(second).toContain('6 Anfragen warten auf Sie');
    expect(second).toContain('„Vorgang 1“: bestätigt von Olga Brandt am 15. Februar 2027.');
  });

  it('stand in one card with their true number, however many they are, and all count as delivered', async () => {
    await start({ processes: Array.from({ length: 48 }, (_, index) => aProcess({}, index + 1)) });

    const report = await site.round();
    const { id, card } = await lastCard(olga);
    for (let answered = 0; answered < 4; answered++) await click(olga, 'confirmed');

    expect(report).toMatchObject({ opened: 48, sent: 1, notDelivered: [] });
    expect(textsOf(card)[0]).toBe('48 Anfragen warten auf Sie');
    expect(new Set((await site.store.all('reviews')).map(({ values }) => values.activity))).toEqual(new Set([id]));
    const after = textsOf((await lastCard(olga)).card);
    expect(after).toContain('44 Anfragen warten auf Sie');
    expect(after).toContain('Seite 1 von 9');
    expect(after.filter((text) => text.includes('bestätigt von'))).toHaveLength(3);
    expect(after.at(-1)).toBe('Ein weiterer Prozess ist schon erledigt.');
  });

  it('that come later bring a new card, and the older one points to it', async () => {
    await start({ processes: [aProcess(), aProcess({ name: 'Hund anmelden', nextReview: '2027-03-10' }, 2)] });
    await site.round();
    site.setToday('2027-02-24');

    await site.round();

    const [older, newer] = await cards(olga);
    expect(textsOf(older!.content.card)).toEqual(['Eine neuere Karte mit allen offenen Fragen steht weiter unten.']);
    expect(textsOf(newer!.content.card)).toContain('2 Anfragen warten auf Sie');
  });
});

it('the card of a round says who set the request off', async () => {
  await start();
  const handover = { kind: 'handover', openKey: 'handover:P-000001', proposed: dieter, askedBy: petra } as const;
  const { values } = aReview({ ...handover, addressee: dieter, delivery: 'waiting', activity: null });
  await site.store.create('reviews', { key: 'handover', values: { ...values, openedOn: '2027-02-15' } });

  await site.round();

  expect(textsOf((await lastCard(dieter)).card)).toContain(
    'Petra Lang schlägt vor, dass Sie diesen Prozess übernehmen.',
  );
});

describe('a card whose request is no longer theirs', () => {
  const two = [aProcess({ deputy: dieter }), aProcess({ name: 'Hund anmelden', deputy: dieter }, 2)];
  const passedOn = '„Hundesteuer festsetzen“: liegt nicht bei Ihnen. Es wird jetzt eine andere Stelle gefragt.';

  it('because it has gone further up no longer asks, and no new message is sent about that', async () => {
    await start();
    await site.round();
    site.setToday('2027-03-01');

    const report = await site.round();

    expect(report).toMatchObject({ moved: 1, sent: 1 });
    expect(await cards(olga)).toHaveLength(1);
    expect(textsOf((await lastCard(olga)).card)).toEqual([
      'Zurzeit wartet nichts auf Ihre Antwort.',
      '„Hundesteuer festsetzen“: Jetzt gefragt: Dieter Voss (Vertretung). Sie können trotzdem noch antworten; es zählt die erste Antwort.',
    ]);
    expect(buttonsOf((await lastCard(olga)).card).map(({ verb }) => verb)).toEqual(['details']);
    expect(buttonsOf((await lastCard(dieter)).card).map(({ verb }) => verb)).toEqual(['confirmed', 'details']);
  });

  it('because it has gone further up still takes the owner’s own answer, and tells the deputy', async () => {
    await start();
    await site.round();
    site.setToday('2027-03-01');
    await site.round();

    expect(await click(olga, 'details')).toEqual({ kind: 'card' });
    expect(textsOf((await lastCard(olga)).card)[0]).toBe('Stimmt „Hundesteuer festsetzen“ noch?');
    expect(await click(olga, 'confirmed')).toEqual({ kind: 'card' });
    const confirmed = '„Hundesteuer festsetzen“: bestätigt von Olga Brandt am 1. März 2027.';
    expect(textsOf((await lastCard(olga)).card)).toContain(confirmed);

    expect(await click(dieter, 'confirmed')).toEqual({ kind: 'card' });
    expect(textsOf((await lastCard(dieter)).card)).toContain(confirmed);
    expect((await site.store.one('processes', 1)).values.lastReviewed).toBe('2027-03-01');
  });

  it('because the process has a new owner keeps asking about the others', async () => {
    await start({ processes: two });
    await site.round();
    await site.store.update('processes', await site.store.one('processes', 1), { owner: fremd });

    await site.round();

    const { card } = await lastCard(olga);
    expect(textsOf(card)).toEqual(expect.arrayContaining(['Hund anmelden', passedOn]));
    expect(textsOf(card)).not.toContain('Hundesteuer festsetzen');
    expect(await click(olga, 'confirmed')).toEqual({ kind: 'card' });
    expect(textsOf((await lastCard(olga)).card).slice(0, 3)).toEqual([
      'Zurzeit wartet nichts auf Ihre Antwort.',
      passedOn,
      '„Hund anmelden“: bestätigt von Olga Brandt am 15. Februar 2027.',
    ]);
  });

  it('because it was withdrawn says so, and counts what was answered', async () => {
    await start({ processes: two });
    await site.round();
    await click(olga, 'confirmed');
    await site.store.update('processes', await site.store.one('processes', 2), { status: 'retired' });

    expect(await site.round()).toMatchObject({ withdrawn: 1, sent: 0 });

    expect(textsOf((await lastCard(olga)).card)).toContain(
      '„Hund anmelden“: hat sich erledigt, Ihre Antwort wird nicht mehr gebraucht.',
    );
  });
});
