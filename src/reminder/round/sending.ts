import type { Message } from '../../register';
import { messagesDue } from '../../register';
import type { Delivery } from '../messenger';
import type { Outcome, SendContext } from './deliver';
import { deliver, showInPlace } from './deliver';
import { inParallel } from './inParallel';
import type { Lease } from './lease';
import { monthlyToSend, sendMonthly } from './monthly';
import type { RoundReport, RoundStep } from './report';

export interface SendingContext extends SendContext {
  readonly lease: Lease;
  /** Full hour of the city's clock; new messages go out between the hours of the rules only. */
  readonly hour: () => number;
  readonly onStep?: (step: RoundStep) => void;
}

/** Cards on their way at once; the chat takes 50 requests a second for the whole tenant. */
const parallelCards = 5;
/** After that many attempts the rest waits for the next round. */
const attempts = 4;
const longestWaitSeconds = 60;

/** Sends all that is due. True when nobody new turned out to be unreachable. */
export async function sendMessages(context: SendingContext, report: RoundReport): Promise<boolean> {
  let isSettled = true;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const messages = dueNow(context);
    const outcomes = await sendAll(messages, context);
    const reached = outcomes.map((outcome, index) => noted(outcome, messages[index]!, context, report));
    isSettled &&= !reached.includes(false);
    const pauses = outcomes.flatMap((outcome) => (outcome.state === 'later' ? [outcome.afterSeconds] : []));
    report.later = outcomes.filter(({ state }) => state === 'later' || state === 'busy').length;
    if (pauses.length === 0 || attempt === attempts) break;
    await context.lease.wait(Math.min(Math.max(...pauses), longestWaitSeconds));
  }
  report.later += heldBack(context).length;
  return isSettled;
}

/** The month's digests, after the questions. */
export async function sendMonthlies(context: SendingContext, report: RoundReport): Promise<void> {
  const messages = messagesOf(context);
  if (!isHourFor(context)) return;
  const due = monthlyToSend(context.desk, messages, context.today);
  const outcomes = await inParallel(due, parallelCards, (one) => sendMonthly(one, context));
  for (const { state } of outcomes) {
    if (state === 'sent') report.monthly++;
    if (state === 'later') report.later++;
  }
}

/** Everything that is to go out today, whatever the hour. */
export const messagesOf = ({ desk, today }: Pick<SendContext, 'desk' | 'today'>): readonly Message[] =>
  messagesDue([...desk.reviews.values()], desk.chats.all(), today);

const dueNow = (context: SendingContext): readonly Message[] =>
  messagesOf(context).filter(({ how }) => how === 'inPlace' || isHourFor(context));

/** New messages whose hour is over or has not come. */
const heldBack = (context: SendingContext): readonly Message[] =>
  isHourFor(context) ? [] : messagesOf(context).filter(({ how }) => how === 'new');

/** Whether new messages may go out at this hour. */
export function isHourFor({ desk, hour }: Pick<SendingContext, 'desk' | 'hour'>): boolean {
  const now = hour();
  return now >= desk.rules.messagesFrom && now < desk.rules.messagesUntil;
}

/** Counts it; false when the person turned out to be unreachable. */
function noted(outcome: Outcome, message: Message, { desk }: SendingContext, report: RoundReport): boolean {
  if (message.how === 'inPlace') {
    if (outcome.state === 'sent') report.shown++;
    return true;
  }
  const { state } = outcome;
  if (state === 'sent' || state === 'unknown' || state === 'undeliverable') report[state]++;
  if (outcome.state !== 'undeliverable') return true;
  if (isNotThere(outcome)) desk.organisation.reachable.delete(message.person);
  return false;
}

const isNotThere = (delivery: Delivery): boolean =>
  delivery.state === 'undeliverable' && (delivery.reason === 'gone' || delivery.reason === 'blocked');

function sendAll(messages: readonly Message[], context: SendingContext): Promise<readonly Outcome[]> {
  let done = 0;
  return inParallel(messages, parallelCards, async (message) => {
    const outcome = message.how === 'new' ? await deliver(message, context) : await showInPlace(message, context);
    context.onStep?.({ step: 'sending', done: ++done, total: messages.length });
    return outcome;
  });
}
