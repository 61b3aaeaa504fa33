import type { Notice } from '../../register';
import { noticesDue } from '../../register';
import type { CardLinks } from '../card/entry';
import { failureFacts } from '../failureFacts';
import type { Log } from '../log';
import type { Desk } from '../round/desk';
import type { Lease } from '../round/lease';
import type { RoundReport } from '../round/report';
import type { NoticeBook, NoticeClaim } from './noticeBook';
import type { NoticeContent, NoticeDelivery, Notifier } from './notifier';

export interface NoticeContext {
  readonly desk: Desk;
  readonly book: NoticeBook;
  readonly today: RoundReport['today'];
  readonly links: CardLinks;
  readonly lease: Pick<Lease, 'hold'>;
  /** Null when what the setting names is not set up in this installation. */
  readonly notifier: Notifier | null;
  readonly log?: Log;
}

/** Whose card was refused by the chat is told, wherever the plan sends the request next: kept before the plan moves it. */
export async function keepOwed({ desk, book }: Pick<NoticeContext, 'desk' | 'book'>): Promise<void> {
  for (const { id, values } of [...desk.reviews.values()]) {
    if (values.state !== 'open' || values.delivery !== 'undeliverable' || values.addressee === null) continue;
    await book.owe(values.addressee, [id]);
  }
}

/** All that is to be told today, whatever the hour. */
export const noticesOf = ({ desk, book, today }: Pick<NoticeContext, 'desk' | 'book' | 'today'>): readonly Notice[] =>
  noticesDue({
    ...{ today, processes: desk.processes, organisation: desk.organisation },
    requests: [...desk.reviews.values()],
    noticed: book.noticed(),
    lastMessageTo: (person) => desk.chats.lastMessageTo(person),
  });

/**
 * Tells everybody whom no card reached, one after the other: they are few. A channel that refuses the service itself ends the
 * notices of this round and nothing else, as the questions have gone to the next level anyway.
 */
export async function sendNotices(context: NoticeContext, report: RoundReport): Promise<void> {
  const { notifier, log } = context;
  const due = noticesOf(context);
  if (due.length > 0 && notifier === null) report.noticesRefused = 'notSetUp';
  if (notifier === null) return;
  for (const notice of due) {
    const outcome = await tell(notice, notifier, context);
    if (outcome instanceof Error) {
      log?.('reminder.noticesRefused', failureFacts(outcome));
      report.noticesRefused = 'refused';
      return;
    }
    if (outcome?.state === 'sent') report.told++;
    if (outcome?.state === 'unknown' || outcome?.state === 'undeliverable') report.notTold++;
    if (outcome?.state === 'later') report.later++;
  }
}

/** Null when another round is faster; an error when the channel refuses the service. */
async function tell(
  notice: Notice,
  notifier: Notifier,
  context: NoticeContext,
): Promise<NoticeDelivery | Error | null> {
  const { book, lease, today } = context;
  const { person, requests } = notice;
  const ids = requests.map(({ id }) => id);
  await lease.hold();
  const claim = await book.claim(person, ids, today);
  if (!claim) return null;
  const delivery = await notified(claim, contentOf(notice, context), notifier, context);
  if (delivery instanceof Error || delivery.state === 'later') await book.release(claim);
  else await book.note(claim, delivery);
  return delivery;
}

async function notified(
  claim: NoticeClaim,
  content: NoticeContent,
  notifier: Notifier,
  { desk, book, lease }: NoticeContext,
): Promise<NoticeDelivery | Error> {
  try {
    await lease.hold();
  } catch (error) {
    await book.release(claim);
    throw error;
  }
  try {
    const { person } = claim;
    return await notifier.notify({ person, email: desk.mailOf(person) }, content);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function contentOf({ person, requests }: Notice, { desk, links }: NoticeContext): NoticeContent {
  return {
    language: desk.chats.languageOf(person),
    start: links.start,
    entries: requests.map(({ values }) => ({
      name: desk.processes.get(values.process ?? 0)?.values.name ?? values.title ?? '',
      dueOn: values.dueOn,
      link: values.process === null ? links.suggestions : links.process(values.process),
    })),
  };
}
