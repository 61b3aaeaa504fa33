import { digestCard, pageOf, pageSize } from '../../../../src/reminder/card/digest';
import type { DigestView } from '../../../../src/reminder/card/entry';
import { buttonsOf, objectsIn, textsOf } from '../../../support/cards';
import { answered, dueEntry, movedOn, sampleFrame } from '../../../support/sampleCards';

const digest = (values: Partial<DigestView> = {}) =>
  digestCard(
    { entries: [dueEntry(17)], page: 1, waiting: 1, settled: [], moreSettled: 0, ...values },
    sampleFrame('de'),
  );
const of = (card: unknown, type: string) => objectsIn(card).filter((part) => part.type === type);

describe('the digest of a person', () => {
  it('says of each review what it is, whose, how the light stands in words, and until when', () => {
    expect(
      textsOf(digest({ entries: [dueEntry(17, { light: 'red', dueOn: '2026-11-10', level: 'deputy' })] })),
    ).toEqual([
      'Eine Anfrage wartet auf Sie',
      'Hundesteuer festsetzen',
      'Prüfung · Steuern und Abgaben',
      'Ampel rot: fällig seit 10. November 2026',
      'Sie werden als Vertretung gefragt.',
    ]);
  });

  it('leads from the name into the tab, without Markdown', () => {
    const [name] = of(digest(), 'Container').filter(({ selectAction }) => selectAction);

    expect(name?.selectAction).toMatchObject({ type: 'Action.OpenUrl', url: sampleFrame('de').links.process(117) });
  });

  it('lets a review be confirmed at once, and everything else only be looked at', () => {
    const card = digest({
      entries: [dueEntry(17), dueEntry(18, { kind: 'handover', from: 'Miriam Oltmanns' })],
      waiting: 2,
    });

    expect(buttonsOf(card).map(({ title, verb, data }) => [title, verb, data])).toEqual([
      ['Stimmt noch', 'confirmed', { request: 17, card: '17.18' }],
      ['Einzelheiten', 'details', { request: 17, card: '17.18', page: 1 }],
      ['Ansehen und entscheiden', 'details', { request: 18, card: '17.18', page: 1 }],
    ]);
    expect(textsOf(card)).toContain('Miriam Oltmanns schlägt vor, dass Sie diesen Prozess übernehmen.');
  });

  it('confirms several reviews only when they are chosen one by one', () => {
    const entries = [dueEntry(17), dueEntry(18, { kind: 'release' }), dueEntry(19, { name: 'Hund anmelden' })];
    const card = digest({ entries, waiting: 12, page: 2 });

    const [choices] = of(card, 'Input.ChoiceSet');
    expect(choices).toMatchObject({
      isMultiSelect: true,
      isRequired: true,
      choices: [
        { title: 'Hundesteuer festsetzen', value: '17' },
        { title: 'Hund anmelden', value: '19' },
      ],
    });
    expect(choices).not.toHaveProperty('value');
    expect(buttonsOf(card).find(({ verb }) => verb === 'confirmSelected')?.data).toEqual({ card: '17.18.19', page: 2 });
    expect(of(digest({ entries: entries.slice(0, 2) }), 'Input.ChoiceSet')).toEqual([]);
  });

  it.each([
    [1, 4, []],
    [1, 12, [['Nächste Seite', 2]]],
    [
      2,
      12,
      [
        ['Vorherige Seite', 1],
        ['Nächste Seite', 3],
      ],
    ],
    [3, 12, [['Vorherige Seite', 2]]],
  ] as const)('on page %d of %d requests leads to its neighbours', (page, waiting, turns) => {
    const buttons = buttonsOf(digest({ page, waiting })).filter(({ verb }) => verb === 'page');

    expect(buttons.map(({ title, data }) => [title, data.page])).toEqual(turns);
  });

  it('makes one quiet line of what is settled, names the latest and sums up the others', () => {
    const settled = [1, 2, 3, 4].map((request) => answered(request, { name: `Nummer ${request}` }));
    const texts = textsOf(digest({ entries: [], waiting: 0, settled, moreSettled: 7 }));

    expect(texts).toEqual([
      'Danke, alles beantwortet.',
      ...[2, 3, 4].map((number) => `„Nummer ${number}“: bestätigt von Aylin Demirci am 23. November 2026.`),
      '8 weitere Prozesse sind schon erledigt.',
    ]);
  });

  it('lets what was confirmed just now still be changed, and nothing else', () => {
    const settled = [answered(1), answered(2, { mayChange: true }), answered(3, { mayChange: true, outcome: 'gone' })];

    const changes = buttonsOf(digest({ settled })).filter(({ verb }) => verb === 'changeNeeded');

    expect(changes.map(({ data }) => data)).toEqual([{ request: 2, card: '17.1.2.3' }]);
  });

  it.each([
    ['handover', 'accepted', '„Hund anmelden“: übernommen von Aylin Demirci am 23. November 2026.'],
    ['retirement', 'declined', '„Hund anmelden“: bleibt bestehen, entschieden von Aylin Demirci am 23. November 2026.'],
    ['release', 'accepted', '„Hund anmelden“: freigegeben von Aylin Demirci am 23. November 2026.'],
    ['suggestion', 'declined', 'Hinweis zu „Hund anmelden“: abgelehnt von Aylin Demirci am 23. November 2026.'],
  ] as const)('says what became of a %s that was %s', (asked, outcome, text) => {
    expect(textsOf(digest({ settled: [answered(1, { asked, outcome })] }))).toContain(text);
  });

  it.each([
    ['thanks whoever has answered', [answered(1)], 'Danke, alles beantwortet.'],
    ['thanks nobody for what a colleague has answered', [answered(1, { isOwn: false })], null],
    ['thanks nobody whom the question has left', [answered(1), movedOn('Hund anmelden')], null],
  ])('%s', (_, settled, thanks) => {
    const [head] = textsOf(digest({ entries: [], waiting: 0, settled }));

    expect(head).toBe(thanks ?? 'Zurzeit wartet nichts auf Ihre Antwort.');
  });

  it.each([
    [{}, 'Tobias Wenz (Vertretung). Sie können trotzdem noch antworten; es zählt die erste Antwort.', ['details']],
    [{ to: null, level: 'team', mayAnswer: false }, 'Prozessteam.', []],
  ] as const)('says with whom the question is now, and whether the reader may still answer', (more, whom, verbs) => {
    const card = digest({ entries: [], waiting: 0, settled: [{ ...movedOn('Hund anmelden'), ...more }] });

    expect(textsOf(card)).toContain(`„Hund anmelden“: Jetzt gefragt: ${whom}`);
    expect(buttonsOf(card).map(({ verb }) => verb)).toEqual(verbs);
  });

  it('says who had the question before', () => {
    expect(textsOf(digest({ entries: [dueEntry(17, { from: 'Aylin Demirci' })] }))).toContain(
      'Zuvor war Aylin Demirci gefragt und hat weitergegeben oder abgelehnt.',
    );
  });

  it('never shows more than a page, and carries no more in its buttons', () => {
    const card = digest({ entries: Array.from({ length: 40 }, (_, index) => dueEntry(index + 1)), waiting: 40 });

    expect(buttonsOf(card).filter(({ verb }) => verb === 'confirmed')).toHaveLength(pageSize);
    expect(buttonsOf(card)[0]?.data.card).toBe('1.2.3.4.5');
  });
});

describe('the fullest digest there can be', () => {
  it.each(['Ü', '漢', '👩‍💻', '*`_'])('stays below the 28 KB that Teams takes, full of «%s»', (sign) => {
    const name = sign.repeat(300);
    const entries = [1, 2, 3, 4, 5].map((number) =>
      dueEntry(100_000_000 + number, { name, unit: name, level: 'head', light: 'yellow', from: name }),
    );
    const settled = [6, 7, 8].map((number) => answered(100_000_000 + number, { name, by: name, mayChange: true }));
    const json = JSON.stringify(digest({ entries, page: 2, waiting: 10_000, settled, moreSettled: 10_000 }));

    expect(Math.max(json.length * 2, Buffer.byteLength(json))).toBeLessThan(28 * 1024);
  });
});

describe('a page of a list', () => {
  const items = Array.from({ length: 11 }, (_, index) => index + 1);

  it.each([
    [1, 1, [1, 2, 3, 4, 5]],
    [3, 3, [11]],
    // Answered meanwhile, so that it isn't there any more; or made up.
    [4, 3, [11]],
    [0, 1, [1, 2, 3, 4, 5]],
    [Number.NaN, 1, [1, 2, 3, 4, 5]],
  ])('asked for %d is %d', (asked, page, shown) => {
    expect(pageOf(items, asked)).toEqual({ page, items: shown });
  });

  it('is the first one of an empty list', () => {
    expect(pageOf([], 3)).toEqual({ page: 1, items: [] });
  });
});
