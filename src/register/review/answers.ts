import type { Day } from '../calendar';
import { processNumber } from '../process/number';
import type { ProcessValues } from '../process/schema';
import { processFields } from '../process/schema';
import type { PersonKey } from '../schema/field';
import { validate } from '../schema/validate';
import type { Stored } from '../store';
import { isReviewed, nextReviewAfter } from './cycle';
import type { ReviewLevel, ReviewOutcome, ReviewValues } from './schema';
import { reviewFields } from './schema';

export interface Answer {
  readonly outcome: ReviewOutcome;
  /** What has to change (required then), or who is in charge instead. */
  readonly comment?: string | null;
}

/**
 * What an answer does, or what stands already: a late, second or foreign answer is no error but a look at today's state.
 * `accepted` is written request first: the request is the record, and `planReviews` repeats the effect on the process
 * if the writer died in between.
 */
export type AnswerResult =
  | {
      readonly kind: 'accepted';
      readonly request: Partial<ReviewValues>;
      readonly process: Partial<ProcessValues>;
      /** Somebody else has to be asked now. */
      readonly passOn: boolean;
    }
  | { readonly kind: 'answered'; readonly outcome: ReviewOutcome | null; readonly by: PersonKey | null }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'foreign'; readonly addressee: PersonKey | null; readonly level: ReviewLevel | null }
  | { readonly kind: 'commentMissing' };

/** What the person answers, given request and process as they are now. */
export function answerReview(
  request: Stored<'reviews'>,
  process: Stored<'processes'>,
  answer: Answer,
  by: PersonKey,
  today: Day,
): AnswerResult {
  const { state, outcome, answeredBy, addressee, level } = request.values;
  if (state === 'answered') return { kind: 'answered', outcome, by: answeredBy };
  if (state !== 'open' || !isReviewed(process.values)) return { kind: 'withdrawn' };
  if (!mayAnswer(request.values, process.values, by)) return { kind: 'foreign', addressee, level };
  const comment = cleanComment(answer.comment);
  if (answer.outcome === 'changeNeeded' && comment === null) return { kind: 'commentMissing' };
  return {
    kind: 'accepted',
    request: {
      ...closed(request.id, process.id),
      state: 'answered',
      outcome: answer.outcome,
      comment,
      answeredBy: by,
      answeredOn: today,
    },
    process: effectOf(answer.outcome, process.values, today),
    passOn: answer.outcome === 'notMine',
  };
}

/** Who was asked, and whose process it is: owner and deputy may answer even when the request has gone further up. */
export function mayAnswer(
  request: Pick<ReviewValues, 'addressee'>,
  process: Pick<ProcessValues, 'owner' | 'deputy'>,
  by: PersonKey,
): boolean {
  return by === request.addressee || by === process.owner || by === process.deputy;
}

/** What takes a request out of the way of the next one. */
export function closed(requestId: number, processId: number): Pick<ReviewValues, 'openKey'> {
  return { openKey: `closed:${processNumber(processId)}:${requestId}` };
}

/**
 * What an answer given on `day` changes at the process. Nothing, when it stands already.
 * «Needs a change» leaves the next review where it is: releasing the changed entry moves it (`confirmationByRelease`), and
 * if that never happens the question comes back (`planReviews`).
 */
export function effectOf(outcome: ReviewOutcome, process: ProcessValues, day: Day): Partial<ProcessValues> {
  if (outcome === 'changeNeeded') return process.status === 'released' ? { status: 'changing' } : {};
  return outcome === 'confirmed' ? confirmation(process, day) : {};
}

function confirmation(process: ProcessValues, day: Day): Partial<ProcessValues> {
  const isComplete = validate(processFields, process, 'release').length === 0;
  return {
    lastReviewed: day,
    nextReview: nextReviewAfter(day, process.cycleMonths),
    changedByOthers: null,
    // «Still right» ends a change that nobody needs any more; an incomplete entry can't be released by a click.
    ...(process.status === 'changing' && isComplete ? { status: 'released' as const } : {}),
  };
}

// SharePoint's XML refuses these; a person can't see them in a text field.
const controls = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]', 'g');

function cleanComment(comment: string | null | undefined): string | null {
  const text = (comment ?? '').replace(controls, ' ').trim().slice(0, reviewFields.comment.maximum);
  return text === '' ? null : text;
}
