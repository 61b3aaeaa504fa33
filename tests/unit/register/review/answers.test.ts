import type { AnswerContext, ReviewOutcome, ReviewValues } from '../../../../src/register';
import { answerReview, usualReviewRules } from '../../../../src/register';
import { aProcess, aReview } from '../../../support/builders';

const today = '2027-02-20';
const owner = 'olga.brandt@stadt.example';
const complete = { summary: 'Setzt die Steuer fest.', trigger: 'Anmeldung', result: 'Bescheid', steps: '1. Prüfen' };
const context: AnswerContext = {
  today,
  rules: usualReviewRules,
  team: ['petra', 'paul'],
  units: new Map([[1, { head: 'helga', parent: null }]]),
};
const answer = (request: Partial<ReviewValues>, ...rest: [process?: Parameters<typeof aProcess>[0]]) => ({
  by: (person: string, outcome: ReviewOutcome, comment?: string, proposed?: string) =>
    answerReview(aReview(request), aProcess(rest[0]), { outcome, comment: comment ?? null, proposed }, person, context),
});

describe('still right', () => {
  it('closes the request and counts the next review from today', () => {
    const result = answer({ kind: 'review' }, { cycleMonths: 6, changedByOthers: '2027-01-05' }).by(owner, 'confirmed');

    expect(result).toEqual({
      kind: 'accepted',
      passOn: false,
      request: {
        state: 'answered',
        outcome: 'confirmed',
        comment: null,
        answeredBy: owner,
        answeredOn: today,
        openKey: 'closed:P-000001:1',
      },
      process: { lastReviewed: today, nextReview: '2027-08-20', changedByOthers: null },
      suggestion: {},
      open: null,
    });
  });

  it('makes a request from before there were kinds a review, so that a change it asks for is kept as a suggestion', () => {
    const result = answer({ kind: null, ownerThen: null }).by(owner, 'changeNeeded', 'Neue Satzung');

    expect(result).toMatchObject({
      request: { kind: 'review', ownerThen: owner, outcome: 'changeNeeded' },
      open: { key: 'suggestion:review:1', values: { wish: 'Neue Satzung', state: 'open' } },
    });
  });

  it('ends a change that nobody needs any more, but releases nothing incomplete', () => {
    const incomplete = answer({}, { status: 'changing', owner, summary: null }).by(owner, 'confirmed');
    const whole = answer({}, { status: 'changing', ...complete }).by(owner, 'confirmed');

    expect(incomplete).toMatchObject({ process: { lastReviewed: today } });
    expect(incomplete).not.toHaveProperty('process.status');
    expect(whole).toMatchObject({ process: { status: 'released' } });
  });
});

describe('needs a change', () => {
  it('marks a released process as being changed and leaves its next review to the change', () => {
    const result = answer({}).by(owner, 'changeNeeded', '  Neue Satzung \u0007 ');

    expect(result).toMatchObject({
      kind: 'accepted',
      passOn: false,
      request: { outcome: 'changeNeeded', comment: 'Neue Satzung' },
      process: { status: 'changing' },
    });
    expect(Object.keys((result as { process: object }).process)).toEqual(['status']);
  });

  it('leaves the status of a process in consultation alone', () => {
    expect(answer({}, { status: 'review' }).by(owner, 'changeNeeded', 'x')).toMatchObject({ process: {} });
  });

  it.each([undefined, '', '   '])('wants to know what has to change (%j)', (comment) => {
    expect(answer({}).by(owner, 'changeNeeded', comment)).toEqual({ kind: 'commentMissing' });
  });
});

describe('not mine', () => {
  it('closes this request for the next one and leaves the process as it is', () => {
    expect(answer({}).by(owner, 'notMine', 'Eher das Ordnungsamt')).toMatchObject({
      kind: 'accepted',
      passOn: true,
      request: { state: 'answered', outcome: 'notMine', comment: 'Eher das Ordnungsamt' },
      process: {},
    });
  });
});

describe('what stands already is no error', () => {
  it.each([
    ['answered', { state: 'answered', outcome: 'confirmed', answeredBy: 'dieter' }, {}],
    ['withdrawn', { state: 'withdrawn' }, {}],
    ['withdrawn', {}, { status: 'retired' }],
  ] as const)('%s', (kind, request, process) => {
    expect(answer(request, process).by(owner, 'confirmed')).toMatchObject({ kind });
  });

  it('says with whom the request is when somebody else answers', () => {
    expect(answer({ addressee: 'dieter', level: 'deputy' }).by('frieda', 'confirmed')).toEqual({
      kind: 'foreign',
      addressee: 'dieter',
      level: 'deputy',
    });
  });

  it('takes the answer of owner and deputy although the request has gone further up', () => {
    const asked = answer({ addressee: 'helga', level: 'head' }, { deputy: 'dieter' });

    expect(asked.by(owner, 'confirmed')).toMatchObject({ kind: 'accepted' });
    expect(asked.by('dieter', 'confirmed')).toMatchObject({ kind: 'accepted' });
    expect(asked.by('helga', 'confirmed')).toMatchObject({ kind: 'accepted' });
  });
});
