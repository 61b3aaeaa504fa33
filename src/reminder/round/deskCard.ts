import type { Day, PersonKey, Stored } from '../../register';
import type { AdaptiveCard } from '../card/adaptiveCard';
import { digestCard } from '../card/digest';
import type { CardFrame, CardLinks } from '../card/entry';
import { settledOn } from '../card/settled';
import type { DigestContent } from '../view/digest';
import { digestView, waitingFor } from '../view/digest';
import type { ViewSource } from '../view/source';
import type { Desk } from './desk';

export interface CardSource {
  readonly desk: Desk;
  readonly today: Day;
  readonly links: CardLinks;
}

/** A message that stands in somebody's chat, and the requests that it no longer asks them about. */
export interface OutdatedCard {
  readonly person: PersonKey;
  readonly activity: string;
  readonly requests: readonly number[];
}

/** All that waits for the person, as a new message says it: questions only. */
export function newDigest(person: PersonKey, requests: readonly Stored<'reviews'>[], source: CardSource): AdaptiveCard {
  return cardOf(person, { waiting: requests, page: 1, settled: [] }, source);
}

/** The same without naming the requests: a few hundred bytes, for a chat that takes no more. */
export function shortDigest(person: PersonKey, waiting: number, source: CardSource): AdaptiveCard {
  const view = { entries: [], page: 1, waiting, settled: [], moreSettled: 0 };
  return digestCard(view, frameOf(person, source));
}

/** What the card in the chat asks today, and a line for each request that has gone elsewhere or is settled. */
export function digestToday({ person, activity, requests }: OutdatedCard, source: CardSource): AdaptiveCard {
  const reviews = [...source.desk.reviews.values()];
  const waiting = waitingFor(reviews, person, source.today);
  const settled = settledOn(reviews, { activity, requests }, person, source.today);
  return cardOf(person, { waiting, page: 1, settled }, source);
}

export const frameOf = (person: PersonKey, { desk, links }: CardSource): CardFrame => ({
  language: desk.chats.languageOf(person),
  links,
});

function cardOf(person: PersonKey, content: DigestContent, source: CardSource): AdaptiveCard {
  return digestCard(digestView(content, person, viewSource(source)), frameOf(person, source));
}

function viewSource({ desk, today }: CardSource): ViewSource {
  return {
    today,
    names: { unit: (id) => desk.unitName(id), person: (key) => desk.personName(key) },
    team: desk.organisation.team,
    process: (id) => desk.processes.get(id),
    suggestion: (id) => desk.suggestions.get(id),
  };
}
