import type { CardToSend } from '../../register';
import { cardEntry } from '../card/entry';
import type { AdaptiveCard } from '../card/adaptiveCard';
import { questionsShown, reviewCard, supersededCard } from '../card/reviewCard';
import type { Delivery, Messenger } from '../messenger';
import type { Desk } from './desk';

export type Outcome = Delivery | { readonly state: 'taken' };

interface Context {
  readonly desk: Desk;
  readonly messenger: Messenger;
  readonly tabLink: (processId: number) => string;
}

/**
 * Sends one person's card. `sending` is written before the message goes out and its outcome after: whatever dies in
 * between, the next round finds `sending` and does not send a second copy. `taken`: another round was faster.
 */
export async function deliver(card: CardToSend, context: Context): Promise<Outcome> {
  const { desk, messenger } = context;
  const fresh = card.requests.filter(({ values }) => values.delivery === 'waiting');
  const claimed: number[] = [];
  for (const { id } of fresh) if (await claim(desk, id)) claimed.push(id);
  if (claimed.length === 0) return { state: 'taken' };
  const delivery = await messenger.send(card.person, personCard(card, context));
  const state = delivery.state === 'later' ? 'waiting' : delivery.state;
  const activity = delivery.state === 'sent' ? delivery.activity : null;
  const listed = delivery.state === 'sent' ? card.requests.map(({ id }) => id) : claimed;
  for (const id of listed) await settle(desk, id, { delivery: state, activity });
  if (delivery.state === 'sent') await replaceOlder(card, context);
  return delivery;
}

/** The card about these requests as it goes to the person for the first time: questions only. */
export function personCard(
  { person, requests }: CardToSend,
  { desk, tabLink }: Omit<Context, 'messenger'>,
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

/** Tried twice: an edit of another field must not keep the card back, another round's claim must. */
async function claim(desk: Desk, id: number): Promise<boolean> {
  const isFree = () => {
    const values = desk.reviews.get(id)?.values;
    return values?.state === 'open' && values.delivery === 'waiting';
  };
  const take = () => desk.saveReview(id, { delivery: 'sending' });
  return (isFree() && (await take())) || (isFree() && (await take()));
}

type Settled = {
  readonly delivery: 'waiting' | 'sent' | 'unknown' | 'undeliverable';
  readonly activity: string | null;
};

/** Writes what became of the message, over whatever else was saved meanwhile: it is the only one who knows. */
async function settle(desk: Desk, id: number, outcome: Settled): Promise<void> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    if (desk.reviews.get(id)?.values.state !== 'open') return;
    if (await desk.saveReview(id, outcome)) return;
  }
}

/** A question must not stand open in two cards: the older one points to the newer. */
async function replaceOlder({ person, requests }: CardToSend, { desk, messenger }: Context): Promise<void> {
  const older = new Set(requests.flatMap(({ values }) => values.activity ?? []));
  for (const activity of older) await messenger.update(person, activity, supersededCard(desk.languageOf(person)));
}
