import type { CardToSend, Day } from '../../register';
import { supersededCard } from '../card/reviewCard';
import type { Delivery } from '../messenger';
import type { Claim } from './claims';
import { claimAll, noteSent, release } from './claims';
import type { CardSource } from './deskCard';
import { personCard } from './deskCard';
import { replaceCard, type ReplaceContext } from './replace';

/** `taken`: another round was faster. `busy`: another round is writing to this person, and something may be left over. */
export type Outcome = Delivery | { readonly state: 'taken' | 'busy' };

interface Context extends CardSource, ReplaceContext {
  readonly today: Day;
}

/**
 * Sends one person's card. `sending` is written before the message goes out and its outcome after: whatever dies in
 * between, the next round finds `sending` and does not send a second copy.
 */
export async function deliver(card: CardToSend, context: Context): Promise<Outcome> {
  const { desk } = context;
  if (card.requests.some(({ values }) => values.delivery === 'sending')) return { state: 'busy' };
  const fresh = card.requests.filter(({ values }) => values.delivery === 'waiting');
  const claims = await claimAll(desk, fresh);
  if (claims === null) return { state: fresh.length === 1 ? 'taken' : 'busy' };
  if (claims.length === 0) return { state: 'taken' };
  const delivery = await sendClaimed(card, claims, context);
  if (delivery.state === 'sent') {
    const ids = card.requests.map(({ id }) => id);
    await noteSent(desk, ids, { activity: delivery.activity, askedOn: context.today });
    await replaceOlder(card, context);
  } else await release(desk, claims, delivery.state === 'later' ? 'waiting' : delivery.state);
  return delivery;
}

/** A messenger that throws has sent nothing: the claims go back before the error goes on. */
async function sendClaimed(card: CardToSend, claims: readonly Claim[], context: Context): Promise<Delivery> {
  try {
    return await context.messenger.send(card.person, personCard(card, context));
  } catch (error) {
    await release(context.desk, claims, 'waiting');
    throw error;
  }
}

/** A question must not stand open in two cards: the older one points to the newer. */
async function replaceOlder({ person, requests }: CardToSend, context: Context): Promise<void> {
  const older = new Set(requests.flatMap(({ values }) => values.activity ?? []));
  const pointer = supersededCard(context.desk.languageOf(person));
  for (const activity of older) await replaceCard(person, activity, pointer, context);
}
