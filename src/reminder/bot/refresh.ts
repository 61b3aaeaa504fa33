import type { Language, PersonKey, RegisterStore } from '../../register';
import { NotFound } from '../../register';
import type { AdaptiveCard } from '../card/adaptiveCard';
import type { CardEntry } from '../card/entry';
import { cardEntry } from '../card/entry';
import { questionsShown, reviewCard } from '../card/reviewCard';
import { inParallel } from '../round/inParallel';
import type { NameBook } from './names';

export interface RefreshContext {
  readonly store: RegisterStore;
  readonly names: NameBook;
  readonly tabLink: (processId: number) => string;
}

/** Requests read at once; a card's requests are read only until enough questions are found. */
const step = 6;

/** The card as it stands now, for this person: done lines for what is answered, the next questions in their place. */
export async function refreshedCard(
  requests: readonly number[],
  viewer: PersonKey,
  language: Language,
  { store, names, tabLink }: RefreshContext,
): Promise<AdaptiveCard> {
  const book = await names();
  const entries: CardEntry[] = [];
  let read = 0;
  const questions = () => entries.filter(({ kind }) => kind === 'question').length;
  while (read < requests.length && questions() < questionsShown) {
    const part = requests.slice(read, read + step);
    const found = await inParallel(part, step, (id) => entryOf(id));
    entries.push(...found.flatMap((entry) => entry ?? []));
    read += part.length;
  }
  return reviewCard(entries, { language, tabLink, requests, more: requests.length - read });

  async function entryOf(id: number): Promise<CardEntry | null> {
    try {
      const request = await store.one('reviews', id);
      const process = await store.one('processes', request.values.process ?? 0);
      return cardEntry(request, process, viewer, book);
    } catch (error) {
      // Nobody deletes requests, but an administrator can; the rest of the card is still worth showing.
      if (error instanceof NotFound) return null;
      throw error;
    }
  }
}
