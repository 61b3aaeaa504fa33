/**
 * Years of rounds, answers, absences and failures, played by chance: what must hold whatever happens. `REVIEW_YEARS` says
 * how many years are played for each rule.
 */
import * as fc from 'fast-check';
import type { Day, PersonKey, ReviewOutcome, ReviewPlan } from '../../../../src/register';
import {
  addDays,
  daysBetween,
  isDueForRequest,
  isOfReview,
  isWorkingDay,
  kindOf,
  longestWait,
  nextWorkingDay,
  outcomesOf,
} from '../../../../src/register';
import type { Fate } from '../../../support/reviewWorld';
import { hasWork, people, ReviewWorld, rules, team } from '../../../support/reviewWorld';

const start: Day = '2027-01-04';
/** Most events of a play, and the days between two of them: about two years. */
const mostEvents = 60;
const mostDays = 24;
const numRuns = Math.max(10, Math.round(Number(process.env['REVIEW_YEARS'] ?? 20)));

interface Event {
  readonly days: number;
  readonly what: string;
  readonly pick: number;
  readonly person: PersonKey | null;
  readonly outcome: ReviewOutcome;
  readonly dies: boolean;
  readonly breath: number | null;
  readonly fates: readonly Fate[];
}

const happenings = [
  ...['answer', 'answer', 'answer', 'answer', 'later', 'owner', 'deputy', 'unit', 'head', 'leaves', 'joins', 'joins'],
  ...['cycle', 'due', 'retires', 'reactivates', 'releases', 'consults', 'edits', 'deletes', 'suggests', 'decides'],
];
const fates: readonly Fate[] = ['sent', 'sent', 'sent', 'sent', 'unknown', 'later', 'blocked', 'tooLarge', 'dies'];

const event: fc.Arbitrary<Event> = fc.record({
  days: fc.integer({ min: 0, max: mostDays }),
  what: fc.constantFrom(...happenings),
  pick: fc.nat(1_000),
  person: fc.option(fc.constantFrom(...people, ...team)),
  outcome: fc.constantFrom<ReviewOutcome>('confirmed', 'changeNeeded', 'notMine', 'gone', 'accepted', 'declined'),
  dies: fc.boolean(),
  breath: fc.option(fc.nat(12), { freq: 4 }),
  fates: fc.array(fc.constantFrom(...fates), { maxLength: 6 }),
});
const play = fc.array(event, { maxLength: mostEvents, size: 'max' });

/** What can happen to a register, each in its own words. */
const happens: Readonly<Record<string, (world: ReviewWorld, one: Event) => void>> = {
  answer: (world, { pick, outcome, person, dies }) => {
    const request = world.open()[pick % Math.max(1, world.open().length)];
    const by = request?.values.addressee;
    if (!request || !by) return;
    const offered = outcomesOf[kindOf(request.values)];
    const fitting = offered.includes(outcome) ? outcome : offered[pick % offered.length]!;
    world.answer(request.id, by, fitting, person, dies);
  },
  later: (world, { pick, dies }) => {
    const request = world.open()[pick % Math.max(1, world.open().length)];
    if (request?.values.addressee) world.later(request.id, request.values.addressee, dies ? 1 : 4);
  },
  owner: (world, { pick, person }) => world.save('processes', processId(world, pick), { owner: person }),
  deputy: (world, { pick, person }) => world.save('processes', processId(world, pick), { deputy: person }),
  unit: (world, { pick }) => world.save('processes', processId(world, pick), { unit: 1 + (pick % 2) }),
  head: (world, { pick, person }) => {
    const id = 1 + (pick % 2);
    world.units.set(id, { head: person, parent: id === 1 ? 2 : null });
  },
  leaves: (world, { person }) => void world.chats.delete(person ?? 'anna'),
  joins: (world, { person }) => {
    const chat = world.chats.get(person ?? 'tina');
    world.chats.set(person ?? 'tina', chat ?? { lastMessageOn: null, digest: null, monthlyOn: null });
  },
  cycle: (world, { pick }) => world.save('processes', processId(world, pick), { cycleMonths: 1 + (pick % 12) }),
  due: (world, { pick }) =>
    world.save('processes', processId(world, pick), { nextReview: addDays(world.today, (pick % 40) - 10) }),
  retires: (world, { pick }) => world.save('processes', processId(world, pick), { status: 'retired' }),
  reactivates: (world, { pick }) => world.save('processes', processId(world, pick), { status: 'changing' }),
  releases: (world, { pick }) => world.save('processes', processId(world, pick), { status: 'released' }),
  consults: (world, { pick }) => world.save('processes', processId(world, pick), { status: 'review' }),
  edits: (world, { pick }) => world.save('processes', processId(world, pick), { summary: `Fassung ${pick}` }),
  deletes: (world, { pick }) => world.delete(pick % Math.max(1, world.reviews.length)),
  suggests: (world, { pick, dies }) => {
    const values = {
      title: 'Anders',
      wish: `Wunsch ${pick} ${world.today}`,
      process: dies ? null : processId(world, pick),
    };
    world.create('suggestions', `wish ${pick} ${world.today}`, { ...values, state: 'open' });
  },
  decides: (world, { pick }) => {
    const suggestion = world.suggestions[pick % Math.max(1, world.suggestions.length)];
    if (suggestion) world.save('suggestions', suggestion.id, { state: 'accepted' });
  },
};

const processId = (world: ReviewWorld, pick: number): number => world.processes[pick % world.processes.length]!.id;

/** Plays the events with a round on each day; `check` looks at every evening. */
function live(events: readonly Event[], check: (world: ReviewWorld, plan: ReviewPlan) => void): ReviewWorld {
  const world = new ReviewWorld(start);
  for (const one of events) {
    const left = [...one.fates];
    for (let day = 0; day < one.days; day++) {
      world.today = addDays(world.today, 1);
      check(
        world,
        world.round(() => left.shift() ?? 'sent', day === 0 ? one.breath : null),
      );
    }
    happens[one.what]!(world, one);
  }
  check(world, world.round());
  return world;
}

/** Days without any event; every message meets the fate. */
function quiet(
  world: ReviewWorld,
  days: number,
  fate: Fate,
  check: (world: ReviewWorld, plan: ReviewPlan) => void,
): void {
  for (let day = 0; day < days; day++) {
    world.today = addDays(world.today, 1);
    check(
      world,
      world.round(() => fate),
    );
  }
}

const holds = (rule: (events: readonly Event[]) => void): void =>
  fc.assert(fc.property(play, rule), { numRuns, interruptAfterTimeLimit: 600_000 });
const ofReview = (world: ReviewWorld) => world.open().filter(({ values }) => isOfReview(values));

describe('over any years', () => {
  it('every due process has exactly one open request at a living level, or a reason on the page of the team; no other has any', () => {
    holds((events) => {
      live(events, (world, plan) => {
        for (const { id, values } of world.processes) {
          const open = ofReview(world).filter((request) => request.values.process === id);
          const isDue = isDueForRequest(values, world.today);
          expect([id, open.length]).toEqual([id, isDue && !plan.waiting.includes(id) ? 1 : 0]);
          const addressee = open[0]?.values.addressee;
          if (addressee === null) expect(plan.unreachable).toContain(id);
          else if (addressee !== undefined) expect(world.chats.has(addressee)).toBe(true);
          if (open[0]?.values.delivery === 'undeliverable' && addressee) expect(plan.undeliverable).toContain(id);
          if (addressee && open[0]?.values.delivery === 'undeliverable' && kindOf(open[0].values) === 'review') {
            const hasDeclined = (person: PersonKey) => world.reviews.some((one) => one.values.answeredBy === person);
            const others = team.filter((one) => one !== addressee && world.chats.has(one) && !hasDeclined(one));
            // It stays with whom no message reaches only when there is nobody else.
            expect(others.length > 0 && open[0].values.level !== 'team').toBe(false);
          }
          if (isDue && values.owner === null) expect(plan.ownerless).toContain(id);
        }
        const keys = world.reviews.map(({ values }) => values.openKey);
        expect(new Set(keys).size).toBe(keys.length);
      });
    });
  });

  it('what is to be released, taken over or decided is asked about once, and nothing else', () => {
    holds((events) => {
      live(events, (world) => {
        const others = world.open().filter(({ values }) => !isOfReview(values));
        const releases = others.filter(({ values }) => values.kind === 'release').map(({ values }) => values.process);
        const inConsultation = world.processes.filter(({ values }) => values.status === 'review').map(({ id }) => id);
        expect(releases.sort()).toEqual(inConsultation);
        const asked = others.flatMap(({ values }) => values.suggestion ?? []);
        const undecided = world.suggestions.filter(({ values }) => values.state === 'open').map(({ id }) => id);
        expect(asked.filter((id) => !undecided.includes(id))).toEqual([]);
        expect(new Set(asked).size).toBe(asked.length);
      });
    });
  });

  it('a second round on the same day writes nothing and sends nothing', () => {
    holds((events) => {
      live(events, (world) => {
        const posted = world.posted.length;
        const before = JSON.stringify([world.reviews, world.processes, world.suggestions]);

        world.round();

        // A message that was told to wait goes out now; everything else has been.
        const sent = world.posted.slice(posted);
        if (sent.length === 0) expect(JSON.stringify([world.reviews, world.processes, world.suggestions])).toBe(before);
        expect(hasWork(world.plan())).toBe(false);
      });
    });
  });

  it('nobody gets more than one new message a week, nor any on a weekend or holiday', () => {
    holds((events) => {
      const { posted } = live(events, () => undefined);
      const last = new Map<PersonKey, Day>();
      for (const { day, person } of posted) {
        expect([day, [0, 6].includes(new Date(day).getUTCDay()), isWorkingDay(day)]).toEqual([day, false, true]);
        const before = last.get(person);
        if (before) expect([before, day, daysBetween(before, day) >= 7]).toEqual([before, day, true]);
        last.set(person, day);
      }
    });
  });

  it('nobody is asked about what is answered, rests or is with somebody else', () => {
    holds((events) => {
      const world = live(events, () => undefined);
      for (const { day, person, requests } of world.posted) {
        for (const { values } of requests) {
          expect([values.state, values.addressee]).toEqual(['open', person]);
          expect(values.postponedUntil === null || values.postponedUntil <= day).toBe(true);
        }
      }
    });
  });

  it('whoever has said «not mine» is not asked about the same review again, unless it has become theirs', () => {
    holds((events) => {
      live(events, (world) => {
        for (const { values } of ofReview(world).filter((request) => kindOf(request.values) !== 'retirement')) {
          const owner = world.processes.find(({ id }) => id === values.process)?.values.owner;
          // A release that was declined may happen to be due on the same day: it says nothing about whose the process is.
          const theirs = world.reviews.filter(
            (other) =>
              isOfReview(other.values) &&
              other.values.process === values.process &&
              other.values.dueOn === values.dueOn,
          );
          const last = theirs.findLast((other) => other.values.answeredBy === values.addressee);
          const hasSaidNo = last?.values.outcome === 'notMine' || (last && last.values.outcome === 'declined');
          if (!hasSaidNo || values.addressee === null || kindOf(last!.values) === 'retirement') continue;
          // It was another's then, and has become theirs.
          expect([values.addressee, last!.values.ownerThen]).not.toEqual([owner, values.addressee]);
          expect(values.addressee).toBe(owner);
        }
      });
    });
  });

  it('nobody loses days: who can be reached has theirs in full before the next level is asked', () => {
    holds((events) => {
      const mayHaveDied = events.some(({ breath }) => breath !== null);
      live(events, (world) => {
        for (const { request, changes } of world.moves) {
          const { addressee, level, delivery, levelSince, askedOn, kind } = request.values;
          const levels = ['owner', 'deputy', 'head', 'team'];
          const isHigher = levels.indexOf(changes.level ?? 'owner') > levels.indexOf(level ?? 'owner');
          if (!isHigher || kind !== 'review' || delivery === 'undeliverable' || addressee === null) continue;
          const process = world.processes.find(({ id }) => id === request.values.process)!.values;
          const isTheirs = { owner: process.owner === addressee, deputy: process.deputy === addressee };
          if (!world.chats.has(addressee) || !(isTheirs[level as 'owner' | 'deputy'] ?? false)) continue;
          const days = levelSince === null ? daysBetween(askedOn!, world.today) : daysBetween(levelSince, world.today);
          expect(days).toBeGreaterThanOrEqual(levelSince === null ? longestWait : 14);
          const told = world.posted.filter(
            ({ person, requests }) => person === addressee && requests.some(({ id }) => id === request.id),
          );
          const first = told.find(
            ({ day }) => askedOn !== null && levelSince !== null && day >= addDays(levelSince, -56),
          );
          // Whoever said «later» knew of the question, message or not; and what a sender died over counts as sent.
          const isAboutMessages = levelSince !== null && !request.values.postponements && !mayHaveDied;
          if (isAboutMessages && first) expect(daysBetween(first.day, world.today)).toBeGreaterThanOrEqual(14);
        }
      });
    });
  });

  it('two pairs of eyes: nobody decides the retirement that they proposed', () => {
    holds((events) => {
      live(events, (world) => {
        for (const { values } of world.reviews.filter((one) => one.values.kind === 'retirement')) {
          expect(values.askedBy).not.toBe(values.addressee ?? 'nobody');
          expect(values.askedBy).not.toBe(values.answeredBy ?? 'nobody');
        }
      });
    });
  });
});

describe('after any years, when everybody falls silent', () => {
  const perLevel = longestWait + Math.max(...Object.values(rules.daysAtLevel));
  /** Owner, deputy and head; «later» for four weeks once more; and the message after that. */
  const most = 3 * perLevel + 28 + longestWait;

  it.each<Fate>(['sent', 'unknown', 'later', 'tooLarge'])(
    'every open review reaches the team or its page within a bounded time, with messages that are all «%s»',
    (fate) => {
      fc.assert(
        fc.property(play, (events) => {
          const world = live(events, () => undefined);
          const since = new Map<string, Day>();
          quiet(world, most + 60, fate, (_, plan) => {
            for (const { id, values } of ofReview(world)) {
              const known = [plan.unreachable, plan.stuck, plan.undeliverable].some((part) =>
                part.includes(values.process!),
              );
              const key = String(id);
              if (known || values.level === 'team') since.delete(key);
              else if (!since.has(key)) since.set(key, world.today);
              const from = since.get(key);
              if (from) expect([values, daysBetween(from, world.today) <= most]).toEqual([values, true]);
            }
          });
        }),
        { numRuns: Math.ceil(numRuns / 4) },
      );
    },
  );

  it('whom a request waits for is told within a week and the days that are free after it', () => {
    fc.assert(
      fc.property(play, (events) => {
        const world = live(events, () => undefined);
        const since = new Map<string, Day>();
        quiet(world, 90, 'sent', () => {
          const waiting = new Set<string>();
          for (const { id, values } of world.open()) {
            const rests = values.postponedUntil !== null && values.postponedUntil > world.today;
            if (values.delivery !== 'waiting' || rests) continue;
            const key = `${id} ${values.addressee}`;
            waiting.add(key);
            const from = since.get(key) ?? world.today;
            since.set(key, from);
            const latest = nextWorkingDay(addDays(from, 7));
            expect([key, world.today, world.today < latest]).toEqual([key, world.today, true]);
          }
          for (const key of since.keys()) if (!waiting.has(key)) since.delete(key);
        });
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });
});
