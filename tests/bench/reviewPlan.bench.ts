/** Row 8: who has to be asked today about which processes. */
import { isDeepStrictEqual } from 'node:util';
import type { Organisation, ReviewPlan, ReviewSituation, Stored } from '../../src/register';
import {
  addDays,
  addMonths,
  compareDays,
  emptyValues,
  isDueBy,
  lastDayInNotice,
  lists,
  planReviews,
  processNumber,
  usualReviewRules,
} from '../../src/register';
import { stored } from '../support/builders';
import { believableRegister, benchToday } from './believableRegister';
import { mediansInTurns } from './interleaved';
import type { BenchRow } from './searchRows';
import { ratioRow } from './searchRows';

const size = 50_000;
const noticeDays = 14;

/** Numbers of processes by the person who is asked. */
type Asked = ReadonlyMap<string, readonly number[]>;

export async function benchReviewPlan(): Promise<readonly BenchRow[]> {
  const situation = situationOf(size);
  const dueByLaw = () => {
    const last = lastDayInNotice(benchToday);
    return situation.processes.filter(({ values }) => isDueBy(values, last));
  };
  const dueByLoop = () => situation.processes.filter(isDueByMonths);
  const due = dueByLaw();
  if (due.length === 0 || !isDeepStrictEqual(due, dueByLoop()))
    throw new Error('law and loop find different processes');
  if (!isDeepStrictEqual(askedIn(planReviews(situation)), askedByLoop(situation))) {
    throw new Error('law and loop ask different people');
  }
  const [filter = 0, plan = 0, dueLoop = 0, planLoop = 0] = mediansInTurns([
    dueByLaw,
    () => planReviews(situation),
    dueByLoop,
    () => askedByLoop(situation),
  ]);
  const what = `${count(size)} processes (${count(due.length)} due), ms, against month arithmetic`;
  return [
    ratioRow(`due reviews of ${what}`, filter, dueLoop, 0.2),
    ratioRow(`reminder plan of ${what}`, plan, planLoop, 0.2),
  ];
}

const count = (number: number): string => number.toLocaleString('en');

/** The day of a round: most of what is overdue was asked about yesterday, and older answers lie in the list. */
function situationOf(processCount: number): ReviewSituation {
  const { processes, units, people } = believableRegister(processCount);
  const organisation: Organisation = {
    units: new Map(units.map((unit) => [unit.id, unit.values])),
    team: people.slice(0, 3).map(({ key }) => key),
    // Every thirtieth has left.
    reachable: new Set(people.filter((_, index) => index % 30 !== 7).map(({ key }) => key)),
  };
  const requests = processes.flatMap((process, index) => (index % 3 === 0 ? [reviewOf(process, index)] : []));
  const releases = processes
    .filter(({ values }) => values.status === 'review')
    .map((process, index) => releaseOf(process, index, organisation));
  requests.push(...releases);
  return { today: benchToday, processes, requests, suggestions: [], organisation, rules: usualReviewRules };
}

/** A request that was answered at the last review, or one that waits since yesterday. */
function reviewOf(process: Stored<'processes'>, index: number): Stored<'reviews'> {
  const isOpen = index % 2 === 0 && isDueByMonths(process);
  const { lastReviewed, nextReview, owner } = process.values;
  return stored(
    index + 1,
    emptyValues(lists.reviews.fields, {
      kind: 'review',
      process: process.id,
      openKey: `${isOpen ? 'open' : 'closed'}:${processNumber(process.id)}${isOpen ? '' : `:${index + 1}`}`,
      dueOn: isOpen ? nextReview : lastReviewed,
      openedOn: isOpen ? addDays(benchToday, -1) : lastReviewed,
      addressee: owner,
      level: 'owner',
      state: isOpen ? 'open' : 'answered',
      delivery: 'sent',
      ...(isOpen ? {} : { outcome: 'confirmed', answeredBy: owner, answeredOn: lastReviewed }),
    }),
  );
}

/** Entries in consultation: somebody was asked yesterday whether they may be released. */
function releaseOf(process: Stored<'processes'>, index: number, { reachable, team }: Organisation): Stored<'reviews'> {
  const { owner, deputy } = process.values;
  const isThere = (person: string | null) => person !== null && reachable.has(person);
  const asked = isThere(owner)
    ? { addressee: owner, level: 'owner' as const }
    : isThere(deputy)
      ? { addressee: deputy, level: 'deputy' as const }
      : { addressee: team.find(isThere) ?? null, level: 'team' as const };
  const values = {
    kind: 'release' as const,
    process: process.id,
    openKey: `release:${processNumber(process.id)}`,
    openedOn: addDays(benchToday, -1),
    askedOn: addDays(benchToday, -1),
    ...asked,
    state: 'open' as const,
    delivery: 'sent' as const,
  };
  return stored(size + index + 1, emptyValues(lists.reviews.fields, values));
}

function askedIn({ open }: ReviewPlan): Asked {
  const asked = new Map<string, number[]>();
  for (const { process, values } of open) {
    if (process !== null) add(asked, values.addressee ?? '', process);
  }
  return asked;
}

/** As one would write it down first: each row's due day by month arithmetic, then grouped by whom to ask. */
function askedByLoop({ processes, requests, organisation }: ReviewSituation): Asked {
  const waiting = new Set(
    requests
      .filter(({ values }) => values.state === 'open' && values.kind === 'review')
      .map(({ values }) => values.process),
  );
  const asked = new Map<string, number[]>();
  for (const process of processes) {
    if (!isDueByMonths(process) || waiting.has(process.id)) continue;
    add(asked, firstReachable(process, organisation), process.id);
  }
  return asked;
}

function isDueByMonths({ values }: Stored<'processes'>): boolean {
  if (values.status === 'retired' || values.lastReviewed === null) return false;
  const due = addMonths(values.lastReviewed, values.cycleMonths ?? 12);
  return compareDays(addDays(due, -noticeDays), benchToday) <= 0;
}

function firstReachable({ values }: Stored<'processes'>, { units, team, reachable }: Organisation): string {
  for (const person of [values.owner, values.deputy]) if (person !== null && reachable.has(person)) return person;
  for (let unit = values.unit; unit !== null; unit = units.get(unit)?.parent ?? null) {
    const head = units.get(unit)?.head;
    if (head && reachable.has(head)) return head;
  }
  return team.find((person) => reachable.has(person)) ?? '';
}

function add(asked: Map<string, number[]>, person: string, process: number): void {
  const before = asked.get(person);
  if (before) before.push(process);
  else asked.set(person, [process]);
}
