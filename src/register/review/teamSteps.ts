import type { Day } from '../calendar';
import type { PersonKey } from '../schema/field';
import type { Stored } from '../store';
import type { Answer } from './answers';
import { movedTo } from './follow';
import { isOpenRequest, kindOf } from './keys';
import { isPostponed } from './postpone';
import { mayAnswer } from './rightToAnswer';
import type { ReviewValues } from './schema';

type Request = Stored<'reviews'>;
type Process = Stored<'processes'>;

/** Why a step of the team does nothing to a request; said beside it in the preview. */
export type StepRefusal = 'settled' | 'otherKind' | 'ownAlready' | 'nobody' | 'putOff' | 'fourEyes' | 'notYours';
export type TeamStep =
  | { readonly kind: 'writes'; readonly changes: Partial<ReviewValues> }
  | { readonly kind: 'answers'; readonly answer: Answer }
  | { readonly kind: 'nothing'; readonly why: StepRefusal };

/** What the process team does with several requests at once. */
export const teamActions = ['give', 'again', 'close', 'retire'] as const;
export type TeamAction = (typeof teamActions)[number];

export interface StepContext {
  readonly me: PersonKey;
  readonly team: readonly PersonKey[];
  readonly today: Day;
  /** For `give`: who is to take over. */
  readonly to: PersonKey | null;
  /** For `close`: what is told to those whom the question goes back to. */
  readonly reason: string;
}

/** What an action does to one request, for the preview and for writing it. */
export function teamStep(
  action: TeamAction,
  request: Request,
  process: Process | null,
  { me, team, today, to, reason }: StepContext,
): TeamStep {
  if (!isOpenRequest(request)) return nothing('settled');
  if (action === 'again') return askAgain(request, today);
  if (action === 'give') return giveTo(request, process, to, { askedBy: me, today });
  if (action === 'close') {
    const isHandover = kindOf(request.values) === 'handover';
    return isHandover ? { kind: 'answers', answer: { outcome: 'declined', comment: reason } } : nothing('otherKind');
  }
  if (kindOf(request.values) !== 'retirement') return nothing('otherKind');
  const isAllowed = mayAnswer(request.values, process?.values ?? null, me, team);
  if (isAllowed) return { kind: 'answers', answer: { outcome: 'accepted' } };
  return nothing(request.values.askedBy === me ? 'fourEyes' : 'notYours');
}

const nothing = (why: StepRefusal): TeamStep => ({ kind: 'nothing', why });

/**
 * Asks somebody else to take the process over: the same question as after «not mine», in the same request. They accept or
 * decline; declined or silent, it goes back to the review.
 */
function giveTo(
  request: Request,
  process: Process | null,
  to: PersonKey | null,
  { askedBy, today }: { readonly askedBy: PersonKey; readonly today: Day },
): TeamStep {
  const kind = kindOf(request.values);
  if (process === null) return nothing('settled');
  if (kind !== 'review' && kind !== 'handover') return nothing('otherKind');
  const { owner } = process.values;
  if (to === null) return nothing('nobody');
  if (owner === to || (kind === 'handover' && request.values.proposed === to)) return nothing('ownAlready');
  return {
    kind: 'writes',
    changes: { ...movedTo({ person: to, level: 'owner' }, owner, today), kind: 'handover', proposed: to, askedBy },
  };
}

/** Sends the question to the same person once more, as the round does when somebody is silent; the week between two messages stays. */
function askAgain(request: Request, today: Day): TeamStep {
  const { addressee, levelSince, askedOn, openedOn, delivery } = request.values;
  if (addressee === null) return nothing('nobody');
  if (isPostponed(request.values, today)) return nothing('putOff');
  const known = levelSince === null && delivery === 'sent' ? { levelSince: askedOn ?? openedOn } : {};
  return {
    kind: 'writes',
    changes: { delivery: 'waiting', askedOn: today, failure: null, postponedUntil: null, ...known },
  };
}
