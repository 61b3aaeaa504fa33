import type { Day, PersonKey, ReviewLevel, ReviewOutcome, Stored } from '../../register';
import { mayAnswer } from '../../register';

/** What a card says about one request: a question, or one quiet line. */
export type CardEntry = {
  readonly request: number;
  readonly process: number;
  readonly name: string;
} & (
  | {
      readonly kind: 'question';
      readonly unit: string | null;
      readonly lastReviewed: Day | null;
      readonly dueOn: Day | null;
      readonly level: ReviewLevel | null;
    }
  | { readonly kind: 'answered'; readonly outcome: ReviewOutcome; readonly by: string | null; readonly on: Day | null }
  | { readonly kind: 'withdrawn' | 'elsewhere' }
);

export interface Names {
  readonly unit: (id: number | null) => string | null;
  readonly person: (key: PersonKey | null) => string | null;
}

/** Today's truth about a request, for the person who looks at it. Who has no part in it learns no more than that. */
export function cardEntry(
  request: Stored<'reviews'>,
  process: Stored<'processes'>,
  viewer: PersonKey,
  names: Names,
): CardEntry {
  const { state, outcome, answeredBy, answeredOn, addressee, level, dueOn } = request.values;
  const base = { request: request.id, process: process.id, name: process.values.name ?? request.values.title ?? '' };
  const isInvolved = answeredBy === viewer || mayAnswer(request.values, process.values, viewer);
  if (!isInvolved) return { ...base, kind: 'elsewhere' };
  if (state === 'answered' && outcome !== null) {
    return { ...base, kind: 'answered', outcome, by: names.person(answeredBy), on: answeredOn };
  }
  if (state !== 'open') return { ...base, kind: 'withdrawn' };
  // Owner and deputy may still answer, in the register; a card asks only whoever's turn it is.
  if (addressee !== viewer) return { ...base, kind: 'elsewhere' };
  return {
    ...base,
    kind: 'question',
    unit: names.unit(process.values.unit),
    lastReviewed: process.values.lastReviewed,
    dueOn,
    level,
  };
}
