import type { PersonKey, Stored } from '../../register';
import type { AdaptiveCard } from '../card/adaptiveCard';
import { failureFacts } from '../failureFacts';
import type { Log } from '../log';
import type { Messenger } from '../messenger';
import type { CardSource, OutdatedCard } from './deskCard';
import { digestToday } from './deskCard';
import { inParallel } from './inParallel';

export interface ReplaceContext {
  readonly messenger: Messenger;
  readonly log?: Log;
}

/** Updates at once; the chat takes 50 requests a second for the whole tenant. */
const parallelUpdates = 5;

/**
 * Puts another card in the place of one in the chat. A failure is logged and harmless: the register decides what an
 * answer does, whatever an old card still shows.
 */
export async function replaceCard(
  person: PersonKey,
  activity: string,
  card: AdaptiveCard,
  { messenger, log }: ReplaceContext,
): Promise<void> {
  try {
    const { state } = await messenger.update(person, activity, card);
    if (state !== 'sent') log?.('card.notReplaced', { state });
  } catch (error) {
    log?.('card.notReplaced', { state: 'failed', ...failureFacts(error) });
  }
}

/** Takes requests off the cards on which they stood, given as they were before they were moved or withdrawn. */
export async function correctCards(
  before: readonly Stored<'reviews'>[],
  context: ReplaceContext & CardSource,
): Promise<void> {
  await inParallel(outdatedCards(before), parallelUpdates, (card) =>
    replaceCard(card.person, card.activity, digestToday(card, context), context),
  );
}

function outdatedCards(before: readonly Stored<'reviews'>[]): readonly OutdatedCard[] {
  const cards = new Map<string, OutdatedCard & { readonly requests: number[] }>();
  for (const { id, values } of before) {
    const { addressee: person, activity, delivery } = values;
    // While a card is on its way, a claim stands in the place of its message.
    if (person === null || activity === null || delivery === 'sending') continue;
    // Ids of messages are unique in one chat only.
    const key = JSON.stringify([person, activity]);
    const known = cards.get(key);
    if (known) known.requests.push(id);
    else cards.set(key, { person, activity, requests: [id] });
  }
  return [...cards.values()];
}
