import type { Language, PersonKey, RegisterStore, Stored } from '../../register';
import { NotFound, openRequestsOf } from '../../register';
import type { AdaptiveCard } from '../card/adaptiveCard';
import type { CardEntry } from '../card/entry';
import { cardEntry } from '../card/entry';
import { linesShown, questionsShown, reviewCard } from '../card/reviewCard';
import { settledOn, type CardInHand } from '../card/settled';
import { inParallel } from '../round/inParallel';
import type { NameBook } from './names';

export interface RefreshContext {
  readonly store: RegisterStore;
  readonly names: NameBook;
  readonly tabLink: (processId: number) => string;
}

export interface Viewer {
  readonly person: PersonKey;
  readonly language: Language;
}

/** The card as it stands now, for this person: lines for what is settled, the next questions in their place. */
export async function refreshedCard(card: CardInHand, viewer: Viewer, context: RefreshContext): Promise<AdaptiveCard> {
  return cardFrom(await context.store.all('reviews'), card, viewer, context);
}

/** The same from requests that are read already. */
export async function cardFrom(
  reviews: readonly Stored<'reviews'>[],
  card: CardInHand,
  { person, language }: Viewer,
  { store, names, tabLink }: RefreshContext,
): Promise<AdaptiveCard> {
  const book = await names();
  const open = openRequestsOf(reviews, person);
  const settled = settledOn(reviews, card, person);
  const lines = settled.slice(-linesShown);
  const shown = [...open.slice(0, questionsShown), ...lines];
  const found = await inParallel(shown, shown.length, (request) => entryOf(request));
  const entries = found.flatMap((entry) => entry ?? []);
  const more = Math.max(0, open.length - questionsShown);
  return reviewCard(entries, { language, tabLink, more, settled: settled.length - lines.length });

  async function entryOf(request: Stored<'reviews'>): Promise<CardEntry | null> {
    try {
      return cardEntry(request, await store.one('processes', request.values.process ?? 0), person, book);
    } catch (error) {
      // Nobody deletes processes, but an administrator can; the rest of the card is still worth showing.
      if (error instanceof NotFound) return null;
      throw error;
    }
  }
}
