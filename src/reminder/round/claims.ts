import { randomUUID } from 'node:crypto';
import type { Day, Stored, Values } from '../../register';
import { delivered } from '../../register';
import type { UndeliverableReason } from '../messenger';
import type { Desk } from './desk';

type Changes = Partial<Values<'reviews'>>;

/** The right to send one request's card. */
export interface Claim {
  readonly id: number;
  /**
   * Stands in the request beside `sending` and nowhere else: the store takes a write that is there already for done, so
   * two rounds writing the same words would both believe that they were first.
   */
  readonly token: string;
  /** The card that stood in the chat before, if any. */
  readonly before: string | null;
}

/** Null when another round is about to send, or has sent, one of them: then none of them is claimed. */
export async function claimAll(desk: Desk, requests: readonly Stored<'reviews'>[]): Promise<readonly Claim[] | null> {
  const claims: Claim[] = [];
  // The same order in every round, so that one of two gets them all.
  const ids = requests.map(({ id }) => id).sort((left, right) => left - right);
  try {
    // Tried twice: an edit of another field must not keep the card back.
    for (let attempt = 1; attempt <= 2; attempt++) {
      const wanted = ids.flatMap((id) => claimOf(desk, id) ?? []);
      const saved = await desk.saveReviews(
        new Map(wanted.map(({ id, token }) => [id, { delivery: 'sending', activity: token }])),
      );
      claims.push(...wanted.filter(({ id }) => saved.has(id)));
    }
    const isOwn = new Set(claims.map(({ id }) => id));
    if (!ids.some((id) => !isOwn.has(id) && isWithAnother(desk, id))) return claims;
    await release(desk, claims, waiting);
    return null;
  } catch (error) {
    await release(desk, claims, waiting);
    throw error;
  }
}

/** What a request says of which no card, or perhaps none, has arrived; from what it says now. */
export type Fate = (values: Stored<'reviews'>) => Changes;

/** Nothing was sent: it waits on. */
export const waiting: Fate = () => ({ delivery: 'waiting' });
/** It may have arrived: the person counts as asked, and is never sent the same blindly again. */
export const unclear =
  (today: Day): Fate =>
  (request) =>
    delivered(request, { how: 'new' }, { state: 'unknown', activity: null }, today);
export const refused =
  (failure: UndeliverableReason): Fate =>
  () => ({ delivery: 'undeliverable', failure });

/** What became of claimed requests whose card did not, or perhaps not, arrive. What others know better stays. */
export async function release(desk: Desk, claims: readonly Claim[], fate: Fate): Promise<void> {
  await saveWhile(
    desk,
    new Map(
      claims.map(({ id, token, before }) => [
        id,
        (request) => (isOurs(request.values, token) ? { ...fate(request), activity: before } : null),
      ]),
    ),
  );
}

/** The card has arrived: nobody else knows that, so it is written over whatever was saved meanwhile. */
export async function noteSent(desk: Desk, ids: readonly number[], activity: string, today: Day): Promise<void> {
  const sent: Fate = (request) => delivered(request, { how: 'new' }, { state: 'sent', activity }, today);
  await saveWhile(desk, new Map(ids.map((id) => [id, sent])));
}

/** The card that stands in the chat says it now. */
export async function noteShown(desk: Desk, requests: readonly Stored<'reviews'>[], activity: string, today: Day) {
  const shown = (request: Stored<'reviews'>): Changes | null =>
    request.values.delivery === 'waiting'
      ? delivered(request, { how: 'inPlace' }, { state: 'sent', activity }, today)
      : null;
  await saveWhile(desk, new Map(requests.map(({ id }) => [id, shown])));
}

function claimOf(desk: Desk, id: number): Claim | null {
  const values = desk.reviews.get(id)?.values;
  if (values?.state !== 'open' || values.delivery !== 'waiting') return null;
  return { id, token: `claim:${randomUUID()}`, before: values.activity };
}

function isWithAnother(desk: Desk, id: number): boolean {
  const values = desk.reviews.get(id)?.values;
  return values?.state === 'open' && values.delivery !== 'waiting';
}

/** Another round may have taken the sender for dead; it then knows no more than that the outcome is unclear. */
function isOurs({ delivery, activity }: Values<'reviews'>, token: string): boolean {
  return activity === token || (delivery === 'unknown' && activity === null);
}

/** Saves what each request needs, as often as others save in between; null for one that needs nothing (any more). */
async function saveWhile(
  desk: Desk,
  wanted: ReadonlyMap<number, (request: Stored<'reviews'>) => Changes | null>,
): Promise<void> {
  const left = new Map(wanted);
  for (let attempt = 1; attempt <= 3 && left.size > 0; attempt++) {
    const changes = new Map<number, Changes>();
    for (const [id, changesOf] of left) {
      const request = desk.reviews.get(id);
      const needed = request?.values.state === 'open' ? changesOf(request) : null;
      if (needed) changes.set(id, needed);
      else left.delete(id);
    }
    for (const id of await desk.saveReviews(changes)) left.delete(id);
  }
}
