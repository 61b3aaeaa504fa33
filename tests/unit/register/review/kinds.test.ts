/** What the five kinds of requests lead to: who may answer, what it changes, and what is asked next. */
import type { AnswerContext, Day, ReviewOutcome, ReviewValues, Stored } from '../../../../src/register';
import {
  answerReview,
  emptyValues,
  handoverLines,
  lists,
  planHandover,
  planReviews,
  postpone,
  usualReviewRules,
} from '../../../../src/register';
import { aProcess, aReview, stored } from '../../../support/builders';

const olga = 'olga.brandt@stadt.example';
const today: Day = '2027-02-20';
const units = new Map([[1, { head: 'helga', parent: null }]]);
const team = ['petra', 'paul'];
const complete = { summary: 'Setzt die Steuer fest.', trigger: 'Anmeldung', result: 'Bescheid', steps: '1. Prüfen' };
const context: AnswerContext = { today, rules: usualReviewRules, team, units };
const organisation = { units, team, reachable: new Set([olga, 'dieter', 'helga', 'xenia', ...team]) };
const plan = (
  process: Stored<'processes'>,
  requests: readonly Stored<'reviews'>[],
  suggestions: readonly Stored<'suggestions'>[] = [],
) => planReviews({ today, processes: [process], requests, suggestions, organisation, rules: usualReviewRules });
const answered = (values: Partial<ReviewValues>, id = 1) =>
  aReview(
    {
      kind: 'review',
      state: 'answered',
      openKey: `closed:P-000001:${id}`,
      answeredOn: today,
      ownerThen: olga,
      ...values,
    },
    id,
  );
const give = (
  request: Partial<ReviewValues>,
  by: string,
  outcome: ReviewOutcome,
  more: { comment?: string; process?: Parameters<typeof aProcess>[0]; context?: Partial<AnswerContext> } = {},
) =>
  answerReview(aReview(request), aProcess(more.process), { outcome, comment: more.comment ?? null }, by, {
    ...context,
    ...more.context,
  });

describe('needs a change', () => {
  it('opens a suggestion that keeps what was said, once', () => {
    const result = give({ kind: 'review' }, olga, 'changeNeeded', { comment: 'Neue Satzung\nab Mai' });

    const open = {
      key: 'suggestion:review:1',
      values: { title: 'Neue Satzung', wish: 'Neue Satzung\nab Mai', process: 1, state: 'open' },
    };
    expect(result).toMatchObject({ kind: 'accepted', open });
    const request = answered({ outcome: 'changeNeeded', comment: 'Neue Satzung\nab Mai', answeredBy: olga });
    const changing = aProcess({ status: 'changing' });
    expect(plan(changing, [request]).suggest).toEqual([{ request, creation: open }]);
    expect(plan(changing, [answered({ ...request.values, suggestion: 9 })]).suggest).toEqual([]);
  });
});

describe('not mine, but hers', () => {
  const notMine = answered({
    outcome: 'notMine',
    answeredBy: olga,
    proposed: 'xenia',
    comment: 'Macht Xenia',
    level: 'owner',
  });
  const asked: Partial<ReviewValues> = {
    kind: 'handover',
    addressee: 'xenia',
    proposed: 'xenia',
    openKey: 'open:P-000001',
  };

  it('asks the colleague under the same key, and tells her what was said', () => {
    expect(plan(aProcess(), [notMine]).open[0]?.values).toMatchObject({
      ...asked,
      askedBy: olga,
      note: 'Macht Xenia',
      level: 'owner',
    });
  });

  it('makes her the owner once she accepts, and nobody else can accept for her', () => {
    expect(give(asked, 'xenia', 'accepted', { process: { deputy: 'xenia' } })).toMatchObject({
      process: { owner: 'xenia', deputy: null },
      passOn: true,
    });
    for (const other of [olga, 'petra']) expect(give(asked, other, 'accepted')).toMatchObject({ kind: 'foreign' });
    const accepted = answered({ kind: 'handover', outcome: 'accepted', answeredBy: 'xenia', proposed: 'xenia' }, 2);
    expect(plan(aProcess({ owner: 'xenia' }), [notMine, accepted]).open[0]?.values).toMatchObject({
      kind: 'review',
      addressee: 'xenia',
    });
  });

  it('goes to the next level when she declines, with her reason', () => {
    expect(give(asked, 'xenia', 'declined')).toEqual({ kind: 'commentMissing' });
    const declined = answered({ kind: 'handover', outcome: 'declined', answeredBy: 'xenia', comment: 'Nein' }, 2);
    expect(plan(aProcess({ deputy: 'dieter' }), [notMine, declined]).open[0]?.values).toMatchObject({
      kind: 'review',
      addressee: 'dieter',
      note: 'Nein',
    });
  });

  it('becomes the question to the next level when she is silent, and at once when no message reaches her', () => {
    const open = (values: Partial<ReviewValues>) =>
      aReview({ ...asked, levelSince: '2027-02-10', askedOn: '2027-02-10', ...values }, 2);
    const moved = { changes: { kind: 'review', addressee: 'helga', level: 'head' } };

    expect(plan(aProcess(), [notMine, open({})]).move).toEqual([]);
    expect(plan(aProcess(), [notMine, open({ levelSince: '2027-02-06' })]).move).toMatchObject([moved]);
    expect(plan(aProcess(), [notMine, open({ addressee: 'gone', proposed: 'gone' })]).move).toMatchObject([moved]);
  });

  it('asks the next level at once when the colleague is nobody the bot can reach', () => {
    const unknown = answered({ ...notMine.values, proposed: 'gone' });

    expect(plan(aProcess(), [unknown]).open[0]?.values).toMatchObject({
      kind: 'review',
      addressee: 'helga',
      proposed: 'gone',
    });
  });
});

describe('no longer exists', () => {
  const gone = answered({ outcome: 'gone', answeredBy: 'petra', comment: 'Gesetz aufgehoben' });
  const asked: Partial<ReviewValues> = { kind: 'retirement', addressee: 'paul', level: 'team', askedBy: 'petra' };

  it('asks the team, but never whoever said it', () => {
    expect(plan(aProcess(), [gone]).open[0]?.values).toMatchObject({ ...asked, note: 'Gesetz aufgehoben' });
    expect(give(asked, 'petra', 'accepted')).toMatchObject({ kind: 'foreign' });
    expect(give({ ...asked, note: 'Gesetz aufgehoben' }, 'paul', 'accepted')).toMatchObject({
      process: { status: 'retired', retirementReason: 'Gesetz aufgehoben', supersededBy: null },
    });
  });

  it('comes back to the owner with the reason when the team says no', () => {
    const declined = answered({ kind: 'retirement', outcome: 'declined', answeredBy: 'paul', comment: 'Gilt noch' }, 2);

    expect(plan(aProcess(), [gone, declined]).open[0]?.values).toMatchObject({
      kind: 'review',
      addressee: olga,
      note: 'Gilt noch',
    });
  });
});

describe('later', () => {
  const open: Partial<ReviewValues> = { kind: 'review', levelSince: '2027-02-10', askedOn: '2027-02-10' };
  const later = (values: Partial<ReviewValues>, by = olga, day: Day = today) =>
    postpone(aReview({ ...open, ...values }), aProcess(), 1, by, day);

  it('rests the request for so long; the days that had passed go on counting afterwards', () => {
    expect(later({})).toEqual({
      kind: 'postponed',
      request: { postponedUntil: '2027-02-27', postponements: 1, levelSince: '2027-02-17' },
      until: '2027-02-27',
    });
  });

  it('counts once for a double click, twice at most, and only for whoever is asked', () => {
    expect(later({ postponedUntil: '2027-02-27', postponements: 1 })).toMatchObject({ kind: 'postponed', request: {} });
    expect(later({ postponements: 2, postponedUntil: null })).toEqual({ kind: 'noMorePostponing' });
    expect(later({}, 'dieter')).toMatchObject({ kind: 'foreign' });
    expect(later({ kind: 'release' })).toMatchObject({ kind: 'withdrawn' });
  });

  it('keeps the request from moving, and brings the question back on its day', () => {
    const on = (day: Day) => {
      const request = aReview({ ...open, postponedUntil: '2027-02-27', postponements: 1, levelSince: '2027-02-17' });
      const situation = { today: day, processes: [aProcess()], requests: [request], suggestions: [], organisation };
      return planReviews({ ...situation, rules: usualReviewRules });
    };

    expect([on('2027-02-26').move, on('2027-02-26').remind]).toEqual([[], []]);
    expect(on('2027-02-27').remind).toMatchObject([{ changes: { delivery: 'waiting', postponedUntil: null } }]);
    // Even when the service was away on that day.
    expect(on('2027-03-03')).toMatchObject({ move: [], remind: [{ changes: { delivery: 'waiting' } }] });
  });
});

describe('release', () => {
  const inConsultation = aProcess({ status: 'review', nextReview: null, ...complete });
  const asked: Partial<ReviewValues> = { kind: 'release', addressee: olga, openKey: 'release:P-000001' };
  const byHead = { context: { rules: { releaseByHead: true } }, process: inConsultation.values };

  it('asks the owner of an entry in consultation, once', () => {
    const [opening] = plan(inConsultation, []).open;

    expect(opening?.values).toMatchObject(asked);
    expect(plan(inConsultation, [aReview({ ...asked, askedOn: today })]).open).toEqual([]);
    expect(plan(aProcess({ nextReview: null }), [aReview(asked)]).withdraw).toMatchObject([
      { changes: { state: 'withdrawn', openKey: 'closed:release:P-000001:1' } },
    ]);
  });

  it('releases a complete entry, says what an incomplete one lacks, and sends a refused one back', () => {
    expect(give(asked, olga, 'accepted', { process: inConsultation.values })).toMatchObject({
      process: { status: 'released', lastReviewed: today, nextReview: '2028-02-20' },
    });
    const incomplete = give(asked, olga, 'accepted', { process: { status: 'review' } });
    expect(incomplete).toMatchObject({ kind: 'incomplete' });
    expect(give(asked, olga, 'declined', { process: { status: 'review' }, comment: 'Fehlt was' })).toMatchObject({
      process: { status: 'draft' },
    });
  });

  it('waits for the head of unit where the rules say so; who has agreed does not agree twice', () => {
    const first = give(asked, olga, 'accepted', byHead);
    expect(first).toMatchObject({
      request: { level: 'head', addressee: 'helga', answeredBy: olga, delivery: 'waiting' },
      process: {},
      passOn: true,
    });
    const half = { ...asked, level: 'head' as const, addressee: 'helga', answeredBy: olga };
    expect(give(half, olga, 'accepted', byHead)).toMatchObject({ kind: 'answered', by: olga });
    expect(give(half, 'helga', 'accepted', byHead)).toMatchObject({ process: { status: 'released' } });
    expect(
      give(asked, 'helga', 'accepted', { ...byHead, process: { ...inConsultation.values, owner: 'helga' } }),
    ).toMatchObject({ process: { status: 'released' } });
  });
});

describe('a suggestion', () => {
  const wish = (state: 'open' | 'accepted' = 'open') =>
    stored(7, emptyValues(lists.suggestions.fields, { title: 'Gebühr', wish: 'Sie ist höher', process: 1, state }));
  const calm = aProcess({ nextReview: '2030-01-01' });
  const asked: Partial<ReviewValues> = { kind: 'suggestion', suggestion: 7, openKey: 'suggestion:7', askedOn: today };

  it('is put to the owner once, and taken back when it is decided elsewhere', () => {
    expect(plan(calm, [], [wish()]).open[0]?.values).toMatchObject({
      kind: 'suggestion',
      suggestion: 7,
      addressee: olga,
    });
    expect(plan(calm, [aReview(asked)], [wish()]).open).toEqual([]);
    expect(plan(calm, [aReview(asked)], [wish('accepted')]).withdraw).toMatchObject([
      { changes: { state: 'withdrawn' } },
    ]);
  });

  it('is not put to the owner who has written it down by «needs a change»', () => {
    const request = answered({ outcome: 'changeNeeded', answeredBy: olga, suggestion: 7, comment: 'x' });

    expect(plan(calm, [request], [wish()]).open).toEqual([]);
    expect(plan(aProcess({ owner: 'xenia', nextReview: '2030-01-01' }), [request], [wish()]).open).toHaveLength(1);
  });

  it('is decided by the answer, and the plan repeats that when the writer died', () => {
    const decision = { state: 'declined', decisionReason: 'Stimmt nicht', decidedBy: olga, decidedOn: today };
    const result = give(asked, olga, 'declined', { comment: 'Stimmt nicht', context: { suggestion: wish() } });

    expect(result).toMatchObject({ kind: 'accepted', suggestion: decision });
    const declined = answered({ ...asked, outcome: 'declined', comment: 'Stimmt nicht', answeredBy: olga });
    expect(plan(calm, [declined], [wish()]).settle).toMatchObject([{ changes: decision }]);
  });
});

it('no kind takes an answer that it never offered', () => {
  expect(give({ kind: 'review' }, olga, 'accepted')).toEqual({ kind: 'unfit' });
  expect(give({ kind: 'handover', proposed: olga }, olga, 'confirmed')).toEqual({ kind: 'unfit' });
});

describe('handing over', () => {
  const leaving = [
    aProcess({ owner: 'leo', deputy: 'dieter', category: 'core' }, 1),
    aProcess({ owner: 'xenia', category: 'support' }, 2),
    aProcess({ owner: 'zoe', category: 'core' }, 3),
    aProcess({ owner: olga, deputy: 'leo' }, 4),
    aProcess({ owner: 'leo', status: 'retired' }, 5),
  ];
  const how = { askedBy: 'petra', note: 'Leo geht', today, rules: usualReviewRules };

  it('names every living entry, with deputy, near colleagues and head as proposals', () => {
    const lines = handoverLines('leo', leaving, [], units);

    expect(lines.map(({ process, role }) => [process.id, role])).toEqual([
      [1, 'owner'],
      [4, 'deputy'],
    ]);
    expect(lines[0]?.proposals.map(({ person, reason }) => [person, reason])).toEqual([
      ['dieter', 'deputy'],
      [olga, 'colleague'],
      ['zoe', 'colleague'],
      ['xenia', 'colleague'],
      ['helga', 'head'],
    ]);
    expect(lines[1]?.proposals.map(({ person }) => person)).not.toContain(olga);
  });

  it('asks each new owner under a key of its own, replaces an earlier choice, and does nothing twice', () => {
    const choices = [
      { process: leaving[0]!, role: 'owner' as const, to: 'xenia' },
      { process: leaving[3]!, role: 'deputy' as const, to: 'zoe' },
    ];

    const first = planHandover('leo', choices, [], how);

    expect(first.open).toMatchObject([
      {
        values: {
          kind: 'handover',
          openKey: 'handover:P-000001',
          addressee: 'xenia',
          askedBy: 'petra',
          note: 'Leo geht',
        },
      },
    ]);
    expect(first.change).toMatchObject([{ process: { id: 4 }, changes: { deputy: 'zoe' } }]);
    const open = stored(8, emptyValues(lists.reviews.fields, first.open[0]!.values));
    expect(planHandover('leo', choices.slice(0, 1), [open], how)).toEqual({ withdraw: [], open: [], change: [] });
    const other = planHandover('leo', [{ ...choices[0]!, to: 'zoe' }], [open], how);
    expect(other.withdraw).toMatchObject([{ request: { id: 8 }, changes: { openKey: 'closed:handover:P-000001:8' } }]);
    expect(other.open[0]?.values.proposed).toBe('zoe');
  });
});
