/** Who is told outside the chat, about what, and when not. */
import type { Day, Noticed, PersonKey, Stored } from '../../../../src/register';
import { noticesDue, nothingNoticed } from '../../../../src/register';
import { aProcess, aReview } from '../../../support/builders';

const today: Day = '2027-02-15';

interface Told {
  readonly reachable?: readonly PersonKey[];
  readonly noticed?: Readonly<Record<PersonKey, Partial<Noticed>>>;
  readonly last?: Readonly<Record<PersonKey, Day>>;
  readonly day?: Day;
  readonly process?: Parameters<typeof aProcess>[0];
}

function due(requests: readonly Stored<'reviews'>[], told: Told = {}) {
  const { reachable = ['dieter', 'petra'], noticed = {}, last = {}, day = today, process = {} } = told;
  const entry = aProcess({ owner: 'olga', deputy: 'dieter', unit: 1, nextReview: '2027-03-01', ...process }, 1);
  const notices = noticesDue({
    today: day,
    processes: new Map([[1, entry]]),
    requests,
    organisation: {
      units: new Map([[1, { head: 'helga', parent: null }]]),
      team: ['petra', 'paul'],
      reachable: new Set(reachable),
    },
    noticed: new Map(Object.entries(noticed).map(([person, one]) => [person, { ...nothingNoticed, ...one }])),
    lastMessageTo: (person) => last[person] ?? null,
  });
  return notices.map(({ person, requests: theirs }) => [person, ...theirs.map(({ id }) => id)]);
}

const open = (values: Parameters<typeof aReview>[0] = {}, id = 1) =>
  aReview({ process: 1, addressee: 'dieter', level: 'deputy', delivery: 'sent', ownerThen: 'olga', ...values }, id);

describe('a notice outside the chat', () => {
  it('goes to whom the question passed over because the chat does not reach them', () => {
    expect(due([open()])).toEqual([['olga', 1]]);
  });

  it('goes to nobody whom the chat reaches, nor to anybody above the question', () => {
    expect(due([open()], { reachable: ['olga', 'dieter'] })).toEqual([]);
    expect(due([open({ addressee: 'olga', level: 'owner' })], { reachable: ['olga'] })).toEqual([]);
  });

  it('goes to owner and deputy when the question is with the head or the team', () => {
    const both = [
      ['olga', 1],
      ['dieter', 1],
    ];

    expect(due([open({ addressee: 'helga', level: 'head' })], { reachable: ['helga'] })).toEqual(both);
    expect(due([open({ addressee: 'petra', level: 'team' })], { reachable: ['petra'] })).toEqual(both);
  });

  it('goes to the whole team, too, when nobody at all can be asked, and to no head, who could not answer', () => {
    const nobody = open({ addressee: null, level: 'team', delivery: 'waiting' });

    expect(due([nobody], { reachable: [] })).toEqual([
      ['olga', 1],
      ['dieter', 1],
      ['petra', 1],
      ['paul', 1],
    ]);
  });

  it('goes to whose card was refused, also after the question has moved on', () => {
    const all = { reachable: ['olga', 'dieter'] };

    expect(due([open({ addressee: 'olga', level: 'owner', delivery: 'undeliverable' })], all)).toEqual([['olga', 1]]);
    expect(due([open()], { ...all, noticed: { olga: { owed: [1] } } })).toEqual([['olga', 1]]);
    expect(due([open()], { ...all, noticed: { helga: { owed: [1] } } })).toEqual([]);
  });

  it('is one for all requests, and says nothing twice', () => {
    const requests = [open({ dueOn: '2027-03-02' }, 5), open({ dueOn: '2027-03-01' }, 7)];

    expect(due(requests)).toEqual([['olga', 7, 5]]);
    expect(due(requests, { noticed: { olga: { told: [7] } } })).toEqual([['olga', 5]]);
    expect(due(requests, { noticed: { olga: { told: [5, 7], owed: [5] } } })).toEqual([]);
  });

  it('waits a week after the last one, and after the last card in a chat that has ended', () => {
    expect(due([open()], { noticed: { olga: { writtenOn: '2027-02-09' } } })).toEqual([]);
    expect(due([open()], { last: { olga: '2027-02-09' } })).toEqual([]);
    expect(due([open()], { noticed: { olga: { writtenOn: '2027-02-08' } }, last: { olga: '2027-02-01' } })).toEqual([
      ['olga', 1],
    ]);
  });

  it.each<[string, Day]>([
    ['a Saturday', '2027-02-20'],
    ['Easter Monday', '2027-03-29'],
  ])('waits on %s', (_, day) => {
    expect(due([open()], { day })).toEqual([]);
  });

  it('says nothing about what is answered, postponed, or was refused by the person', () => {
    const no = open({ state: 'answered', outcome: 'notMine', answeredBy: 'olga', dueOn: '2027-03-01' }, 1);

    expect(due([open({ state: 'answered', outcome: 'confirmed' })])).toEqual([]);
    expect(due([open({ postponedUntil: '2027-02-20', postponements: 1 })])).toEqual([]);
    expect(due([no, open({ dueOn: '2027-03-01' }, 2)])).toEqual([]);
  });
});
