import type { ReviewView } from '../../../../src/reminder/card/entry';
import { handoverCard } from '../../../../src/reminder/card/handover';
import { monthlyCard } from '../../../../src/reminder/card/monthly';
import { releaseCard } from '../../../../src/reminder/card/release';
import { retirementCard } from '../../../../src/reminder/card/retirement';
import { singleReviewCard } from '../../../../src/reminder/card/review';
import { keptCard } from '../../../../src/reminder/card/states';
import { suggestionCard } from '../../../../src/reminder/card/suggestion';
import { commentIn } from '../../../../src/reminder/card/verbs';
import { whoCard } from '../../../../src/reminder/card/who';
import { buttonsOf, objectsIn, textsOf } from '../../../support/cards';
import { reviewView, sampleFrame, singleView } from '../../../support/sampleCards';

const frame = sampleFrame('de');
const review = (values: Partial<ReviewView> = {}) => singleReviewCard(reviewView(values), frame);
const factsOf = (card: unknown) =>
  objectsIn(card)
    .filter(({ type }) => type === 'FactSet')
    .flatMap(({ facts }) => (facts as { title: string; value: string }[]).map(({ title, value }) => [title, value]));
const inputsOf = (card: unknown) => objectsIn(card).filter(({ type }) => String(type).startsWith('Input.'));
const verbsOf = (card: unknown) => buttonsOf(card).map(({ verb }) => verb);

describe('the card of one review', () => {
  it('gives the facts to judge by: who, when, what is missing, what changed since', () => {
    expect(factsOf(review())).toEqual([
      ['Einheit', 'Bürgerbüro'],
      ['Verantwortlich', 'Aylin Demirci'],
      ['Vertretung', 'Tobias Wenz'],
      ['Zuletzt geprüft', '1. Dezember 2025'],
      ['Vollständigkeit', '72 % ausgefüllt'],
      ['Es fehlt', 'Ergebnis, Rechtsgrundlagen, Fälle im Jahr und 2 weitere Angaben'],
      ['Vertretung', 'von Miriam Oltmanns am 14. September 2026'],
      ['Kurzbeschreibung', 'von Tobias Wenz am 2. März 2026'],
    ]);
    expect(textsOf(review())).toContain('Ampel gelb: fällig am 1. Dezember 2026');
  });

  it('says when nobody has changed anything, and nothing when that is not known', () => {
    const unchanged = 'Seit der letzten Prüfung hat niemand etwas geändert.';

    expect(textsOf(review({ changes: [] }))).toContain(unchanged);
    expect(textsOf(review({ changes: null }))).not.toContain(unchanged);
  });

  it('offers the answers in the order of likelihood, the first of them as the primary one', () => {
    const data = { request: 17, card: '17' };

    expect(buttonsOf(review()).map(({ verb, data: carried }) => [verb, carried])).toEqual([
      ['confirmed', data],
      ['changeNeeded', data],
      ['notMine', data],
      ['gone', data],
      ['later', { ...data, weeks: 1 }],
      ['later', { ...data, weeks: 4 }],
    ]);
    expect(objectsIn(review()).filter(({ style }) => style === 'positive')).toMatchObject([{ verb: 'confirmed' }]);
  });

  it('says until when it is put off, that it is the last time, and no longer offers it after two', () => {
    const titles = buttonsOf(review()).map(({ title }) => title);

    expect(titles).toContain('Eine Woche, bis 30. November 2026');
    expect(titles).toContain('4 Wochen, bis 21. Dezember 2026');
    expect(textsOf(review({ isLastDelay: true })).join()).toContain('das letzte Mal');
    expect(verbsOf(review({ delays: [] }))).not.toContain('later');
  });

  it('asks for a person from the directory, and for a name where a client has none', () => {
    const who = inputsOf(review()).filter(({ id }) => String(id).startsWith('who'));

    expect(who).toMatchObject([
      { id: 'who-17', choices: [], 'choices.data': { dataset: 'graph.microsoft.com/users' } },
      { id: 'whoText-17', type: 'Input.Text' },
    ]);
  });

  it('leads into the tab, to the form, and back to the page of the list it came from', () => {
    const urls = objectsIn(review())
      .filter(({ type }) => type === 'Action.OpenUrl')
      .map(({ url }) => url);

    expect(urls).toEqual([frame.links.edit(117), frame.links.process(117)]);
    expect(verbsOf(review())).not.toContain('page');
    expect(buttonsOf(review({ backTo: 2 })).find(({ verb }) => verb === 'page')?.data).toEqual({ card: '17', page: 2 });
  });
});

describe('the card that asks again who is in charge', () => {
  const matches = [
    { value: '6', name: 'Hanna Müller', detail: 'Standesamt' },
    { value: '7', name: 'Jens Müller', detail: null },
  ];

  it('offers those who fit and that it is none of them, and takes another name', () => {
    const card = whoCard({ ...singleView(), typed: 'müller', matches }, frame);

    const [choice, name] = inputsOf(card);
    expect(choice?.choices).toEqual([
      { title: 'Hanna Müller, Standesamt', value: '6' },
      { title: 'Jens Müller', value: '7' },
      { title: 'Niemand davon', value: 'none' },
    ]);
    expect(name).not.toHaveProperty('isRequired');
    expect(verbsOf(card)).toEqual(['notMine', 'page']);
  });

  it('wants another name when nobody fits', () => {
    expect(inputsOf(whoCard({ ...singleView(), typed: 'Mühler', matches: [] }, frame))).toMatchObject([
      { id: 'whoText-17', isRequired: true },
    ]);
  });
});

describe('the cards that ask for yes or no', () => {
  const gaps = { percent: 40, missing: ['Auslöser'] };
  const retirement = { owner: 'Aylin Demirci', from: 'Aylin Demirci', reportedOn: null, neededBy: [] };
  const suggestion = { title: 'Gebühr', from: null, sentOn: null, wish: null, change: null, isOutdated: false };

  it('a handover says that nothing changes before it is accepted', () => {
    const card = handoverCard(
      { ...singleView(), owner: 'Aylin Demirci', from: 'Miriam Oltmanns', light: 'green', dueOn: null, gaps },
      frame,
    );

    expect(textsOf(card)).toContain('Bis Sie annehmen, bleibt Aylin Demirci verantwortlich.');
    expect(verbsOf(card)).toEqual(['accepted', 'declined']);
  });

  it('a retirement is never decided by who reported it', () => {
    const own = retirementCard({ ...singleView(), ...retirement, isOwnReport: true }, frame);
    const others = retirementCard({ ...singleView(), ...retirement, isOwnReport: false }, frame);

    expect(verbsOf(own)).toEqual([]);
    expect(verbsOf(others)).toEqual(['accepted', 'declined']);
  });

  it('a release is offered only when nothing is missing for it; else the card says what is', () => {
    const view = { ...singleView(), owner: null, deputy: null, gaps, agreed: null, savedBy: 'Tobias Wenz' };

    expect(verbsOf(releaseCard({ ...view, lacks: [] }, frame))).toEqual(['accepted', 'declined']);
    const lacking = releaseCard({ ...view, lacks: ['Auslöser', 'Ergebnis'] }, frame);
    expect(verbsOf(lacking)).toEqual(['declined']);
    expect(textsOf(lacking)).toContain('Auslöser und Ergebnis');
    expect(factsOf(lacking)).toContainEqual(['Zuletzt gespeichert von', 'Tobias Wenz']);
  });

  it('a suggestion shows what stands there and what is proposed', () => {
    const change = { label: 'Auslöser', now: null, proposed: 'Antrag geht ein' };

    expect(factsOf(suggestionCard({ ...singleView(), ...suggestion, change }, frame))).toEqual([
      ['Worum es geht', 'Gebühr'],
      ['Von', 'eine nicht mehr bekannte Person'],
      ['Einheit', 'Bürgerbüro'],
      ['Angabe', 'Auslöser'],
      ['Jetzt', 'leer'],
      ['Vorgeschlagen', 'Antrag geht ein'],
    ]);
  });

  it('a suggestion whose field was changed since is compared in the tab, not accepted blindly', () => {
    expect(verbsOf(suggestionCard({ ...singleView(), ...suggestion, isOutdated: true }, frame))).toEqual(['declined']);
  });

  it('no is never said without a reason', () => {
    const [reason] = inputsOf(suggestionCard({ ...singleView(), ...suggestion }, frame));

    expect(reason).toMatchObject({ id: 'comment-17', isRequired: true, errorMessage: expect.stringMatching(/./) });
  });
});

describe('the monthly figures', () => {
  const unit = (name: string, processes: number) => ({
    unit: name,
    processes,
    inTime: 3,
    due: 4,
    open: 2,
    escalated: 1,
    unreachable: 0,
    ownerless: 1,
  });

  it('are given by unit from five processes up, and nothing lets the others be worked out', () => {
    const units = [unit('Bürgerbüro', 38), unit('Wahlen', 4), unit('Archiv', 5)];
    const card = monthlyCard({ month: '2026-11-02', reader: 'team', units }, frame);

    const texts = textsOf(card);
    expect(texts[0]).toBe('Prozessregister im November 2026');
    expect(texts).toContain('3 von 4 Prüfungen rechtzeitig, 2 offen, 1 weitergereicht, 1 ohne Verantwortliche');
    expect(texts.join()).toMatch(/Bürgerbüro: 38 Prozesse.*Archiv: 5 Prozesse/);
    expect(texts.join()).not.toMatch(/Wahlen|47|42/);
    expect(texts.join()).toContain('Eine Einheit mit weniger als fünf Prozessen ist ohne Zahlen');
  });
});

describe('the card of an answer that is kept', () => {
  it('says what was answered and asks nothing', () => {
    const card = keptCard({ process: { id: 117, name: 'Reisepass ausstellen' }, answer: 'gone' }, frame);

    expect(factsOf(card)).toEqual([
      ['Prozess', 'Reisepass ausstellen'],
      ['Ihre Antwort', 'Gibt es nicht mehr'],
    ]);
    expect(buttonsOf(card)).toEqual([]);
  });
});

describe('a comment that comes back', () => {
  const fields = { 'comment-17': 'Gebühr', 'gone-17': 'Ersetzt', 'whoText-17': 'Müller', 'comment-18': 'fremd' };

  it.each([
    ['changeNeeded', 'Gebühr'],
    ['declined', 'Gebühr'],
    ['gone', 'Ersetzt'],
    ['notMine', 'Müller'],
    ['confirmed', null],
    ['later', null],
  ] as const)('with %s is %s', (verb, comment) => {
    expect(commentIn(fields, verb, 17)).toBe(comment);
  });

  it.each([[undefined], ['  '], [17], [{ a: 1 }]])('as %p is none', (typed) => {
    expect(commentIn({ 'comment-17': typed }, 'declined', 17)).toBeNull();
  });
});
