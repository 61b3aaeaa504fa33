import type { Day } from '../calendar';
import { addDays, daysBetween } from '../calendar';
import { processNumber } from '../process/number';
import type { ProcessValues } from '../process/schema';
import type { PersonKey } from '../schema/field';
import type { Creation, Stored } from '../store';
import type { Addressee, Organisation } from './addressee';
import { addresseeOf, escalationDays, levelAfterWaiting } from './addressee';
import { closed, effectOf } from './answers';
import { isDueBy, lastDayInNotice } from './cycle';
import type { ReviewValues } from './schema';

/** Somebody who said «needs a change» is left alone this long; then the question comes back. */
export const changeDays = 30;

type Process = Stored<'processes'>;
type Review = Stored<'reviews'>;

export interface ReviewSituation {
  readonly today: Day;
  readonly processes: readonly Process[];
  readonly reviews: readonly Review[];
  readonly organisation: Organisation;
}

export interface Opening extends Creation<'reviews'> {
  readonly process: number;
}

/** What a round has to write; every due process is in `open`, has an open request, or is in `waiting`. */
export interface ReviewPlan {
  readonly open: readonly Opening[];
  /** Open requests that go to somebody else now. */
  readonly move: readonly { readonly request: Review; readonly changes: Partial<ReviewValues> }[];
  /** Open requests that stay where they are, and about which the same person is asked once more. */
  readonly remind: readonly { readonly request: Review; readonly changes: Partial<ReviewValues> }[];
  /** Open requests whose process is no longer due. */
  readonly withdraw: readonly { readonly request: Review; readonly changes: Partial<ReviewValues> }[];
  /** Answers whose effect on the process was never written. */
  readonly finish: readonly { readonly process: Process; readonly changes: Partial<ProcessValues> }[];
  /** Due processes that are being changed because their answer said so. */
  readonly waiting: readonly number[];
  /** Processes with an open request for which nobody can be reached. */
  readonly unreachable: readonly number[];
  /** Processes with an open request that the last person there is to ask has left without an answer. */
  readonly stuck: readonly number[];
}

export interface CardToSend {
  readonly person: PersonKey;
  readonly requests: readonly Review[];
}

type Collector = { [Part in keyof ReviewPlan]: ReviewPlan[Part][number][] };
type Circumstances = Pick<ReviewSituation, 'organisation' | 'today'> & { readonly requests: readonly Review[] };

/** What has to happen today so that every due process is asked about exactly once. Planning again changes nothing. */
export function planReviews({ today, processes, reviews, organisation }: ReviewSituation): ReviewPlan {
  const plan = emptyPlan();
  // One comparison of texts each, and everything else only for the few: calendar arithmetic on all would take ten times as long.
  const lastDue = lastDayInNotice(today);
  const due = processes.filter(({ values }) => isDueBy(values, lastDue));
  const { byProcess, others } = groupByProcess(due, reviews);
  for (const process of due) {
    const requests = byProcess.get(process.id) ?? [];
    const open = requests.find(isOpen);
    if (open) followOpen(plan, process, open, { requests, organisation, today });
    else followClosed(plan, process, { requests, organisation, today });
  }
  withdraw(plan, processes, others.filter(isOpen));
  return plan;
}

function emptyPlan(): Collector {
  return { open: [], move: [], remind: [], withdraw: [], finish: [], waiting: [], unreachable: [], stuck: [] };
}

/** Whom to send a card: one a person for all their open requests, only if there is something new among them. */
export function cardsToSend(reviews: readonly Review[]): readonly CardToSend[] {
  const byPerson = new Map<PersonKey, Review[]>();
  for (const review of reviews) {
    const { addressee, state } = review.values;
    if (state !== 'open' || addressee === null) continue;
    const requests = byPerson.get(addressee);
    if (requests) requests.push(review);
    else byPerson.set(addressee, [review]);
  }
  return [...byPerson].flatMap(([person, requests]) =>
    requests.some(({ values }) => values.delivery === 'waiting') ? [{ person, requests: requests.sort(byDueDay) }] : [],
  );
}

/** What waits for the person's answer, what is due first first. */
export function openRequestsOf(reviews: readonly Review[], person: PersonKey): readonly Review[] {
  return reviews.filter((review) => isOpen(review) && review.values.addressee === person).sort(byDueDay);
}

function byDueDay(left: Review, right: Review): number {
  const due = ({ values }: Review) => values.dueOn ?? '';
  return due(left).localeCompare(due(right)) || left.id - right.id;
}

/** Takes back what is open for processes that are not due; a request whose process is gone stays for people to look at. */
function withdraw(plan: Collector, processes: readonly Process[], open: readonly Review[]): void {
  if (open.length === 0) return;
  const byProcess = new Map([...open].reverse().map((request) => [request.values.process, request]));
  for (const { id } of processes) {
    const request = byProcess.get(id);
    if (request) plan.withdraw.push({ request, changes: { ...closed(request.id, id), state: 'withdrawn' } });
  }
}

function followOpen(plan: Collector, process: Process, request: Review, circumstances: Circumstances): void {
  const { requests, organisation, today } = circumstances;
  const { addressee, dueOn, openedOn } = request.values;
  const declined = declinedBy(requests, dueOn);
  const addresseeAt = (day: Day) =>
    addresseeOf(process.values, organisation, levelAfterWaiting(openedOn ?? today, day), declined);
  const next = addresseeAt(today);
  if (next.person === null) plan.unreachable.push(process.id);
  if (next.person !== addressee) return void plan.move.push({ request, changes: addressed(next, today) });
  if (next.person === null) return;
  if (isSilent(request, today)) plan.remind.push({ request, changes: askedAgain(next, today) });
  if (daysBetween(openedOn ?? today, today) < escalationDays) return;
  const last = addresseeOf(process.values, organisation, 'team', declined);
  if (addresseeAt(addDays(today, -escalationDays)).person === last.person) plan.stuck.push(process.id);
}

/** Nobody has answered the card for as long as it takes to ask the next level; what is on its way is no silence. */
function isSilent({ values }: Review, today: Day): boolean {
  const { askedOn, delivery, openedOn } = values;
  if (delivery === 'waiting' || delivery === 'sending') return false;
  return daysBetween(askedOn ?? openedOn ?? today, today) >= escalationDays;
}

function followClosed(plan: Collector, process: Process, circumstances: Circumstances): void {
  const { requests, organisation, today } = circumstances;
  const dueOn = process.values.nextReview;
  if (dueOn === null) return;
  const last = requests.findLast(({ values }) => values.dueOn === dueOn);
  const unfinished = last ? unwrittenEffect(last, process) : {};
  if (Object.keys(unfinished).length > 0) return void plan.finish.push({ process, changes: unfinished });
  if (last && isBeingChanged(last, process, today)) return void plan.waiting.push(process.id);
  const next = addresseeOf(process.values, organisation, 'owner', declinedBy(requests, dueOn));
  plan.open.push(opening(process, dueOn, latestId(requests), next, today));
  if (next.person === null) plan.unreachable.push(process.id);
}

/**
 * A first request, or the one that follows the given earlier one. Its key is the same in two rounds at once, and new even
 * when somebody has deleted an earlier one from the list.
 */
function opening(process: Process, dueOn: Day, earlier: number, next: Addressee, today: Day): Opening {
  const number = processNumber(process.id);
  const values: Partial<ReviewValues> = {
    title: process.values.name,
    process: process.id,
    openKey: `open:${number}`,
    dueOn,
    openedOn: today,
    state: 'open',
    ...addressed(next, today),
  };
  return { process: process.id, key: `review:${number}:${dueOn}:${earlier}`, values };
}

const latestId = (requests: readonly Review[]): number => requests.reduce((latest, { id }) => Math.max(latest, id), 0);

function addressed({ person, level }: Addressee, today: Day): Partial<ReviewValues> {
  const delivery = person === null ? 'undeliverable' : 'waiting';
  return { addressee: person, level, delivery, activity: null, askedOn: today };
}

/** The card before stays named, so that it can point to the new one. */
function askedAgain({ level }: Addressee, today: Day): Partial<ReviewValues> {
  return { level, delivery: 'waiting', askedOn: today };
}

/** The effect is missing only while nobody has saved the process since the answer; later saves are somebody's own will. */
function unwrittenEffect(request: Review, process: Process): Partial<ProcessValues> {
  const { state, outcome, answeredOn } = request.values;
  if (state !== 'answered' || outcome === null || answeredOn === null) return {};
  return process.modifiedAt < request.modifiedAt ? effectOf(outcome, process.values, answeredOn) : {};
}

function isBeingChanged(request: Review, process: Process, today: Day): boolean {
  const { outcome, answeredOn } = request.values;
  if (outcome !== 'changeNeeded' || answeredOn === null || process.values.status === 'released') return false;
  return daysBetween(answeredOn, today) < changeDays;
}

function declinedBy(requests: readonly Review[], dueOn: Day | null): ReadonlySet<PersonKey> {
  const declined = requests.filter(({ values }) => values.outcome === 'notMine' && values.dueOn === dueOn);
  return new Set(declined.flatMap(({ values }) => values.answeredBy ?? []));
}

const isOpen = ({ values }: Review): boolean => values.state === 'open';

/** The requests about each of the processes, and those about others; a process without any has an empty group. */
function groupByProcess(processes: readonly Process[], reviews: readonly Review[]) {
  const byProcess = new Map<number, Review[]>(processes.map(({ id }) => [id, []]));
  const others: Review[] = [];
  for (const review of reviews) (byProcess.get(review.values.process ?? 0) ?? others).push(review);
  return { byProcess, others };
}
