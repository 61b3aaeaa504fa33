/** Every answer that a card offers, over HTTP from the chat to the register. */
import { buttonsOf, textsOf } from '../../support/cards';
import { aProcess, aReview } from '../../support/builders';
import type { AnswersSite } from '../../support/answersSite';
import { aSuggestion, request, startAnswersSite, valuesOf } from '../../support/answersSite';
import { directoryIdOf } from '../../../src/workplace/channel/person';
import { dieter, directory, fremd, helga, olga, petra } from '../../support/reminderSite';

let site: AnswersSite;
const start = async (...given: Parameters<typeof startAnswersSite>) => (site = await startAnswersSite(...given));
afterEach(() => site.close());

const idOf = (upn: string) => directoryIdOf(directory.find(({ userPrincipalName }) => userPrincipalName === upn)!);
const many = (count: number) => ({
  processes: Array.from({ length: count }, (_, index) =>
    aProcess({ name: `Vorgang ${index + 1}`, deputy: dieter }, index + 1),
  ),
  reviews: Array.from({ length: count }, (_, index) =>
    aReview({ process: index + 1, openKey: `open:P-${index + 1}`, title: `Vorgang ${index + 1}` }, index + 1),
  ),
});

describe('a review', () => {
  it('is confirmed from the list, and the entry becomes one quiet line', async () => {
    await start();
    const before = await site.card(olga);

    expect(before[0]).toBe('Eine Anfrage wartet auf Sie');
    expect(await site.press(olga, 'confirmed')).toEqual({ kind: 'card' });
    expect((await site.texts(olga))[0]).toBe(
      '„Hundesteuer festsetzen“: bestätigt von Olga Brandt am 15. Februar 2027.',
    );
    expect(await valuesOf(site, 'reviews')).toMatchObject({ state: 'answered', outcome: 'confirmed' });
    expect(await valuesOf(site, 'processes')).toMatchObject({ nextReview: '2028-02-15' });
  });

  it('that was just confirmed can still be reported as wrong, on the same card', async () => {
    await start();
    await site.card(olga);
    await site.press(olga, 'confirmed');

    expect(await site.press(olga, 'changeNeeded', { 'comment-1': 'Doch: neue Satzung' })).toEqual({ kind: 'card' });

    expect(await valuesOf(site, 'reviews')).toMatchObject({ outcome: 'changeNeeded', suggestion: 1 });
    expect(await valuesOf(site, 'processes')).toMatchObject({ status: 'changing' });
    expect(await valuesOf(site, 'suggestions')).toMatchObject({
      wish: 'Doch: neue Satzung',
      process: 1,
      state: 'open',
    });
  });

  it('shows its facts, and leads back to the page it came from', async () => {
    await start(many(7));
    await site.card(olga);
    await site.press(olga, 'page');
    expect(await site.texts(olga)).toContain('Seite 2 von 2');

    await site.press(olga, 'details');

    expect((await site.texts(olga))[0]).toBe('Stimmt „Vorgang 6“ noch?');
    await site.press(olga, 'page');
    expect(await site.texts(olga)).toContain('Seite 2 von 2');
  });

  it('«needs a change» opens one suggestion, however often it is clicked', async () => {
    await start();
    await site.card(olga);
    await site.press(olga, 'details');
    const { id } = (await site.chat(olga).messages()).at(-1)!;
    const data = { request: 1, card: '1', 'comment-1': 'Neue Satzung\nseit Januar' };

    const both = await Promise.all([1, 2].map(() => site.chat(olga).click(id, 'changeNeeded', data)));

    expect(both).toEqual([{ kind: 'card' }, { kind: 'card' }]);
    expect(await site.store.all('suggestions')).toMatchObject([
      { values: { title: 'Neue Satzung', wish: 'Neue Satzung\nseit Januar', process: 1, state: 'open' } },
    ]);
    expect(await valuesOf(site, 'reviews')).toMatchObject({ outcome: 'changeNeeded', suggestion: 1 });
    expect(await valuesOf(site, 'processes')).toMatchObject({ status: 'changing' });
  });

  it('«needs a change» without a word asks for one, and nothing is written', async () => {
    await start();
    await site.card(olga);
    await site.press(olga, 'details');

    expect(await site.press(olga, 'changeNeeded')).toEqual({
      kind: 'error',
      text: 'Bitte schreiben Sie kurz, was geändert werden muss.',
    });
    expect(await valuesOf(site, 'reviews')).toMatchObject({ state: 'open' });
  });

  it('«no longer exists» goes to the team, which retires it: four eyes', async () => {
    await start();
    await site.card(olga);
    await site.press(olga, 'details');

    await site.press(olga, 'gone', { 'gone-1': 'Die Steuer ist abgeschafft.' });

    expect(await valuesOf(site, 'reviews', 2)).toMatchObject({ kind: 'retirement', addressee: petra, askedBy: olga });
    expect((await valuesOf(site, 'processes')).status).toBe('released');
    await site.card(petra);
    await site.press(petra, 'details');
    expect(await site.texts(petra)).toContain('Die Steuer ist abgeschafft.');
    await site.press(petra, 'accepted');
    expect(await valuesOf(site, 'processes')).toMatchObject({
      status: 'retired',
      retirementReason: 'Die Steuer ist abgeschafft.',
    });
  });

  it('«no longer exists», declined by the team, comes back to the owner with the reason', async () => {
    await start();
    await site.card(olga);
    await site.press(olga, 'details');
    await site.press(olga, 'gone');
    await site.card(petra);
    await site.press(petra, 'details');

    await site.press(petra, 'declined', { 'comment-2': 'Die Satzung gilt weiter.' });

    expect(await valuesOf(site, 'reviews', 3)).toMatchObject({
      kind: 'review',
      addressee: olga,
      note: 'Die Satzung gilt weiter.',
    });
  });

  it.each([
    ['a week', 1, '2027-02-22'],
    ['four weeks', 4, '2027-03-15'],
  ])('«later» rests for %s, and a double click counts once', async (_, weeks, until) => {
    await start();
    await site.card(olga);
    await site.press(olga, 'details');
    const { id } = (await site.chat(olga).messages()).at(-1)!;

    await Promise.all([1, 2].map(() => site.chat(olga).click(id, 'later', { request: 1, card: '1', weeks })));

    expect(await valuesOf(site, 'reviews')).toMatchObject({ state: 'open', postponedUntil: until, postponements: 1 });
    expect((await site.texts(olga))[0]).toContain('aufgeschoben bis');
    await site.chat(olga).say('fällig');
    expect((await site.chat(olga).messages()).at(-1)!.content.text).toBe('Zurzeit wartet nichts auf Ihre Antwort.');
  });

  it('is put off twice at most: then the card offers it no more, and an older card is refused', async () => {
    await start({ reviews: [aReview({ openKey: 'open:P-000001', postponements: 2 })] });
    await site.card(olga);
    await site.press(olga, 'details');

    expect((await site.buttons(olga)).map(({ verb }) => verb)).not.toContain('later');
    const { id } = (await site.chat(olga).messages()).at(-1)!;
    expect(await site.chat(olga).click(id, 'later', { request: 1, card: '1', weeks: 1 })).toEqual({ kind: 'card' });
    expect(await valuesOf(site, 'reviews')).toMatchObject({ postponedUntil: null });
  });
});

describe('several at once', () => {
  it('are confirmed as chosen, and only those that the card showed', async () => {
    await start(many(7));
    await site.card(olga);

    await site.press(olga, 'confirmSelected', { selected: '1,3,7' });

    const answered = (await site.store.all('reviews')).filter(({ values }) => values.state === 'answered');
    expect(answered.map(({ id }) => id)).toEqual([1, 3]);
    const texts = await site.texts(olga);
    expect(texts[0]).toBe('5 Anfragen warten auf Sie');
    expect(texts.filter((text) => text.includes('bestätigt von'))).toHaveLength(2);
  });

  it('are refused without a choice', async () => {
    await start(many(3));
    await site.card(olga);

    expect(await site.press(olga, 'confirmSelected', { selected: '' })).toMatchObject({ kind: 'error' });
    expect((await site.store.all('reviews')).every(({ values }) => values.state === 'open')).toBe(true);
  });
});

describe('«not mine»', () => {
  const say = async (fields: object) => {
    await start();
    await site.card(olga);
    await site.press(olga, 'details');
    return site.press(olga, 'notMine', fields);
  };

  it('without a name goes to the next in line', async () => {
    await say({});

    expect(await valuesOf(site, 'reviews', 2)).toMatchObject({ kind: 'review', addressee: dieter, level: 'deputy' });
  });

  it.each([
    ['as the people picker gives them', () => ({ 'who-1': idOf(fremd) })],
    ['by address', () => ({ 'whoText-1': fremd })],
    ['by name', () => ({ 'whoText-1': 'frieda fremd' })],
  ])('with somebody %s asks them, and the owner stays until they accept', async (_, fields) => {
    await say(fields());

    expect(await valuesOf(site, 'reviews', 2)).toMatchObject({ kind: 'handover', addressee: fremd, proposed: fremd });
    expect((await valuesOf(site, 'processes')).owner).toBe(olga);
    await site.card(fremd);
    await site.press(fremd, 'details');
    await site.press(fremd, 'accepted');
    expect((await valuesOf(site, 'processes')).owner).toBe(fremd);
    expect(await valuesOf(site, 'reviews', 3)).toMatchObject({ kind: 'review', addressee: fremd, state: 'open' });
  });

  it('with somebody who declines goes on to the next in line', async () => {
    await say({ 'whoText-1': fremd });
    await site.card(fremd);
    await site.press(fremd, 'details');

    await site.press(fremd, 'declined', { 'comment-2': 'Ich bin im Ordnungsamt.' });

    expect((await valuesOf(site, 'processes')).owner).toBe(olga);
    expect(await valuesOf(site, 'reviews', 3)).toMatchObject({ kind: 'review', note: 'Ich bin im Ordnungsamt.' });
    expect((await valuesOf(site, 'reviews', 3)).addressee).not.toBe(fremd);
  });

  it('with a name that fits several asks which, and writes nothing until then', async () => {
    await say({ 'whoText-1': 'stadt.example' });

    expect(await valuesOf(site, 'reviews')).toMatchObject({ state: 'open' });
    expect(await site.texts(olga)).toContain('Zu „stadt.example“ passen mehrere Personen.');
    await site.press(olga, 'notMine', { 'who-1': helga });
    expect(await valuesOf(site, 'reviews', 2)).toMatchObject({ kind: 'handover', proposed: helga });
  });

  it('with a name that fits nobody asks again', async () => {
    await say({ 'whoText-1': 'Niemand Nirgends' });

    expect(await valuesOf(site, 'reviews')).toMatchObject({ state: 'open' });
    expect(await site.texts(olga)).toContain('Zu „Niemand Nirgends“ ist niemand zu finden.');
  });
});

describe('a release', () => {
  const complete = { summary: 'Setzt die Steuer fest.', trigger: 'Anmeldung', result: 'Bescheid', steps: '1. Prüfen' };
  const inConsultation = aProcess({ status: 'review', deputy: dieter });

  it('that lacks something is not given, and the card says what', async () => {
    await start({ processes: [inConsultation], reviews: [request('release')] });
    await site.card(olga);
    await site.press(olga, 'details');
    const { id } = (await site.chat(olga).messages()).at(-1)!;

    expect(await site.chat(olga).click(id, 'accepted', { request: 1, card: '1' })).toEqual({ kind: 'card' });

    expect((await valuesOf(site, 'processes')).status).toBe('review');
    expect(await valuesOf(site, 'reviews')).toMatchObject({ state: 'open' });
    expect((await site.buttons(olga)).map(({ verb }) => verb)).not.toContain('accepted');
  });

  it('takes the owner and then the head of unit where the settings say so: four eyes', async () => {
    const settings = { reviewRules: JSON.stringify({ releaseByHead: true }) };
    await start({
      processes: [aProcess({ ...complete, status: 'review', nextReview: null })],
      reviews: [request('release')],
      settings,
    });
    await site.card(olga);
    await site.press(olga, 'details');

    await site.press(olga, 'accepted');

    expect((await valuesOf(site, 'processes')).status).toBe('review');
    expect(await valuesOf(site, 'reviews')).toMatchObject({ state: 'open', addressee: helga, answeredBy: olga });
    expect(await site.texts(olga)).toEqual([
      '„Hundesteuer festsetzen“: Jetzt gefragt: Helga Amann (Leitung der Einheit).',
    ]);
    const { id } = (await site.chat(olga).messages()).at(-1)!;
    await site.chat(olga).click(id, 'accepted', { request: 1, card: '1' });
    expect((await valuesOf(site, 'processes')).status).toBe('review');
    await site.card(helga);
    await site.press(helga, 'details');
    expect(await site.texts(helga)).toContain('Olga Brandt hat am 15. Februar 2027 zugestimmt.');
    await site.press(helga, 'accepted');
    expect(await valuesOf(site, 'processes')).toMatchObject({ status: 'released', lastReviewed: '2027-02-15' });
    expect(await valuesOf(site, 'reviews')).toMatchObject({
      state: 'answered',
      outcome: 'accepted',
      answeredBy: helga,
    });
  });

  it('declined sends the entry back to the drafts', async () => {
    await start({ processes: [inConsultation], reviews: [request('release')] });
    await site.card(olga);
    await site.press(olga, 'details');

    await site.press(olga, 'declined', { 'comment-1': 'Die Rechtsgrundlage fehlt.' });

    expect((await valuesOf(site, 'processes')).status).toBe('draft');
    expect(await site.texts(olga)).toEqual([expect.stringContaining('noch nicht freigegeben')]);
  });
});

describe('a suggestion', () => {
  const proposed = aSuggestion({ field: 'name', before: '"Hundesteuer festsetzen"', proposed: '"Hundesteuer"' });
  const asks = [request('suggestion', { suggestion: 1, openKey: 'suggestion:1' })];

  it('is accepted: the entry says so, and the suggestion is decided', async () => {
    await start({ suggestions: [proposed], reviews: asks });
    await site.card(olga);
    await site.press(olga, 'details');

    await site.press(olga, 'accepted');

    expect((await valuesOf(site, 'processes')).name).toBe('Hundesteuer');
    expect(await valuesOf(site, 'suggestions')).toMatchObject({ state: 'accepted', decidedBy: olga });
  });

  it('is declined with a reason', async () => {
    await start({ suggestions: [proposed], reviews: asks });
    await site.card(olga);
    await site.press(olga, 'details');

    expect(await site.press(olga, 'declined')).toMatchObject({ kind: 'error' });
    await site.press(olga, 'declined', { 'comment-1': 'Der Name steht in der Satzung.' });

    expect((await valuesOf(site, 'processes')).name).toBe('Hundesteuer festsetzen');
    expect(await valuesOf(site, 'suggestions')).toMatchObject({
      state: 'declined',
      decisionReason: 'Der Name steht in der Satzung.',
    });
  });

  it('about a detail that was changed since is not accepted by a click', async () => {
    await start({ suggestions: [proposed], reviews: asks });
    await site.card(olga);
    await site.press(olga, 'details');
    site.memory.saveAs(dieter, 'processes', 1, { name: 'Hundesteuer erheben' });

    expect(await site.press(olga, 'accepted')).toEqual({ kind: 'card' });

    expect((await valuesOf(site, 'processes')).name).toBe('Hundesteuer erheben');
    expect(await valuesOf(site, 'suggestions')).toMatchObject({ state: 'open' });
    expect((await site.buttons(olga)).map(({ verb }) => verb)).not.toContain('accepted');
  });
});

describe('whoever is not asked', () => {
  it.each([
    ['confirmed', {}],
    ['changeNeeded', { 'comment-1': 'x' }],
    ['notMine', { 'whoText-1': 'stadt.example' }],
    ['gone', {}],
    ['later', { weeks: 1 }],
    ['details', {}],
  ])('changes nothing with «%s», and reads nothing but that', async (verb, more) => {
    const two = [aReview({ openKey: 'a' }), aReview({ openKey: 'b', process: 2, addressee: fremd }, 2)];
    await start({ processes: [aProcess(), aProcess({ name: 'Hund anmelden', owner: fremd }, 2)], reviews: two });
    await site.card(fremd);
    const { id } = (await site.chat(fremd).messages()).at(-1)!;

    expect(await site.chat(fremd).click(id, verb, { request: 1, card: '1', ...more })).toEqual({ kind: 'card' });

    expect(await valuesOf(site, 'reviews')).toMatchObject({ state: 'open', postponedUntil: null, outcome: null });
    const { content } = (await site.chat(fremd).messages()).at(-1)!;
    expect(textsOf(content.card)).toContain(
      '„Hundesteuer festsetzen“: liegt nicht bei Ihnen. Es wird jetzt eine andere Stelle gefragt.',
    );
    expect(buttonsOf(content.card).every(({ data }) => data.request !== 1)).toBe(true);
  });
});
