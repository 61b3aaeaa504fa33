import { randomUUID } from 'node:crypto';
import type { Day, Stored, Values } from '../../register';
import type { Desk } from './desk';

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
  try {
    // The same order in every round, so that one of two gets them all.
    for (const { id } of [...requests].sort((left, right) => left.id - right.id)) {
      const claim = await claimOne(desk, id);
      if (claim) claims.push(claim);
      else if (isWithAnother(desk, id)) {
        await release(desk, claims, 'waiting');
        return null;
      }
    }
    return claims;
  } catch (error) {
    await release(desk, claims, 'waiting');
    throw error;
  }
}

/** What became of claimed requests whose card did not, or perhaps not, arrive. What others know better stays. */
export async function release(
  desk: Desk,
  claims: readonly Claim[],
  delivery: 'waiting' | 'unknown' | 'undeliverable',
): Promise<void> {
  for (const { id, token, before } of claims) {
    await saveWhile(desk, id, { delivery, activity: before }, (values) => isOurs(values, token));
  }
}

/** The card has arrived: nobody else knows that, so it is written over whatever was saved meanwhile. */
export async function noteSent(
  desk: Desk,
  ids: readonly number[],
  card: { readonly activity: string; readonly askedOn: Day },
): Promise<void> {
  for (const id of ids) await saveWhile(desk, id, { ...card, delivery: 'sent' }, () => true);
}

/** Tried twice: an edit of another field must not keep the card back. */
async function claimOne(desk: Desk, id: number): Promise<Claim | null> {
  for (let attempt = 1; attempt <= 2; attempt++) {
    const values = desk.reviews.get(id)?.values;
    if (values?.state !== 'open' || values.delivery !== 'waiting') return null;
    const claim = { id, token: `claim:${randomUUID()}`, before: values.activity };
    if (await desk.saveReview(id, { delivery: 'sending', activity: claim.token })) return claim;
  }
  return null;
}

function isWithAnother(desk: Desk, id: number): boolean {
  const values = desk.reviews.get(id)?.values;
  return values?.state === 'open' && values.delivery !== 'waiting';
}

/** Another round may have taken the sender for dead; it then knows no more than that the outcome is unclear. */
function isOurs({ delivery, activity }: Values<'reviews'>, token: string): boolean {
  return activity === token || (delivery === 'unknown' && activity === null);
}

async function saveWhile(
  desk: Desk,
  id: number,
  changes: Partial<Values<'reviews'>>,
  isWanted: (values: Values<'reviews'>) => boolean,
): Promise<void> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    const values = desk.reviews.get(id)?.values;
    if (values?.state !== 'open' || !isWanted(values)) return;
    if (await desk.saveReview(id, changes)) return;
  }
}
