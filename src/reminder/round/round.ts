import { setTimeout as pause } from 'node:timers/promises';
import type { CardToSend, CreationResult, Day, EntryRights, Register, ReviewPlan, Stored } from '../../register';
import { cardsToSend, planReviews, processNumber } from '../../register';
import type { Log } from '../log';
import type { Messenger } from '../messenger';
import { deliver, type Outcome } from './deliver';
import { Desk } from './desk';
import { keepEntryRights } from './entryRights';
import { inParallel } from './inParallel';
import { correctCards } from './replace';
import { emptyReport, type RoundReport, type RoundStep } from './report';

export interface RoundOptions {
  readonly store: Register;
  readonly messenger: Messenger;
  /** Given, the round also keeps who may read which preparedness entry. */
  readonly entryRights?: EntryRights;
  readonly today: Day;
  readonly tabLink: (processId: number) => string;
  /** Plans everything, writes and sends nothing. */
  readonly dryRun?: boolean;
  /** Hears of cards in the chat that could not be brought up to date. */
  readonly log?: Log;
  readonly onStep?: (step: RoundStep) => void;
  /** How to wait when the chat says «later»; seconds. */
  readonly wait?: (seconds: number) => Promise<unknown>;
}

/** Cards on their way at once; the chat takes 50 requests a second for the whole tenant. */
const parallelCards = 5;
/** After that many attempts the rest waits for the next round. */
const attempts = 4;
const longestWaitSeconds = 60;

const running = new WeakMap<Register, Promise<unknown>>();

/**
 * One round: reads, plans, writes the requests, sends the cards. Running it again on the same day sends nothing new.
 * Rounds over one store wait for each other; between processes the entries' ETags decide.
 */
export async function runRound(options: RoundOptions): Promise<RoundReport> {
  const before = running.get(options.store) ?? Promise.resolve();
  const round = before.then(() => oneRound(options));
  // The next one waits for the end of this one, whatever the end was; this one's caller gets its error.
  running.set(
    options.store,
    round.catch(() => undefined),
  );
  return round;
}

async function oneRound(options: RoundOptions): Promise<RoundReport> {
  const { store, today, dryRun = false } = options;
  const report = emptyReport(today, dryRun);
  const desk = await Desk.open(store, dryRun);
  options.onStep?.({ step: 'read', processes: desk.processes.size, requests: desk.reviews.size });
  await settleDeadSends(desk);
  // Whoever turns out to be unreachable is passed over in the next plan, until nobody new has to be asked.
  for (let isSettled = false; !isSettled;) {
    await writePlan(desk, options, report);
    isSettled = dryRun ? countOnPaper(desk, report) : await sendCards(desk, options, report);
  }
  report.notDelivered = undelivered(desk);
  report.entryRights = await rightsKept(desk, options);
  return report;
}

/** After the cards: nobody waits for a question because of rights. */
async function rightsKept(desk: Desk, { store, entryRights, dryRun, log }: RoundOptions) {
  if (!entryRights) return null;
  return keepEntryRights({ store, rights: entryRights, processes: desk.processes, dryRun, log });
}

/** What an earlier round left as «being sent» died with it: the card may have arrived, so it counts as unclear. */
async function settleDeadSends(desk: Desk): Promise<void> {
  for (const { id, values } of desk.reviews.values()) {
    if (values.state === 'open' && values.delivery === 'sending') {
      await desk.saveReview(id, { delivery: 'unknown', activity: null });
    }
  }
}

async function writePlan(desk: Desk, options: RoundOptions, report: RoundReport): Promise<void> {
  const plan = planReviews({
    today: options.today,
    processes: [...desk.processes.values()],
    reviews: [...desk.reviews.values()],
    organisation: desk.organisation,
  });
  for (const { process, changes } of plan.finish) if (await desk.saveProcess(process.id, changes)) report.finished++;
  const withdrawn = await saveAll(desk, plan.withdraw);
  const moved = await saveAll(desk, plan.move);
  report.withdrawn += withdrawn.length;
  report.moved += moved.length;
  for (const { request, changes } of plan.remind) if (await desk.saveReview(request.id, changes)) report.reminded++;
  await openRequests(desk, plan, options, report);
  report.waitingForChange = plan.waiting.map(processNumber);
  report.unreachable = plan.unreachable.map(processNumber);
  report.stuck = plan.stuck.map(processNumber);
  if (!report.dryRun) await correctCards([...withdrawn, ...moved], { desk, ...options });
}

/** Gives the requests that were saved, as they were before. */
async function saveAll(desk: Desk, steps: ReviewPlan['move']): Promise<readonly Stored<'reviews'>[]> {
  const saved: Stored<'reviews'>[] = [];
  for (const { request, changes } of steps) if (await desk.saveReview(request.id, changes)) saved.push(request);
  return saved;
}

async function openRequests(desk: Desk, plan: ReviewPlan, options: RoundOptions, report: RoundReport): Promise<void> {
  if (plan.open.length === 0) return;
  const results = await desk.createReviews(plan.open, {
    onProgress: (done, total) => options.onStep?.({ step: 'opening', done, total }),
  });
  results.forEach((result, index) => {
    if (result.outcome === 'created') report.opened++;
    const reason = failureIn(result);
    if (reason === null) return;
    const process = processNumber(plan.open[index]!.process);
    // A passing failure of an earlier pass is told once.
    if (!report.failed.some((known) => known.process === process)) {
      report.failed.push({ process, reason });
    }
  });
}

/** What another round has opened meanwhile is as good as opened; what is closed asks nobody. */
function failureIn(result: CreationResult<'reviews'>): string | null {
  if (result.outcome === 'failed') return result.error.message;
  if (result.outcome === 'created' || result.entry.values.state === 'open') return null;
  return `request ${result.entry.id} stands in its place and is closed`;
}

function countOnPaper(desk: Desk, report: RoundReport): true {
  report.sent = cardsToSend([...desk.reviews.values()]).length;
  return true;
}

/** True when nobody new turned out to be unreachable. */
async function sendCards(desk: Desk, options: RoundOptions, report: RoundReport): Promise<boolean> {
  const wait = options.wait ?? ((seconds: number) => pause(seconds * 1000));
  let isSettled = true;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const cards = cardsToSend([...desk.reviews.values()]);
    const outcomes = await sendAll(cards, desk, options);
    outcomes.forEach((outcome, index) => {
      if (outcome.state === 'sent' || outcome.state === 'unknown' || outcome.state === 'undeliverable') {
        report[outcome.state]++;
      }
      if (outcome.state === 'undeliverable' && (outcome.reason === 'gone' || outcome.reason === 'blocked')) {
        desk.organisation.reachable.delete(cards[index]!.person);
        isSettled = false;
      }
    });
    const pauses = outcomes.flatMap((outcome) => (outcome.state === 'later' ? [outcome.afterSeconds] : []));
    report.later = outcomes.filter(({ state }) => state === 'later' || state === 'busy').length;
    if (pauses.length === 0 || attempt === attempts) return isSettled;
    await wait(Math.min(Math.max(...pauses), longestWaitSeconds));
  }
  return isSettled;
}

function sendAll(cards: readonly CardToSend[], desk: Desk, options: RoundOptions): Promise<readonly Outcome[]> {
  let done = 0;
  return inParallel(cards, parallelCards, async (card) => {
    const outcome = await deliver(card, { desk, ...options });
    options.onStep?.({ step: 'sending', done: ++done, total: cards.length });
    return outcome;
  });
}

function undelivered(desk: Desk): string[] {
  return [...desk.reviews.values()]
    .filter(({ values }) => values.state === 'open' && values.delivery !== 'sent')
    .map(({ values }) => processNumber(values.process ?? 0));
}
