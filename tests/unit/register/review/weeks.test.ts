/** Weeks of rounds, answers and changes, played by chance: what must hold whatever happens. */
import * as fc from 'fast-check';
import type { Day, Organisation, ReviewOutcome, Stored, Values } from '../../../../src/register';
import {
  addDays,
  answerReview,
  cardsToSend,
  daysBetween,
  emptyValues,
  escalationDays,
  isDueForRequest,
  lists,
  planReviews,
  processNumber,
} from '../../../../src/register';
import { aProcess, stored } from '../../../support/builders';

const people = ['anna', 'bert', 'cora', 'dora'];
const outcomes: readonly ReviewOutcome[] = ['confirmed', 'changeNeeded', 'notMine'];
const start: Day = '2027-01-04';

interface World {
  today: Day;
  clock: number;
  processes: Stored<'processes'>[];
  reviews: Stored<'reviews'>[];
  /** Creation keys of the reviews that are there, by id, as SharePoint keeps them unique. */
  keys: Map<number, string>;
  nextReview: number;
  reachable: Set<string>;
}

type Event =
  | { readonly kind: 'days'; readonly count: number }
  | { readonly kind: 'answer'; readonly pick: number; readonly outcome: ReviewOutcome; readonly diesHalfway: boolean }
  | { readonly kind: 'owner'; readonly pick: number; readonly person: string | null }
  | { readonly kind: 'leaves' | 'joins'; readonly person: string }
  | { readonly kind: 'releases' | 'retires' | 'deletes'; readonly pick: number };

const person = fc.constantFrom(...people);
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('days' as const), count: fc.integer({ min: 1, max: 25 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      pick: fc.nat(),
      outcome: fc.constantFrom(...outcomes),
      diesHalfway: fc.boolean(),
    }),
  },
  fc.record({ kind: fc.constant('owner' as const), pick: fc.nat(), person: fc.option(person) }),
  fc.record({ kind: fc.constantFrom('leaves' as const, 'joins' as const), person }),
  fc.record({
    kind: fc.constantFrom('releases' as const, 'retires' as const, 'deletes' as const),
    pick: fc.nat(),
  }),
);

function newWorld(): World {
  const processes = [1, 2, 3].map((id) =>
    aProcess({ owner: people[id - 1]!, deputy: people[id]!, cycleMonths: id, nextReview: addDays(start, id * 9) }, id),
  );
  return { today: start, clock: 1, processes, reviews: [], keys: new Map(), nextReview: 1, reachable: new Set(people) };
}

function save<Key extends 'processes' | 'reviews'>(world: World, list: Key, id: number, changes: Partial<Values<Key>>) {
  const entries = world[list] as Stored<Key>[];
  const index = entries.findIndex((entry) => entry.id === id);
  const entry = entries[index]!;
  const modifiedAt = new Date(1_800_000_000_000 + world.clock++ * 1000).toISOString();
  entries[index] = { ...entry, modifiedAt, values: { ...entry.values, ...changes } };
}

function organisationOf(world: World): Organisation {
  return { units: new Map([[1, { head: 'cora', parent: null }]]), team: ['dora'], reachable: world.reachable };
}

/** A whole round with everything delivered. */
function round(world: World) {
  const plan = planReviews({ ...world, organisation: organisationOf(world) });
  plan.finish.forEach(({ process, changes }) => save(world, 'processes', process.id, changes));
  [...plan.withdraw, ...plan.move, ...plan.remind].forEach(({ request, changes }) =>
    save(world, 'reviews', request.id, changes),
  );
  for (const { key, values } of plan.open) {
    if ([...world.keys.values()].includes(key)) continue;
    const id = world.nextReview++;
    world.keys.set(id, key);
    world.reviews.push(stored(id, emptyValues(lists.reviews.fields, values)));
  }
  const cards = cardsToSend(world.reviews);
  cards.forEach(({ requests }) =>
    requests.forEach(({ id }) => save(world, 'reviews', id, { delivery: 'sent', activity: `card ${world.clock}` })),
  );
  return { plan, cards };
}

/** What an administrator can do in the raw list. */
function deleteReview(world: World, pick: number): void {
  const [deleted] = world.reviews.splice(pick % Math.max(1, world.reviews.length), 1);
  if (deleted) world.keys.delete(deleted.id);
}

function happen(world: World, one: Event): void {
  if (one.kind === 'deletes') return deleteReview(world, one.pick);
  const process = 'pick' in one ? world.processes[one.pick % world.processes.length]! : null;
  if (one.kind === 'days') world.today = addDays(world.today, one.count);
  if (one.kind === 'owner') save(world, 'processes', process!.id, { owner: one.person });
  if (one.kind === 'leaves') world.reachable.delete(one.person);
  if (one.kind === 'joins') world.reachable.add(one.person);
  if (one.kind === 'retires') save(world, 'processes', process!.id, { status: 'retired' });
  if (one.kind === 'releases') save(world, 'processes', process!.id, { status: 'released' });
  if (one.kind !== 'answer') return;
  const request = world.reviews.find(({ values }) => values.state === 'open' && values.process === process!.id);
  if (!request?.values.addressee) return;
  const answer = { outcome: one.outcome, comment: 'ein Grund' };
  const result = answerReview(request, process!, answer, request.values.addressee, world.today);
  if (result.kind !== 'accepted') return;
  save(world, 'reviews', request.id, result.request);
  if (!one.diesHalfway) save(world, 'processes', process!.id, result.process);
}

const openOf = (world: World, id: number) =>
  world.reviews.filter(({ values }) => values.state === 'open' && values.process === id);

describe('over any weeks', () => {
  it('every due process has exactly one open request or a reported reason, no other has any, and keys never clash', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const world = newWorld();
        for (const one of events) {
          happen(world, one);
          round(world);
          const { plan } = round(world);
          for (const process of world.processes) {
            const open = openOf(world, process.id);
            const isDue = isDueForRequest(process.values, world.today);
            expect(open.length).toBeLessThanOrEqual(1);
            expect(open.length === 1 || plan.waiting.includes(process.id)).toBe(isDue);
            if (open[0]?.values.addressee === null) expect(plan.unreachable).toContain(process.id);
          }
          const keys = world.reviews.map(({ values }) => values.openKey);
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
    );
  });

  it('a second round changes nothing and sends nothing', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const world = newWorld();
        for (const one of events) {
          happen(world, one);
          round(world);
          // An answer whose effect was completed can make the next request due in the same breath, not more.
          round(world);
          const { plan, cards } = round(world);
          expect({ ...plan, waiting: [], unreachable: [], stuck: [] }).toEqual({
            open: [],
            move: [],
            remind: [],
            withdraw: [],
            finish: [],
            waiting: [],
            unreachable: [],
            stuck: [],
          });
          expect(cards).toEqual([]);
        }
      }),
    );
  });

  it('whoever has answered is not asked about the same due day again, unless the change they announced never came', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const world = newWorld();
        for (const one of events) {
          happen(world, one);
          round(world);
          for (const { values } of world.reviews.filter((request) => request.values.state === 'open')) {
            const answered = world.reviews.filter(
              (other) =>
                other.values.process === values.process &&
                other.values.dueOn === values.dueOn &&
                other.values.outcome === 'notMine',
            );
            expect(answered.map((other) => other.values.answeredBy)).not.toContain(values.addressee ?? 'nobody');
          }
        }
      }),
    );
  });

  it('no open request with somebody to ask goes without a card for longer than an escalation step', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 10 }), (events) => {
        const world = newWorld();
        for (const one of events) {
          happen(world, one);
          round(world);
        }
        const lastCard = new Map<number, Day>();
        const start = world.today;
        for (let day = 0; day < 8 * escalationDays; day++) {
          world.today = addDays(world.today, 1);
          for (const { requests } of round(world).cards) for (const { id } of requests) lastCard.set(id, world.today);
          for (const { id, values } of world.reviews) {
            if (values.state !== 'open' || values.addressee === null) continue;
            expect(daysBetween(lastCard.get(id) ?? start, world.today)).toBeLessThan(escalationDays);
          }
        }
      }),
    );
  });

  it('silence reaches the process team within the escalation steps', () => {
    const world = newWorld();
    for (let day = 0; day < 14 + 4 * escalationDays; day++) {
      world.today = addDays(world.today, 1);
      round(world);
    }
    expect(world.reviews.find(({ values }) => values.openKey === `open:${processNumber(1)}`)?.values.level).toBe(
      'team',
    );
  });
});
