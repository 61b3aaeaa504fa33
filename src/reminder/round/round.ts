import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Day, EntryRights, Register, Stored } from '../../register';
import { delivered, processNumber } from '../../register';
import type { CardLinks } from '../card/entry';
import { failureFacts } from '../failureFacts';
import type { Log } from '../log';
import type { Messenger } from '../messenger';
import { NoticeBook } from '../notice/noticeBook';
import type { Notifiers } from '../notice/notifier';
import type { NoticeContext } from '../notice/sendNotices';
import { keepOwed, noticesOf, sendNotices } from '../notice/sendNotices';
import { replaceLeftOver } from './deliver';
import { Desk } from './desk';
import { keepEntryRights } from './entryRights';
import type { Lease, LeaseTimes } from './lease';
import { LeaseLost, takeLease, usualLeaseTimes } from './lease';
import { OlderCards } from './olderCards';
import { correctCards } from './replace';
import { emptyReport, type RoundReport, type RoundStep } from './report';
import { isHourFor, messagesOf, sendMessages, sendMonthlies, type SendingContext } from './sending';
import { writePlan } from './writePlan';

export interface RoundOptions {
  readonly store: Register;
  readonly messenger: Messenger;
  /** The channels besides the chat, for those whom no card reaches; the process team's setting says which is used. */
  readonly notifiers?: Notifiers;
  /** Given, the round also keeps who may read which preparedness entry. */
  readonly entryRights?: EntryRights;
  readonly today: Day;
  /** Full hour of the city's clock: new messages go out between the hours of the rules only. Noon unless given. */
  readonly hour?: () => number;
  readonly links: CardLinks;
  /** Plans everything, writes and sends nothing. */
  readonly dryRun?: boolean;
  /** Hears of cards in the chat that could not be brought up to date. */
  readonly log?: Log;
  readonly onStep?: (step: RoundStep) => void;
  /** How to wait when the chat says «later», and for another process to show that it is alive; seconds. */
  readonly wait?: LeaseTimes['wait'];
  /** How one process among several gets the right to run the round. */
  readonly lease?: Partial<Omit<LeaseTimes, 'wait'>>;
}

const running = new WeakMap<Register, Promise<unknown>>();

/**
 * One round: reads, plans, writes the requests, sends the messages. Running it again on the same day sends nothing new.
 * Rounds over one store wait for each other; of several processes one runs it, and the others report `elsewhere`.
 */
export async function runRound(options: RoundOptions): Promise<RoundReport> {
  const before = running.get(options.store) ?? Promise.resolve();
  const round = before.then(() => (options.dryRun ? roundOnPaper(options) : leasedRound(options)));
  // The next one waits for the end of this one, whatever the end was; this one's caller gets its error.
  running.set(
    options.store,
    round.catch(() => undefined),
  );
  return round;
}

async function roundOnPaper(options: RoundOptions): Promise<RoundReport> {
  const report = emptyReport(options.today, true);
  const desk = await openDesk(options, report);
  await settleDeadSends(desk, options.today);
  await writePlan(desk, options, report);
  report.sent = messagesOf({ desk, today: options.today }).filter(({ how }) => how === 'new').length;
  report.notDelivered = undelivered(desk);
  report.entryRights = await rightsKept(desk, options);
  return report;
}

async function leasedRound(options: RoundOptions): Promise<RoundReport> {
  const { store, log, wait = (seconds: number) => pause(seconds * 1000) } = options;
  const times = { ...usualLeaseTimes, now: () => performance.now() / 1000, ...options.lease, wait };
  const report = emptyReport(options.today, false);
  const lease = await takeLease(store, randomUUID(), times);
  if (!lease) return { ...report, elsewhere: true };
  const stop = keepAlive(lease, times.renewEvery);
  try {
    await oneRound(options, lease, report);
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error;
    log?.('reminder.leaseLost', { today: options.today });
    report.elsewhere = true;
  } finally {
    stop();
    // That it could not be given back must not hide what went wrong before; it goes stale by itself.
    await lease.release().catch((error: unknown) => log?.('reminder.leaseKept', failureFacts(error)));
  }
  return report;
}

/** Reading and opening thousands takes longer than a lease lives without a sign. */
function keepAlive(lease: Lease, everySeconds: number): () => void {
  // A failure comes again before the next card, where it counts.
  const timer = setInterval(() => void lease.hold().catch(() => undefined), everySeconds * 1000);
  timer.unref();
  return () => clearInterval(timer);
}

async function oneRound(options: RoundOptions, lease: Lease, report: RoundReport): Promise<void> {
  const { today, links, messenger, log, onStep, hour = () => 12 } = options;
  const desk = await openDesk(options, report);
  const state = await options.store.all('serviceState');
  const olderCards = new OlderCards(options.store, state);
  const context: SendingContext = { desk, today, links, messenger, olderCards, lease, hour, log, onStep };
  await lease.hold();
  await settleDeadSends(desk, today);
  await replaceLeftOver(context);
  const notices = openNotices(options, desk, state, lease);
  await notices?.book.settleDead();
  // Whoever turns out to be unreachable is passed over in the next plan, until nobody new has to be asked.
  for (let isSettled = false; !isSettled;) {
    if (notices) await keepOwed(notices);
    const outdated = await writePlan(desk, options, report);
    await lease.hold();
    await correctCards(outdated, context);
    isSettled = await sendMessages(context, report);
  }
  await sendMonthlies(context, report);
  if (notices && isHourFor(context)) await sendNotices(notices, report);
  else if (notices) report.later += noticesOf(notices).length;
  report.notDelivered = undelivered(desk);
  report.entryRights = await rightsKept(desk, options);
}

/** Null when the process team wants nobody told outside the chat. */
function openNotices(
  { store, notifiers = {}, today, links, log }: RoundOptions,
  desk: Desk,
  state: readonly Stored<'serviceState'>[],
  lease: Lease,
): NoticeContext | null {
  const { fallback } = desk.rules;
  if (fallback === 'none') return null;
  const book = new NoticeBook(store, state, (id) => desk.reviews.get(id)?.values.state === 'open');
  for (const [person, { writtenOn }] of book.noticed()) desk.chats.noteWritten(person, writtenOn);
  return { desk, book, today, links, lease, log, notifier: notifiers[fallback] ?? null };
}

async function openDesk({ store, dryRun = false, onStep }: RoundOptions, report: RoundReport): Promise<Desk> {
  const desk = await Desk.open(store, dryRun);
  onStep?.({ step: 'read', processes: desk.processes.size, requests: desk.reviews.size });
  report.hours = { from: desk.rules.messagesFrom, until: desk.rules.messagesUntil };
  return desk;
}

/** After the cards: nobody waits for a question because of rights. */
async function rightsKept(desk: Desk, { store, entryRights, dryRun, log }: RoundOptions) {
  if (!entryRights) return null;
  return keepEntryRights({ store, rights: entryRights, processes: desk.processes, dryRun, log });
}

/**
 * What an earlier round left as «being sent» died with it: the card may have arrived, so it counts as unclear, and the person
 * as written to; noted before, so that nobody is written to twice in a week if this one dies, too.
 */
async function settleDeadSends(desk: Desk, today: Day): Promise<void> {
  const dead = [...desk.reviews.values()].filter(
    ({ values }) => values.state === 'open' && values.delivery === 'sending',
  );
  const writtenBefore = new Map(
    dead.flatMap(({ values: { addressee } }) => {
      const chat = addressee === null ? null : desk.chats.with(addressee);
      return addressee !== null && chat ? [[addressee, chat.lastMessageOn] as const] : [];
    }),
  );
  for (const person of writtenBefore.keys()) await desk.saveChat(person, { lastMessageOn: today });
  const unclear = { state: 'unknown', activity: null } as const;
  await desk.saveReviews(
    new Map(dead.map((request) => [request.id, delivered(request, { how: 'new' }, unclear, today)])),
  );
  // Who was taken for dead may live, and has given back what it did not send: that must not cost the person a week.
  const mayHaveArrived = new Set(
    dead.flatMap(({ id, values }) => (desk.reviews.get(id)?.values.delivery === 'waiting' ? [] : values.addressee)),
  );
  for (const [person, lastMessageOn] of writtenBefore) {
    if (!mayHaveArrived.has(person)) await desk.saveChat(person, { lastMessageOn });
  }
}

function undelivered(desk: Desk): string[] {
  return [...desk.reviews.values()]
    .filter(({ values }) => values.state === 'open' && values.delivery !== 'sent')
    .map(({ values }) => processNumber(values.process ?? 0));
}
