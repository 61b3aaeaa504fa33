/** The plan takes short cuts, so that tens of thousands of entries cost next to nothing: it still comes to what the plain one does. */
import * as fc from 'fast-check';
import type { Day, PersonKey, ReviewSituation, Stored } from '../../../../src/register';
import { addDays, emptyValues, lists, nextReviewAfter, planReviews, processNumber } from '../../../../src/register';
import { aProcess, stored } from '../../../support/builders';
import { plainPlan } from '../../../support/plainPlan';

const today: Day = '2027-03-01';
const people = ['anna', 'bert', 'cora', 'dora', 'emil', 'tina', 'theo'] as const;
const team: readonly PersonKey[] = ['tina', 'theo'];
const numRuns = 2_000;

const person = fc.option(fc.constantFrom(...people), { freq: 5 });
const somebody = fc.constantFrom(...people);
const dayAgo = (most: number) => fc.nat(most).map((days) => addDays(today, -days));
const level = fc.constantFrom('owner', 'deputy', 'head', 'team' as const);

const process = fc.record({
  owner: person,
  deputy: person,
  unit: fc.option(fc.constantFrom(1, 2)),
  status: fc.constantFrom('draft', 'review', 'review', 'released', 'released', 'changing', 'retired'),
  cycleMonths: fc.option(fc.constantFrom(6, 12)),
  lastReviewed: dayAgo(400),
});

const asked = fc.record({
  isEarlier: fc.boolean(),
  isNow: fc.boolean(),
  addressee: fc.oneof(person, fc.constant('tina' as const)),
  level,
  askedOn: fc.option(dayAgo(40), { freq: 5 }),
  openedOn: dayAgo(40),
  levelSince: fc.option(dayAgo(40), { freq: 2 }),
  postponedUntil: fc.option(
    fc.integer({ min: -20, max: 20 }).map((days) => addDays(today, days)),
    { freq: 4, nil: null },
  ),
  delivery: fc.constantFrom(
    'waiting',
    'sending',
    'sent',
    'sent',
    'unknown',
    ...Array<'undeliverable'>(4).fill('undeliverable'),
  ),
  isUsual: fc.boolean(),
  state: fc.constantFrom('open', 'open', 'open', 'answered', 'answered', 'withdrawn'),
  outcome: fc.constantFrom('confirmed', 'notMine', 'changeNeeded'),
  answeredBy: somebody,
  answeredOn: dayAgo(50),
  ownerThen: person,
});
type Asked = typeof asked extends fc.Arbitrary<infer Given> ? Given : never;

const register = fc.record({
  rows: fc.array(fc.tuple(process, fc.array(asked, { maxLength: 3 }), fc.option(asked)), {
    minLength: 1,
    maxLength: 6,
  }),
  // Now and then nobody else is left whom to ask.
  reachable: fc.oneof(fc.subarray([...people], { minLength: 1 }), fc.constant(['tina' as const])),
  heads: fc.tuple(person, person),
  days: fc.constantFrom(3, 14, 20),
});
type Register = typeof register extends fc.Arbitrary<infer Given> ? Given : never;

function situationOf({ rows, reachable, heads, days }: Register): ReviewSituation {
  let id = 0;
  const processes = rows.map(([given], index) =>
    aProcess({ ...given, nextReview: nextReviewAfter(given.lastReviewed, given.cycleMonths) }, index + 1),
  );
  const requests = rows.flatMap(([, reviews, release], index) => [
    ...reviews.map((one, nth) => reviewOf(processes[index]!, one, ++id, nth)),
    ...(release ? [releaseOf(processes[index]!, release, ++id)] : []),
  ]);
  return {
    today,
    processes,
    requests,
    suggestions: [],
    organisation: {
      units: new Map([
        [1, { head: heads[0], parent: 2 }],
        [2, { head: heads[1], parent: null }],
      ]),
      team,
      reachable: new Set(reachable),
    },
    rules: { noticeDays: days, daysAtLevel: { owner: days, deputy: 14, head: days }, releaseByHead: false },
  };
}

/** Most often as it is on a usual day: with the owner, since yesterday. */
function sending({ isUsual, ...given }: Asked, { values }: Stored<'processes'>) {
  const { addressee, askedOn, delivery, level: at, levelSince, openedOn, ownerThen, postponedUntil } = given;
  const yesterday = addDays(today, -1);
  return isUsual
    ? {
        addressee: values.owner,
        level: 'owner' as const,
        askedOn: yesterday,
        openedOn: yesterday,
        delivery: 'sent' as const,
      }
    : { addressee, level: at, askedOn, openedOn, levelSince, postponedUntil, delivery, ownerThen };
}

function reviewOf(process: Stored<'processes'>, given: Asked, id: number, nth: number): Stored<'reviews'> {
  const { answeredBy, answeredOn, isEarlier, isNow, outcome, state } = given;
  const { lastReviewed, nextReview } = process.values;
  const isAnswered = state === 'answered';
  return stored(
    id,
    emptyValues(lists.reviews.fields, {
      kind: isEarlier ? null : 'review',
      process: process.id,
      openKey: `${state}:${processNumber(process.id)}:${nth}`,
      dueOn: isNow ? nextReview : lastReviewed,
      ...sending(given, process),
      state,
      ...(isAnswered ? { outcome, answeredBy, answeredOn } : {}),
    }),
  );
}

function releaseOf(process: Stored<'processes'>, given: Asked, id: number): Stored<'reviews'> {
  const isHalf = given.isNow && given.state === 'open';
  const asOwner = sending(given, process);
  // The head of unit is asked once the owner has agreed.
  const at = isHalf ? ('head' as const) : asOwner.level === 'head' ? ('deputy' as const) : asOwner.level;
  return stored(
    id,
    emptyValues(lists.reviews.fields, {
      kind: 'release',
      process: process.id,
      openKey: `release:${processNumber(process.id)}`,
      ...asOwner,
      level: at,
      state: given.state,
      ...(isHalf ? { answeredBy: given.answeredBy } : {}),
    }),
  );
}

const parts = [
  ...(['open', 'move', 'remind', 'withdraw', 'align', 'finish'] as const),
  ...(['waiting', 'unreachable', 'stuck', 'undeliverable', 'ownerless'] as const),
];

it('the plan comes to the same as one that counts every day and looks at everybody', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(register, (given) => {
      const situation = situationOf(given);

      const plan = planReviews(situation);

      expect(plan).toEqual(plainPlan(situation));
      for (const part of parts) if (plan[part].length > 0) seen.add(part);
    }),
    { numRuns },
  );
  // Chance has made a case of everything that a plan can say about reviews and releases.
  expect([...seen].sort()).toEqual([...parts].sort());
});
