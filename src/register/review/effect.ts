import type { Day } from '../calendar';
import { retirement } from '../process/retirement';
import type { ProcessValues } from '../process/schema';
import { processFields } from '../process/schema';
import type { Problem } from '../schema/problem';
import { validate } from '../schema/validate';
import type { Stored } from '../store';
import { nextReviewAfter } from './cycle';
import { kindOf } from './keys';
import type { RequestKind, ReviewValues } from './schema';
import { reviewFields } from './schema';

/** A request as it stands once it is answered. */
export type Answered = Pick<ReviewValues, 'kind' | 'outcome' | 'proposed' | 'note' | 'comment'>;

type Effect = (answered: Answered, process: ProcessValues, day: Day) => Partial<ProcessValues>;

/**
 * What an answer given on `day` changes at the process. Nothing, when it stands already.
 * «Needs a change» leaves the next review where it is: releasing the changed entry moves it (`confirmationByRelease`), and
 * if that never happens the question comes back (`planReviews`).
 */
export const effectOf: Effect = (answered, process, day) => effects[kindOf(answered)](answered, process, day);

const effects: Readonly<Record<RequestKind, Effect>> = {
  review: ({ outcome }, process, day) => {
    if (outcome === 'changeNeeded') return process.status === 'released' ? { status: 'changing' } : {};
    return outcome === 'confirmed' ? confirmation(process, day) : {};
  },
  handover: ({ outcome, proposed }, process) => {
    if (outcome !== 'accepted' || proposed === null || process.owner === proposed) return {};
    // Nobody stands in for themselves.
    return { owner: proposed, ...(process.deputy === proposed ? { deputy: null } : {}) };
  },
  retirement: ({ outcome, note, comment }, process) => {
    if (outcome !== 'accepted' || process.status === 'retired') return {};
    return retirement(note ?? comment ?? reviewFields.outcome.choices.gone.de, null);
  },
  release: ({ outcome }, process, day) => {
    if (process.status !== 'review') return {};
    if (outcome === 'declined') return { status: 'draft' };
    return outcome === 'accepted' ? { ...confirmation(process, day), status: 'released' } : {};
  },
  // What a suggestion writes is read from the suggestion itself, see `decisionOn`.
  suggestion: () => ({}),
};

/** What keeps an entry from being released. */
export const releaseProblems = (process: ProcessValues): readonly Problem[] =>
  validate(processFields, process, 'release');

function confirmation(process: ProcessValues, day: Day): Partial<ProcessValues> {
  return {
    lastReviewed: day,
    nextReview: nextReviewAfter(day, process.cycleMonths),
    changedByOthers: null,
    // «Still right» ends a change that nobody needs any more; an incomplete entry can't be released by a click.
    ...(process.status === 'changing' && releaseProblems(process).length === 0 ? { status: 'released' as const } : {}),
  };
}

/**
 * What of an answer's effect is missing because the writer died. A confirmation is missing until the entry says that it
 * was reviewed; anything else only while nobody has saved the process since, because later saves are somebody's own will.
 */
export function unwrittenEffect(request: Stored<'reviews'>, process: Stored<'processes'>): Partial<ProcessValues> {
  const { state, outcome, answeredOn } = request.values;
  if (state !== 'answered' || answeredOn === null) return {};
  const effect = effectOf(request.values, process.values, answeredOn);
  if (process.modifiedAt < request.modifiedAt) return effect;
  const { lastReviewed, nextReview } = process.values;
  const isUnconfirmed = outcome === 'confirmed' && (lastReviewed === null || lastReviewed < answeredOn);
  if (!isUnconfirmed || nextReview !== request.values.dueOn) return {};
  return { lastReviewed: effect.lastReviewed, nextReview: effect.nextReview };
}
