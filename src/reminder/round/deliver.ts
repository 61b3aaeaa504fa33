import type { CardToSend, Day } from '../../register';
import { cardEntry } from '../card/entry';
import type { AdaptiveCard } from '../card/adaptiveCard';
import { questionsShown, reviewCard, supersededCard } from '../card/reviewCard';
import type { Delivery, Messenger } from '../messenger';
import type { Claim } from './claims';
import { claimAll, noteSent, release } from './claims';
import type { Desk } from './desk';

/** `taken`: another round was faster. `busy`: another round is writing to this person, and something may be left over. */
export type Outcome = Delivery | { readonly state: 'taken' | 'busy' };

interface Context {
  readonly desk: Desk;
  readonly today: Day;
  readonly messenger: Messenger;
  readonly tabLink: (processId: number) => string;
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

/** The card about these requests as it goes to the person for the first time: questions only. */
export function personCard(
  { person, requests }: CardToSend,
  { desk, tabLink }: Pick<Context, 'desk' | 'tabLink'>,
): AdaptiveCard {
  const names = { unit: (id: number | null) => desk.unitName(id), person: () => null };
  const entries = requests.slice(0, questionsShown).flatMap((request) => {
    const process = desk.processes.get(request.values.process ?? 0);
    return process ? [cardEntry(request, process, person, names)] : [];
  });
  return reviewCard(entries, {
    language: desk.languageOf(person),
    tabLink,
    requests: requests.map(({ id }) => id),
    more: requests.length - entries.length,
  });
}

/** A question must not stand open in two cards: the older one points to the newer. */
async function replaceOlder({ person, requests }: CardToSend, { desk, messenger }: Context): Promise<void> {
  const older = new Set(requests.flatMap(({ values }) => values.activity ?? []));
  for (const activity of older) await messenger.update(person, activity, supersededCard(desk.languageOf(person)));
}
