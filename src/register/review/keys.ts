import { processNumber } from '../process/number';
import type { Stored } from '../store';
import type { RequestKind, ReviewOutcome, ReviewValues } from './schema';

type Request = Stored<'reviews'>;

/** What may be answered to each kind; «later» is no outcome, see `postpone`. */
export const outcomesOf: Readonly<Record<RequestKind, readonly ReviewOutcome[]>> = {
  review: ['confirmed', 'changeNeeded', 'notMine', 'gone'],
  handover: ['accepted', 'declined'],
  retirement: ['accepted', 'declined'],
  release: ['accepted', 'declined'],
  suggestion: ['accepted', 'declined'],
};

/** Requests of earlier versions name no kind: they are reviews. */
export const kindOf = ({ kind }: Pick<ReviewValues, 'kind'>): RequestKind => kind ?? 'review';

/** The key of the one open request about the review of a process, whatever that review has led to. */
export const chainKey = (process: number): string => `open:${processNumber(process)}`;
export const handoverKey = (process: number): string => `handover:${processNumber(process)}`;
export const releaseKey = (process: number): string => `release:${processNumber(process)}`;
export const suggestionKey = (suggestion: number): string => `suggestion:${suggestion}`;

/** Whether a request belongs to the review of its process: a review, or the handover or retirement that it led to. */
export function isOfReview({ kind, openKey }: Pick<ReviewValues, 'kind' | 'openKey'>): boolean {
  if (kind === 'release' || kind === 'suggestion') return false;
  return kind !== 'handover' || !/^(?:closed:)?handover:/.test(openKey ?? '');
}

/** What takes a request out of the way of the next one. */
export function closed({ id, values }: Request): Pick<ReviewValues, 'openKey'> {
  const number = processNumber(values.process ?? 0);
  if (isOfReview(values)) return { openKey: `closed:${number}:${id}` };
  const about = values.kind === 'suggestion' ? suggestionKey(values.suggestion ?? 0) : `${values.kind}:${number}`;
  return { openKey: `closed:${about}:${id}` };
}

export const isOpenRequest = ({ values }: Request): boolean => values.state === 'open';
