import type { Day } from '../calendar';
import type { ProcessValues } from '../process/schema';
import type { PersonKey } from '../schema/field';
import type { Problem } from '../schema/problem';
import type { ReviewRules } from '../settings/reviewRules';
import type { Creation, Stored } from '../store';
import type { SuggestionValues } from '../suggestion/schema';
import type { Organisation } from './addressee';
import { headsUpwards, isHalfReleased } from './addressee';
import { isReviewed } from './cycle';
import { effectOf, releaseProblems } from './effect';
import { closed, isOfReview, kindOf, outcomesOf } from './keys';
import { mayAccept, mayAnswer } from './rightToAnswer';
import type { ReviewLevel, ReviewOutcome, ReviewValues } from './schema';
import { reviewFields } from './schema';
import { decisionOn } from './suggestionEffect';

export interface Answer {
  readonly outcome: ReviewOutcome;
  /** What has to change, or why not (required then); with other answers whatever there is to say. */
  readonly comment?: string | null;
  /** With «not mine»: who is in charge instead. */
  readonly proposed?: PersonKey | null;
}

/** What an answer depends on beside request and process. */
export interface AnswerContext extends Pick<Organisation, 'units' | 'team'> {
  readonly today: Day;
  readonly rules: Pick<ReviewRules, 'releaseByHead'>;
  /** The suggestion that the request asks about. */
  readonly suggestion?: Stored<'suggestions'> | null;
}

/** What stands already, or keeps the answer from counting; never an error but a look at today's state. */
export type Refusal =
  | { readonly kind: 'answered'; readonly outcome: ReviewOutcome | null; readonly by: PersonKey | null }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'foreign'; readonly addressee: PersonKey | null; readonly level: ReviewLevel | null }
  /** The request never offered this: an older card, or somebody's invention. */
  | { readonly kind: 'unfit' };

/**
 * What an answer does, or what stands already. `accepted` is written request first: the request is the record, and
 * `planReviews` repeats the rest if the writer died in between.
 */
export type AnswerResult =
  | {
      readonly kind: 'accepted';
      readonly request: Partial<ReviewValues>;
      readonly process: Partial<ProcessValues>;
      readonly suggestion: Partial<SuggestionValues>;
      /** The suggestion that keeps what has to change; its id belongs into the request. */
      readonly open: Creation<'suggestions'> | null;
      /** Somebody else has to be asked now: planning this process at once saves a day. */
      readonly passOn: boolean;
    }
  | Refusal
  | { readonly kind: 'commentMissing' }
  /** The entry can't be released yet. */
  | { readonly kind: 'incomplete'; readonly problems: readonly Problem[] }
  /** What the suggestion is about says something else by now: look at it in the register. */
  | { readonly kind: 'changedMeanwhile' };

type Request = Stored<'reviews'>;
type Process = Stored<'processes'>;

/** What the person answers, given request and process as they are now. */
export function answerReview(
  request: Request,
  process: Process | null,
  answer: Answer,
  by: PersonKey,
  context: AnswerContext,
): AnswerResult {
  const refusal = refusalOf(request, process, by, context);
  if (refusal) return refusal;
  const kind = kindOf(request.values);
  if (!outcomesOf[kind].includes(answer.outcome)) return { kind: 'unfit' };
  if (answer.outcome === 'accepted' && !mayAccept(request.values, by)) return foreign(request);
  const comment = cleanComment(answer.comment);
  if (needComment.includes(answer.outcome) && comment === null) return { kind: 'commentMissing' };
  const problems =
    kind === 'release' && answer.outcome === 'accepted' && process ? releaseProblems(process.values) : [];
  if (problems.length > 0) return { kind: 'incomplete', problems };
  const head = headToAgree(request, process, answer, by, context);
  return head
    ? agreed(head, comment, by, context.today)
    : settled(request, process, { ...answer, comment }, by, context);
}

const needComment: readonly ReviewOutcome[] = ['changeNeeded', 'declined'];

/** Why nobody, or not this person, answers the request now; null when they may. */
export function refusalOf(
  request: Request,
  process: Process | null,
  by: PersonKey,
  { team, suggestion }: Pick<AnswerContext, 'team' | 'suggestion'>,
): Refusal | null {
  const { state, outcome, answeredBy } = request.values;
  if (state === 'answered') return { kind: 'answered', outcome, by: answeredBy };
  if (state !== 'open' || !isStillAsked(request, process, suggestion ?? null)) return { kind: 'withdrawn' };
  if (isHalfReleased(request.values) && by === answeredBy) return { kind: 'answered', outcome: 'accepted', by };
  return mayAnswer(request.values, process?.values ?? null, by, team) ? null : foreign(request);
}

const foreign = ({ values: { addressee, level } }: Request): Refusal => ({ kind: 'foreign', addressee, level });

/** Whether the question makes sense still: the process is in the cycle, in consultation, or the suggestion undecided. */
function isStillAsked({ values }: Request, process: Process | null, suggestion: Stored<'suggestions'> | null): boolean {
  if (values.kind === 'suggestion') return suggestion?.values.state === 'open';
  if (process === null) return false;
  if (values.kind === 'release') return process.values.status === 'review';
  return isOfReview(values) ? isReviewed(process.values) : process.values.status !== 'retired';
}

/** The head of unit who has to agree before the entry is released; null when nobody has to any more. */
function headToAgree(
  { values }: Request,
  process: Process | null,
  { outcome }: Answer,
  by: PersonKey,
  { rules, units }: AnswerContext,
): PersonKey | null {
  if (values.kind !== 'release' || outcome !== 'accepted' || !rules.releaseByHead) return null;
  if (isHalfReleased(values)) return null;
  const [head] = headsUpwards(process?.values.unit ?? null, units);
  return head === undefined || head === by ? null : head;
}

/** The first of two to agree: the request stays open for the head of unit. */
function agreed(head: PersonKey, comment: string | null, by: PersonKey, today: Day): AnswerResult {
  const request: Partial<ReviewValues> = {
    ...addressed({ person: head, level: 'head' }, today),
    failure: null,
    answeredBy: by,
    answeredOn: today,
    comment,
  };
  return { kind: 'accepted', request, process: {}, suggestion: {}, open: null, passOn: true };
}

function settled(
  request: Request,
  process: Process | null,
  answer: Answer & { readonly comment: string | null },
  by: PersonKey,
  context: AnswerContext,
): AnswerResult {
  const { outcome, comment } = answer;
  const proposed = outcome === 'notMine' && answer.proposed !== by ? (answer.proposed ?? null) : null;
  const changes: Partial<ReviewValues> = {
    ...closed(request),
    state: 'answered',
    outcome,
    comment,
    ...(outcome === 'notMine' ? { proposed } : {}),
    ...madeReview(request, process),
    answeredBy: by,
    answeredOn: context.today,
  };
  const answered = { ...request.values, ...changes };
  const decision = decisionOn(answered, context.suggestion ?? null, process, by, context);
  if (decision === null) return { kind: 'changedMeanwhile' };
  const effect = process ? effectOf(answered, process.values, context.today) : {};
  return {
    kind: 'accepted',
    request: changes,
    process: { ...effect, ...decision.process },
    suggestion: decision.suggestion,
    open: wishOf({ ...request, values: answered }),
    passOn: leadsOn(answered),
  };
}

/** Requests of earlier versions say neither kind nor whose the process was: whoever answers one gets what everybody gets. */
export function madeReview({ values }: Request, process: Process | null): Partial<ReviewValues> {
  return values.kind === null ? { kind: 'review', ownerThen: process?.values.owner ?? null } : {};
}

/** The suggestion that keeps what has to change; null for other answers, and when it is there already. */
export function wishOf({ id, values }: Request): Creation<'suggestions'> | null {
  const { kind, outcome, comment, process, suggestion, state } = values;
  // Answered before there were kinds: what had to change was said in the comment alone, and is history by now.
  if (kind !== 'review' || state !== 'answered' || outcome !== 'changeNeeded') return null;
  if (comment === null || suggestion !== null) return null;
  const title = comment.split('\n', 1)[0]!.slice(0, 255).trim();
  return { key: `suggestion:review:${id}`, values: { title, process, wish: comment, state: 'open' } };
}

function leadsOn({ kind, outcome }: Pick<ReviewValues, 'kind' | 'outcome'>): boolean {
  if (kind === 'handover') return true;
  return outcome === 'notMine' || outcome === 'gone' || (kind === 'retirement' && outcome === 'declined');
}

/** A request goes to somebody: nothing has reached them yet. */
export function addressed(
  { person, level }: { readonly person: PersonKey | null; readonly level: ReviewLevel },
  today: Day,
): Partial<ReviewValues> {
  const delivery = person === null ? 'undeliverable' : 'waiting';
  return {
    addressee: person,
    level,
    delivery,
    activity: null,
    askedOn: today,
    levelSince: null,
    postponedUntil: null,
  };
}

// SharePoint's XML refuses these; a person can't see them in a text field.
const controls = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]', 'g');

/** A comment as it is kept: without what SharePoint refuses, null when nothing is left. */
export function cleanComment(comment: string | null | undefined): string | null {
  const text = (comment ?? '').replace(controls, ' ').trim().slice(0, reviewFields.comment.maximum);
  return text === '' ? null : text;
}
