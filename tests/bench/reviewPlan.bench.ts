/** Row 8: who has to be asked today about which processes. */
import { isDeepStrictEqual } from 'node:util';
import type { Organisation, ReviewSituation, Stored } from '../../src/register';
import {
  addDays,
  emptyValues,
  isDueBy,
  lastDayInNotice,
  lists,
  planReviews,
  processNumber,
  usualReviewRules,
} from '../../src/register';
import { stored } from '../support/builders';
import { isDueByMonths, plainPlan } from '../support/plainPlan';
import { believableRegister, benchToday } from './believableRegister';
import { mediansInTurns } from './interleaved';
import type { BenchRow } from './searchRows';
import { ratioRow } from './searchRows';

const size = 50_000;

export async function benchReviewPlan(): Promise<readonly BenchRow[]> {
  const situation = situationOf(size);
  const dueByLaw = () => {
    const last = lastDayInNotice(benchToday);
    return situation.processes.filter(({ values }) => isDueBy(values, last));
  };
  const dueByLoop = () => situation.processes.filter(({ values }) => isDueByMonths(values, situation));
  const due = dueByLaw();
  if (due.length === 0 || !isDeepStrictEqual(due, dueByLoop()))
    throw new Error('law and loop find different processes');
  if (!isDeepStrictEqual(planReviews(situation), plainPlan(situation)))
    throw new Error('law and loop plan differently');
  const [filter = 0, plan = 0, dueLoop = 0, planLoop = 0] = mediansInTurns([
    dueByLaw,
    () => planReviews(situation),
    dueByLoop,
    () => plainPlan(situation),
  ]);
  const what = `${count(size)} processes (${count(due.length)} due), ms, against month arithmetic`;
  return [
    // The plain plan writes down all that the law does, releases and requests on their way as well: see `plainPlan`.
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
  const isOpen = index % 2 === 0 && isDueByMonths(process.values, { today: benchToday, rules: usualReviewRules });
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
