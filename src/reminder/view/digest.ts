import type { Day, PersonKey, Stored } from '../../register';
import { byDueDay, isPostponed, openRequestsOf } from '../../register';
import { pageOf, pageSize, settledShown } from '../card/digest';
import type { DigestView } from '../card/entry';
import { dueEntry, settledEntry } from './entries';
import type { ViewSource } from './source';

type Request = Stored<'reviews'>;

/** What is on a digest: all that waits, in order, the page to show, and what is settled, the latest last. */
export interface DigestContent {
  readonly waiting: readonly Request[];
  readonly page: number;
  readonly settled: readonly Request[];
}

/** The requests of a digest that are looked at: for whoever has to read more about them first. */
export function shownOn({ waiting, page, settled }: DigestContent): readonly Request[] {
  return [...pageOf(waiting, page).items, ...settled.slice(-settledShown)];
}

export function digestView(content: DigestContent, reader: PersonKey, source: ViewSource): DigestView {
  const { page, items } = pageOf(content.waiting, content.page);
  const settled = content.settled.slice(-settledShown);
  return {
    entries: items.map((request) => dueEntry(request, source)),
    page,
    waiting: content.waiting.length,
    settled: settled.map((request) => settledEntry(request, reader, source)),
    moreSettled: content.settled.length - settled.length,
  };
}

/** What waits for the person's answer today, what is due first first; what was put off rests. */
export function waitingFor(reviews: readonly Request[], person: PersonKey, today: Day): readonly Request[] {
  return openRequestsOf(reviews, person).filter(({ values }) => !isPostponed(values, today));
}

/** The page on which the person goes on after something about this request: where it stands, or would stand. */
export function pageFor(request: Request | undefined, waiting: readonly Request[]): number {
  if (!request) return 1;
  const before = waiting.filter((one) => byDueDay(one, request) < 0);
  return Math.floor(Math.min(before.length, Math.max(0, waiting.length - 1)) / pageSize) + 1;
}
