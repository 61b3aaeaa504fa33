import type { Chat, Day, ReviewValues } from '../../../../src/register';
import { delivered, mayBeWrittenTo, messagesDue, monthlyDue } from '../../../../src/register';
import { aReview } from '../../../support/builders';

const olga = 'olga.brandt@stadt.example';
const chat = (values: Partial<Chat> = {}): Chat => ({ lastMessageOn: null, digest: null, monthlyOn: null, ...values });
const due = (chats: Partial<Chat>, today: Day, ...requests: Partial<ReviewValues>[]) =>
  messagesDue(
    requests.map((values, index) => aReview({ delivery: 'waiting', activity: null, ...values }, index + 1)),
    new Map([[olga, chat(chats)]]),
    today,
  ).map(({ how, requests: theirs }) => [how, ...theirs.map(({ id }) => id)]);

describe('a message', () => {
  it('goes out for what is new, with everything that waits for the person', () => {
    expect(due({}, '2027-03-01', {}, { delivery: 'sent' })).toEqual([['new', 1, 2]]);
    expect(due({}, '2027-03-01', { delivery: 'sent' })).toEqual([]);
  });

  it('comes a week after the last one at the earliest, and on no weekend or holiday', () => {
    expect(due({ lastMessageOn: '2027-02-23' }, '2027-03-01', {})).toEqual([]);
    expect(due({ lastMessageOn: '2027-02-22' }, '2027-03-01', {})).toEqual([['new', 1]]);
    expect(due({}, '2027-02-28', {})).toEqual([]);
    expect(due({}, '2027-03-29', {})).toEqual([]);
  });

  it('until then brings the card that stands there up to date, once', () => {
    const limited = { lastMessageOn: '2027-02-25' as const, digest: 'card-9' };

    expect(due(limited, '2027-03-01', {})).toEqual([['inPlace', 1]]);
    expect(due(limited, '2027-03-01', { activity: 'card-9' })).toEqual([]);
  });

  it('leaves out what rests', () => {
    expect(due({}, '2027-03-01', { postponedUntil: '2027-03-08' })).toEqual([]);
    expect(due({}, '2027-03-08', { postponedUntil: '2027-03-08' })).toEqual([['new', 1]]);
  });

  it('goes to nobody without a chat', () => {
    expect(messagesDue([aReview({ delivery: 'waiting' })], new Map(), '2027-03-01')).toEqual([]);
  });

  it('starts the time of whoever it reaches; the card in place does not', () => {
    const request = aReview({ delivery: 'waiting', levelSince: null });
    const sent = { state: 'sent', activity: 'card-2' } as const;

    expect(delivered(request, { how: 'inPlace' }, sent, '2027-03-01')).toEqual({ activity: 'card-2' });
    expect(delivered(request, { how: 'new' }, sent, '2027-03-01')).toMatchObject({
      delivery: 'sent',
      levelSince: '2027-03-01',
    });
    const again = aReview({ delivery: 'waiting', levelSince: '2027-02-01' });
    expect(delivered(again, { how: 'new' }, sent, '2027-03-01')).toMatchObject({ levelSince: '2027-02-01' });
  });
});

describe('the monthly digest', () => {
  const organisation = {
    units: new Map([
      [1, { head: 'helga', validTo: null }],
      [2, { head: 'helga', validTo: null }],
      [3, { head: 'frueher', validTo: '2026-12-31' as const }],
    ]),
    team: ['petra'],
  };
  const on = (today: Day, values: Partial<Chat> = {}, busy: readonly string[] = []) =>
    monthlyDue(
      organisation,
      new Map(['helga', 'petra', 'frueher'].map((person) => [person, chat(values)])),
      busy.map((person) => ({ person, requests: [], how: 'new' as const })),
      today,
    );

  it('goes to heads of living units and the team, on the first day of work of the month or later', () => {
    expect(on('2027-05-01')).toEqual([]);
    expect(on('2027-05-03')).toEqual([
      { person: 'petra', units: [], isTeam: true },
      { person: 'helga', units: [1, 2], isTeam: false },
    ]);
    expect(on('2027-05-20', { monthlyOn: '2027-05-03' })).toEqual([]);
    expect(on('2027-06-01', { monthlyOn: '2027-05-03' })).toHaveLength(2);
  });

  it('keeps the week between two messages, and lets questions go first', () => {
    expect(on('2027-05-03', { lastMessageOn: '2027-04-28' })).toEqual([]);
    expect(on('2027-05-03', {}, ['helga']).map(({ person }) => person)).toEqual(['petra']);
    expect(mayBeWrittenTo({ lastMessageOn: '2027-04-28' }, '2027-05-05')).toBe(true);
  });
});
