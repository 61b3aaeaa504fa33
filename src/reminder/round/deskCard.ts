import type { CardToSend, PersonKey, Stored } from '../../register';
import { openRequestsOf } from '../../register';
import type { AdaptiveCard } from '../card/adaptiveCard';
import { cardEntry } from '../card/entry';
import { linesShown, questionsShown, reviewCard } from '../card/reviewCard';
import { settledOn } from '../card/settled';
import type { Desk } from './desk';

export interface CardSource {
  readonly desk: Desk;
  readonly tabLink: (processId: number) => string;
}

/** A message that stands in somebody's chat, and the requests that it no longer asks them about. */
export interface OutdatedCard {
  readonly person: PersonKey;
  readonly activity: string;
  readonly requests: readonly number[];
}

/** The card about these requests as it goes to the person for the first time: questions only. */
export function personCard({ person, requests }: CardToSend, source: CardSource): AdaptiveCard {
  return deskCard(person, { open: requests, lines: [], settled: 0 }, source);
}

/** What the card still asks, and a line for each request that has gone to somebody else or was withdrawn. */
export function correctedCard({ person, activity, requests }: OutdatedCard, source: CardSource): AdaptiveCard {
  const reviews = [...source.desk.reviews.values()];
  // What is new for the person comes with a card of its own.
  const open = openRequestsOf(reviews, person).filter(({ values }) => values.activity === activity);
  const settled = settledOn(reviews, { activity, requests }, person);
  // A round knows no names of persons, so it only counts the answers.
  const lines = settled.filter(({ values }) => values.state !== 'answered').slice(-linesShown);
  return deskCard(person, { open, lines, settled: settled.length - lines.length }, source);
}

interface Content {
  readonly open: readonly Stored<'reviews'>[];
  readonly lines: readonly Stored<'reviews'>[];
  readonly settled: number;
}

function deskCard(person: PersonKey, { open, lines, settled }: Content, { desk, tabLink }: CardSource): AdaptiveCard {
  const names = { unit: (id: number | null) => desk.unitName(id), person: () => null };
  const entries = [...open.slice(0, questionsShown), ...lines].flatMap((request) => {
    const process = desk.processes.get(request.values.process ?? 0);
    return process ? [cardEntry(request, process, person, names)] : [];
  });
  const more = Math.max(0, open.length - questionsShown);
  return reviewCard(entries, { language: desk.languageOf(person), tabLink, more, settled });
}
