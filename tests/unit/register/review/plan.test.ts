import type { Day, Organisation, ReviewPlan } from '../../../../src/register';
import type { Stored } from '../../../../src/register';
import { addDays, messagesDue, planReviews, usualReviewRules } from '../../../../src/register';
import { aProcess, aReview } from '../../../support/builders';

const olga = 'olga.brandt@stadt.example';
const organisation = (...reachable: string[]): Organisation => ({
  units: new Map([[1, { head: 'helga', parent: null }]]),
  team: ['petra'],
  reachable: new Set(reachable),
});
const everybody = organisation(olga, 'dieter', 'helga', 'petra');
const nothing: ReviewPlan = {
  open: [],
  move: [],
  remind: [],
  withdraw: [],
  align: [],
  finish: [],
  settle: [],
  suggest: [],
  waiting: [],
  unreachable: [],
  stuck: [],
  undeliverable: [],
  ownerless: [],
};
const plan = (
  process: ReturnType<typeof aProcess>,
  reviews: ReturnType<typeof aReview>[] = [],
  today: Day = '2027-02-15',
  who: Organisation = everybody,
) =>
  planReviews({
    today,
    processes: [process],
    requests: reviews,
    suggestions: [],
    organisation: who,
    rules: usualReviewRules,
  });

describe('a due process', () => {
  it('gets a request to its owner 14 days before the day, not earlier', () => {
    expect(plan(aProcess(), [], '2027-02-14')).toEqual(nothing);
    expect(plan(aProcess(), [], '2027-02-15').open).toEqual([
      {
        process: 1,
        key: 'review:P-000001:2027-03-01:0',
        values: {
          title: 'Hundesteuer festsetzen',
          process: 1,
          openKey: 'open:P-000001',
          dueOn: '2027-03-01',
          openedOn: '2027-02-15',
          askedOn: '2027-02-15',
          state: 'open',
          addressee: olga,
          level: 'owner',
          delivery: 'waiting',
          activity: null,
          failure: null,
          kind: 'review',
          levelSince: null,
          postponedUntil: null,
          ownerThen: olga,
        },
      },
    ]);
  });

  it('that is retired is never asked about', () => {
    expect(plan(aProcess({ status: 'retired' }))).toEqual(nothing);
  });

  it('is asked about once: an open request is left as it is', () => {
    expect(plan(aProcess(), [aReview()])).toEqual(nothing);
  });

  it('for which nobody can be reached stands open with the team and is reported', () => {
    const found = plan(aProcess(), [], '2027-02-15', organisation());

    expect(found.unreachable).toEqual([1]);
    expect(found.open[0]!.values).toMatchObject({ addressee: null, level: 'team', delivery: 'undeliverable' });
  });
});

describe('a request that stays without an answer', () => {
  const asked = (askedOn: Day | null, level: 'owner' | 'head' | 'team' = 'owner') =>
    aReview({ askedOn, level, addressee: { owner: olga, head: 'helga', team: 'petra' }[level] });
  const again = (askedOn: Day, levelSince: Day) => ({ delivery: 'waiting', askedOn, levelSince });

  it.each<[string, ReturnType<typeof asked>, Organisation]>([
    ['nobody else can be reached', asked(null), organisation(olga)],
    [
      'all levels are the same person',
      asked(null),
      { ...everybody, units: new Map([[1, { head: olga, parent: null }]]), team: [olga] },
    ],
  ])('brings a new card every two weeks when %s', (_, request, who) => {
    const on = (today: Day, given = request) => plan(aProcess(), [given], today, who).remind;

    expect(on('2027-02-28')).toEqual([]);
    expect(on('2027-03-01')).toEqual([{ request, changes: again('2027-03-01', '2027-02-15') }]);
    const reminded = { ...request, values: { ...request.values, askedOn: '2027-03-01' as const } };
    expect(on('2027-03-14', reminded)).toEqual([]);
    expect(on('2027-03-15', reminded)).toMatchObject([{ changes: { askedOn: '2027-03-15' } }]);
  });

  it('goes on for ever at the last level', () => {
    const team = asked('2027-03-29', 'team');

    expect(plan(aProcess(), [team], '2027-04-11').remind).toEqual([]);
    expect(plan(aProcess(), [team], '2027-04-12').remind).toMatchObject([
      { changes: again('2027-04-12', '2027-03-29') },
    ]);
    expect(plan(aProcess(), [asked('2028-03-20', 'team')], '2028-04-03').remind).toHaveLength(1);
  });

  it('is asked about again although its card was refused or may have got lost, but not while one is on its way', () => {
    const on = (delivery: 'unknown' | 'undeliverable' | 'waiting') =>
      plan(aProcess(), [aReview({ delivery })], '2027-03-01', organisation(olga)).remind.length;

    expect([on('unknown'), on('undeliverable'), on('waiting')]).toEqual([1, 1, 0]);
  });

  it('is reported as stuck once the last person there is has been silent for two weeks', () => {
    const stuckOn = (today: Day, request: ReturnType<typeof asked>, who = everybody) =>
      plan(aProcess(), [request], today, who).stuck;
    const opened: Day = '2027-02-15';

    expect(stuckOn(addDays(opened, 13), asked(null), organisation(olga))).toEqual([]);
    expect(stuckOn(addDays(opened, 14), asked(null), organisation(olga))).toEqual([1]);
    expect(stuckOn(addDays(opened, 30), asked('2027-03-01', 'head'))).toEqual([]);
    expect(stuckOn(addDays(opened, 55), asked('2027-03-29', 'team'))).toEqual([]);
    expect(stuckOn(addDays(opened, 56), asked('2027-03-29', 'team'))).toEqual([1]);
    const reminded = aReview({ ...asked('2027-04-12', 'team').values, levelSince: '2027-03-29', delivery: 'waiting' });
    expect(stuckOn(addDays(opened, 57), reminded)).toEqual([1]);
  });
});

describe('an open request', () => {
  it.each([
    ['its owner has changed', aProcess({ owner: 'neu' }), organisation('neu', olga), 'neu', 'owner'],
    [
      'its owner cannot be reached any more',
      aProcess({ deputy: 'dieter' }),
      organisation('dieter'),
      'dieter',
      'deputy',
    ],
  ])('moves when %s', (_, process, who, addressee, level) => {
    expect(plan(process, [aReview()], '2027-02-15', who).move).toEqual([
      {
        request: aReview(),
        changes: {
          addressee,
          level,
          delivery: 'waiting',
          activity: null,
          ...(level === 'owner' ? { failure: null } : {}),
          askedOn: '2027-02-15',
          levelSince: null,
          postponedUntil: null,
          ownerThen: process.values.owner,
          dueOn: '2027-03-01',
        },
      },
    ]);
  });

  it('moves up when it stays without an answer', () => {
    const found = plan(aProcess({ deputy: 'dieter' }), [aReview()], '2027-03-01');

    expect(found.move[0]?.changes).toMatchObject({ addressee: 'dieter', level: 'deputy' });
  });

  it('goes on at once when its message was refused, and stays only where nobody is left', () => {
    const refused = aReview({ delivery: 'undeliverable', failure: 'refused' });

    const [step] = plan(aProcess(), [refused]).move;
    expect(step?.changes).toMatchObject({ addressee: 'helga' });
    expect({ ...refused.values, ...step?.changes }.failure).toBe('refused');
    expect(plan(aProcess(), [refused], '2027-02-15', organisation(olga))).toEqual({ ...nothing, undeliverable: [1] });
  });

  it('goes back to the new owner however far up it has gone', () => {
    const withHead = aReview({ kind: 'review', level: 'head', addressee: 'helga', ownerThen: 'frueher' });

    expect(plan(aProcess(), [withHead]).move[0]?.changes).toMatchObject({ addressee: olga, level: 'owner' });
    expect(plan(aProcess({ owner: 'frueher' }), [withHead]).move).toEqual([]);
  });

  it('follows the due day of its process without anybody being told', () => {
    const shortened = aProcess({ nextReview: '2027-02-20' });

    expect(plan(shortened, [aReview()])).toEqual({
      ...nothing,
      align: [{ request: aReview(), changes: { dueOn: '2027-02-20' } }],
    });
  });

  it('stays with the owner when nobody above can be reached', () => {
    expect(plan(aProcess(), [aReview()], '2027-04-01', organisation(olga)).move).toEqual([]);
  });

  it('finds its way once somebody can be reached', () => {
    const lost = aReview({ addressee: null, level: 'team', delivery: 'undeliverable' });

    expect(plan(aProcess(), [lost], '2027-02-15', organisation())).toEqual({ ...nothing, unreachable: [1] });
    expect(plan(aProcess(), [lost]).move[0]?.changes).toMatchObject({ addressee: olga, delivery: 'waiting' });
  });

  it.each([
    ['confirmed in the tab', { nextReview: '2028-03-01' }],
    ['retired', { status: 'retired' }],
  ] as const)('is withdrawn when its process was %s', (_, values) => {
    expect(plan(aProcess(values), [aReview()]).withdraw).toEqual([
      { request: aReview(), changes: { state: 'withdrawn', openKey: 'closed:P-000001:1' } },
    ]);
  });
});

describe('after an answer', () => {
  const needsChange = aReview({
    state: 'answered',
    outcome: 'changeNeeded',
    answeredBy: olga,
    answeredOn: '2027-02-15',
    openKey: 'closed:P-000001:1',
  });

  it('a process being changed is left alone for 30 days, then asked about again', () => {
    const changing = aProcess({ status: 'changing' });

    expect(plan(changing, [needsChange], '2027-03-01')).toEqual({ ...nothing, waiting: [1] });
    expect(plan(changing, [needsChange], '2027-04-01').open).toMatchObject([{ key: 'review:P-000001:2027-03-01:1' }]);
  });

  it('its key stays free of earlier ones although an administrator has deleted some of them', () => {
    const notMine = (id: number) =>
      aReview({ ...needsChange.values, outcome: 'notMine', openKey: `closed:P-000001:${id}` }, id);
    const keyAfter = (...ids: number[]) => plan(aProcess(), ids.map(notMine)).open[0]!.key;

    expect(keyAfter(3, 8)).toBe('review:P-000001:2027-03-01:8');
    expect(keyAfter(8)).toBe('review:P-000001:2027-03-01:8');
  });

  it('a released process whose review was never moved is asked about again', () => {
    expect(plan(aProcess(), [needsChange], '2027-03-01').open).toHaveLength(1);
  });

  it('its effect is completed when it was never written', () => {
    const later = { modifiedAt: '2027-02-15T09:00:00Z' };
    const confirmed = { ...aReview({ ...needsChange.values, outcome: 'confirmed' }), ...later };

    expect(plan(aProcess(), [{ ...needsChange, ...later }])).toMatchObject({
      ...nothing,
      finish: [{ changes: { status: 'changing' } }],
    });
    expect(plan(aProcess(), [confirmed])).toMatchObject({
      ...nothing,
      finish: [{ changes: { lastReviewed: '2027-02-15', nextReview: '2028-02-15' } }],
    });
  });

  it('of «not mine» the next person is asked, and whoever said so is not asked again', () => {
    const declined = (by: string, id: number) =>
      aReview({ ...needsChange.values, outcome: 'notMine', answeredBy: by, openKey: `closed:P-000001:${id}` }, id);
    const process = aProcess({ deputy: 'dieter' });

    const first = plan(process, [declined(olga, 1)]).open[0];
    const second = plan(process, [declined(olga, 1), declined('dieter', 2)]).open[0];
    const last = plan(process, [declined(olga, 1), declined('dieter', 2), declined('helga', 3), declined('petra', 4)]);

    expect(first!.values).toMatchObject({ addressee: 'dieter', level: 'deputy' });
    expect(second!.values).toMatchObject({ addressee: 'helga', level: 'head' });
    expect(last.unreachable).toEqual([1]);
  });
});

describe('cards', () => {
  const chat = { lastMessageOn: null, digest: null, monthlyOn: null };
  const chats = new Map([olga, 'dieter', 'helga'].map((person) => [person, chat]));
  const cardsOn = (reviews: readonly Stored<'reviews'>[]) => messagesDue(reviews, chats, '2027-02-15');

  it('go to each person once, with all their open requests', () => {
    const reviews = [
      aReview({}, 1),
      aReview({ delivery: 'waiting' }, 2),
      aReview({ addressee: 'dieter', delivery: 'waiting' }, 3),
      aReview({ addressee: 'helga' }, 4),
      aReview({ state: 'answered', delivery: 'waiting' }, 5),
    ];

    const sent = cardsOn(reviews).map(({ person, requests }) => [person, requests.map(({ id }) => id)]);

    expect(sent).toEqual([
      [olga, [1, 2]],
      ['dieter', [3]],
    ]);
  });

  it.each(['sending', 'sent', 'unknown', 'undeliverable'] as const)('are not sent again for «%s» alone', (delivery) => {
    expect(cardsOn([aReview({ delivery })])).toEqual([]);
  });

  it('stand for everything that is open, however much it is, what is due first first', () => {
    const known = Array.from({ length: 47 }, (_, index) => aReview({}, index + 1));

    const [card] = cardsOn([...known, aReview({ delivery: 'waiting', dueOn: '2027-01-01' }, 99)]);

    expect(card?.requests.map(({ id }) => id)).toEqual([99, ...known.map(({ id }) => id)]);
  });
});
