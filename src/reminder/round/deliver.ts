import type { Chat, Message, PersonKey } from '../../register';
import { mayBeWrittenTo } from '../../register';
import type { AdaptiveCard } from '../card/adaptiveCard';
import { supersededCard } from '../card/states';
import type { Delivery, Messenger } from '../messenger';
import type { Claim, Fate } from './claims';
import { claimAll, noteSent, noteShown, refused, release, unclear, waiting } from './claims';
import type { CardSource } from './deskCard';
import { digestToday, newDigest, shortDigest } from './deskCard';
import type { Lease } from './lease';
import type { OlderCards } from './olderCards';
import { replaceCard, type ReplaceContext } from './replace';

/** `taken`: another round was faster. `busy`: another round is writing to this person, and something may be left over. */
export type Outcome = Delivery | { readonly state: 'taken' | 'busy' };

/** So long a claim is kept: giving it back and claiming again costs more calls than the message. */
const shortWaitSeconds = 5;

export interface SendContext extends CardSource, ReplaceContext {
  readonly messenger: Messenger;
  readonly olderCards: OlderCards;
  readonly lease: Pick<Lease, 'hold' | 'wait'>;
}

/**
 * Sends one person's new message. `sending` is written before it goes out and its outcome after: whatever dies in
 * between, the next round finds `sending` and does not send a second copy.
 */
export async function deliver(message: Message, context: SendContext): Promise<Outcome> {
  const { desk, today } = context;
  const { person, requests } = message;
  if (requests.some(({ values }) => values.delivery === 'sending')) return { state: 'busy' };
  const fresh = requests.filter(({ values }) => values.delivery === 'waiting');
  const before = desk.chats.with(person);
  if (!before || !mayBeWrittenTo(before, today)) return { state: 'taken' };
  const claims = await claimAll(desk, fresh);
  if (claims === null) return { state: fresh.length === 1 ? 'taken' : 'busy' };
  if (claims.length === 0) return { state: 'taken' };
  const older = olderThan(requests, before);
  const delivery = await sendNoted(message, claims, older, context);
  if (delivery.state === 'sent') {
    await desk.saveChat(person, { lastMessageOn: today, digest: delivery.activity });
    const ids = requests.map(({ id }) => id);
    await noteSent(desk, ids, delivery.activity, today);
    await replaceOlder(person, older, delivery.activity, context);
  } else {
    if (delivery.state === 'unknown') await desk.saveChat(person, { lastMessageOn: today });
    await release(desk, claims, fateOf(delivery, context));
  }
  await context.olderCards.forget(person);
  return delivery;
}

function fateOf(delivery: Exclude<Delivery, { state: 'sent' }>, { today }: SendContext): Fate {
  if (delivery.state === 'later') return waiting;
  return delivery.state === 'unknown' ? unclear(today) : refused(delivery.reason);
}

/** Whatever dies after the message is out, the next round knows what it was to replace. */
async function sendNoted(
  message: Message,
  claims: readonly Claim[],
  older: readonly string[],
  context: SendContext,
): Promise<Delivery> {
  try {
    await context.olderCards.note(message.person, older);
  } catch (error) {
    await release(context.desk, claims, waiting);
    throw error;
  }
  return sendClaimed(message, claims, context);
}

/** A messenger that throws has sent nothing: the claims go back before the error goes on. */
async function sendClaimed(message: Message, claims: readonly Claim[], context: SendContext): Promise<Delivery> {
  const { person, requests } = message;
  const send = async (card: AdaptiveCard) => {
    for (let patience = 2; ; patience--) {
      await context.lease.hold();
      const delivery = await context.messenger.send(person, card);
      if (delivery.state !== 'later' || patience === 0 || delivery.afterSeconds > shortWaitSeconds) return delivery;
      await context.lease.wait(delivery.afterSeconds);
    }
  };
  try {
    const delivery = await send(newDigest(person, requests, context));
    if (delivery.state !== 'undeliverable' || delivery.reason !== 'tooLarge') return delivery;
    // «Too large» was surely not taken. A chat that takes less than agreed still takes the number and the link.
    return await send(shortDigest(person, requests.length, context));
  } catch (error) {
    await release(context.desk, claims, waiting);
    throw error;
  }
}

/** Where these questions have stood until now. */
function olderThan(requests: Message['requests'], { digest }: Pick<Chat, 'digest'>): readonly string[] {
  // While a card is on its way, a claim stands in the place of its message.
  const shown = requests.flatMap(({ values }) => (values.delivery === 'sending' ? [] : (values.activity ?? [])));
  return [...new Set([...shown, ...(digest === null ? [] : [digest])])];
}

/** A question must not stand open in two cards: the older one points to the newer. */
async function replaceOlder(
  person: PersonKey,
  older: readonly string[],
  newest: string,
  context: Pick<SendContext, 'desk' | 'links' | 'messenger' | 'log'>,
): Promise<void> {
  const pointer = supersededCard(context.desk.chats.languageOf(person), context.links.start);
  for (const activity of older) if (activity !== newest) await replaceCard(person, activity, pointer, context);
}

/** What a round that died after sending has not replaced. Where no newer card came, the older one stays the one that asks. */
export async function replaceLeftOver(context: SendContext): Promise<void> {
  const { desk, olderCards, lease } = context;
  for (const { person, activities } of olderCards.left()) {
    const newest = desk.chats.with(person)?.digest ?? null;
    await lease.hold();
    if (newest !== null && !activities.includes(newest)) await replaceOlder(person, activities, newest, context);
    await olderCards.forget(person);
  }
}

/** Brings the card that stands in the chat up to date: nobody is told, so that it may happen at any hour and any number of times. */
export async function showInPlace({ person, requests }: Message, context: SendContext): Promise<Outcome> {
  const { desk, messenger, today } = context;
  const activity = desk.chats.with(person)?.digest ?? null;
  if (activity === null) return { state: 'taken' };
  await context.lease.hold();
  const card = digestToday({ person, activity, requests: requests.map(({ id }) => id) }, context);
  const delivery = await messenger.update(person, activity, card);
  if (delivery.state === 'sent') await noteShown(desk, requests, activity, today);
  // Somebody has deleted the message: what is new waits for the next one.
  else if (delivery.state === 'undeliverable') await desk.saveChat(person, { digest: null });
  return delivery;
}
