import type { AnswerResult, Day, PersonKey, RegisterStore, ReviewOutcome, Stored } from '../../register';
import { answerReview, Conflict, effectOf, lists, NotFound } from '../../register';
import { commentId, whoId } from '../card/reviewCard';
import { failureFacts } from '../failureFacts';
import type { Log } from '../log';

export interface Click {
  readonly request: number;
  readonly outcome: ReviewOutcome;
  readonly comment: string | null;
  /** What the card showed; the clicked one comes last. */
  readonly card: readonly number[];
}

export interface AnswerContext {
  readonly store: RegisterStore;
  readonly today: Day;
  readonly log: Log;
}

/** More ids than any card of ours carries are somebody's invention. */
const mostRequests = 60;
const attempts = 4;

/** What a button says, or null when it is none of ours. Everything in it came from the client. */
export function readClick(verb: unknown, data: unknown): Click | null {
  if (typeof verb !== 'string' || !Object.hasOwn(lists.reviews.fields.outcome.choices, verb)) return null;
  const fields = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  const { request, card } = fields;
  if (!isId(request) || typeof card !== 'string' || !/^\d{1,9}(\.\d{1,9})*$/.test(card)) return null;
  const ids = card.split('.').map(Number);
  if (ids.length > mostRequests || !ids.every(isId)) return null;
  const outcome = verb as ReviewOutcome;
  const comment = fields[outcome === 'notMine' ? whoId(request) : commentId(request)];
  return {
    request,
    outcome,
    comment: typeof comment === 'string' && outcome !== 'confirmed' ? comment : null,
    card: [...new Set(ids.filter((id) => id !== request)), request],
  };
}

/**
 * Writes the answer: the request first, guarded by its ETag, so that the first answer wins; then its effect on the
 * process. If that second write fails the answer stands and the next round repeats the effect.
 */
export async function giveAnswer(
  click: Click,
  by: PersonKey,
  replyTo: string | null,
  context: AnswerContext,
): Promise<AnswerResult> {
  const { store, today } = context;
  for (let attempt = 1; ; attempt++) {
    const request = await store.one('reviews', click.request);
    const process = await store.one('processes', request.values.process ?? 0);
    const result = answerReview(request, process, click, by, today);
    if (result.kind !== 'accepted') return result;
    try {
      // An answer proves that its card has arrived, whatever the sending thought.
      const arrived = replyTo === null ? {} : { delivery: 'sent' as const, activity: replyTo };
      await store.update('reviews', request, { ...result.request, ...arrived });
    } catch (error) {
      if (error instanceof Conflict && attempt < attempts) continue;
      throw error;
    }
    await writeEffect(process, click.outcome, context);
    return result;
  }
}

async function writeEffect(
  process: Stored<'processes'>,
  outcome: ReviewOutcome,
  { store, today, log }: AnswerContext,
): Promise<void> {
  try {
    for (let current = process, attempt = 1; ; attempt++) {
      const changes = effectOf(outcome, current.values, today);
      if (Object.keys(changes).length === 0) return;
      try {
        await store.update('processes', current, changes);
        return;
      } catch (error) {
        if (!(error instanceof Conflict) || attempt === attempts) throw error;
        current = await store.one('processes', process.id);
      }
    }
  } catch (error) {
    log('answer.unfinished', { process: process.id, ...failureFacts(error) });
  }
}

/** Whether the answer failed because what it is about does not exist. */
export const isGone = (error: unknown): boolean => error instanceof NotFound;

const isId = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0;
