import type { AtOnce } from '../../../../src/register';
import { standings, teamStep, usualReviewRules } from '../../../../src/register';
import { aProcess, aReview } from '../../../support/builders';

const team = 'kai.holz@stadt.example';
const law: AtOnce = { today: '2027-03-01', rules: usualReviewRules, team: [team], units: new Map() };
const due = { nextReview: '2027-03-01' } as const;
const where = (...given: Parameters<typeof standings>) =>
  standings(...given).map(({ process, request, trouble, unasked }) => [process?.id, request?.id, trouble, unasked]);

describe('where everything stands', () => {
  it('names every due process without a question, and why', () => {
    const answered = { kind: 'review', state: 'answered', dueOn: '2027-03-01', answeredOn: '2027-02-27' } as const;
    const processes = [
      aProcess(due),
      aProcess({ ...due, status: 'changing' }, 2),
      aProcess({ nextReview: '2028-01-01' }, 3),
    ];
    const requests = [aReview({ ...answered, process: 2, outcome: 'changeNeeded', comment: 'x', suggestion: 1 })];

    expect(where(processes, requests, law)).toEqual([
      [1, undefined, 'unasked', 'nextRound'],
      [2, undefined, 'changing', null],
    ]);
  });

  it('says of what reaches nobody that it is undeliverable, and lists what nobody owns once', () => {
    const requests = [aReview({ kind: 'review', process: 1, addressee: null, delivery: 'undeliverable' })];
    const processes = [aProcess({ ...due, owner: null }), aProcess({ owner: null, nextReview: null }, 2)];

    expect(where(processes, requests, law)).toEqual([
      [1, 1, 'undeliverable', null],
      [2, undefined, 'ownerless', null],
    ]);
  });
});

describe('steps of the team', () => {
  const context = { me: team, team: [team], today: '2027-03-01', to: 'petra', reason: 'x' } as const;

  it('leaves what was put off until its day', () => {
    const request = aReview({ kind: 'review', postponedUntil: '2027-03-15' });

    expect(teamStep('again', request, aProcess(), context)).toEqual({ kind: 'nothing', why: 'putOff' });
  });

  it('asks nobody to take over what is theirs', () => {
    const request = aReview({ kind: 'review' });

    expect(teamStep('give', request, aProcess({ owner: 'petra' }), context)).toEqual({
      kind: 'nothing',
      why: 'ownAlready',
    });
  });

  it('gives nobody a release, which is the owner’s', () => {
    const request = aReview({ kind: 'release', openKey: 'release:P-000001' });

    expect(teamStep('give', request, aProcess(), context)).toEqual({ kind: 'nothing', why: 'otherKind' });
  });
});
