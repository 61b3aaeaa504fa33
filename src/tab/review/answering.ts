import type {
  Answer,
  AnswerResult,
  Day,
  PersonKey,
  PostponeResult,
  ProcessValues,
  RegisterStore,
  Stored,
} from '../../register';
import {
  answerReview,
  changeInstead,
  Conflict,
  effectOf,
  NotFound,
  postpone,
  unwrittenEffect,
  wishOf,
} from '../../register';

import type { AnswerLaw, Followed } from './following';
import { followAtOnce, nothingFollows } from './following';
import type { Action } from './takeBack';

type Request = Stored<'reviews'>;
type Process = Stored<'processes'>;

/** What an answer has written, with what was there before. */
export interface Written {
  readonly kind: 'written';
  readonly request: Request;
  readonly before: Request;
  readonly process: Process | null;
  readonly processBefore: Process | null;
  /** What has to change, kept as a suggestion. */
  readonly suggestion: Stored<'suggestions'> | null;
  /** What the answer has led to: whoever is asked next. Null when that is left to the next round. */
  readonly followed: Followed | null;
  /** The answer stands; what it means for entry or suggestion did not get through and is repeated by the next plan. */
  readonly unfinished: boolean;
}

export type AnswerOutcome = Written | Exclude<AnswerResult, { kind: 'accepted' }>;
export type PutOffOutcome =
  | (Extract<PostponeResult, { kind: 'postponed' }> & { readonly written: Request; readonly before: Request })
  | Exclude<PostponeResult, { kind: 'postponed' }>;

/** What can be taken back of it. */
export const actionOf = ({ before, request, processBefore, process, followed }: Written): Action => ({
  request: { before, after: request },
  process: processBefore && process ? { before: processBefore, after: process } : null,
  followed: followed ?? nothingFollows,
});

/** Others may write between my reading and my writing; more often than this in a row nobody does. */
const attempts = 4;

/**
 * Answers a request as it is now: first the request, guarded, so that the first answer wins; then what it means for the entry.
 * Answering again after a lost connection finishes what the first attempt began.
 */
export async function giveAnswer(
  store: RegisterStore,
  id: number,
  answer: Answer,
  by: PersonKey,
  law: AnswerLaw,
): Promise<AnswerOutcome> {
  for (let attempt = 1; ; attempt++) {
    const before = await store.one('reviews', id);
    const process = await processOf(store, before);
    const result = judged(before, process, answer, by, law);
    if (result.kind !== 'accepted') {
      if (!isRepeated(before, answer, by)) return result;
      const missing = process ? unwrittenEffect(before, process) : {};
      return finish(store, { before, request: before, process, passOn: true }, missing, law);
    }
    try {
      const request = await store.update('reviews', before, result.request);
      return await finish(store, { before, request, process, passOn: result.passOn }, result.process, law);
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === attempts) throw error;
    }
  }
}

function judged(
  request: Request,
  process: Process | null,
  answer: Answer,
  by: PersonKey,
  law: AnswerLaw,
): AnswerResult {
  const instead =
    answer.outcome === 'changeNeeded' ? changeInstead(request, process, answer.comment ?? null, by, law.today) : null;
  return instead ?? answerReview(request, process, answer, by, law);
}

/** The same person has given the same answer: they clicked twice, or never heard that it arrived. */
function isRepeated({ values }: Request, { outcome, comment, proposed }: Answer, by: PersonKey): boolean {
  if (values.state !== 'answered' || values.outcome !== outcome || values.answeredBy !== by) return false;
  return (
    (values.comment ?? '') === (comment ?? '').trim() &&
    (outcome !== 'notMine' || values.proposed === (proposed ?? null))
  );
}

interface Begun {
  readonly before: Request;
  readonly request: Request;
  readonly process: Process | null;
  /** Somebody else is to be asked now. */
  readonly passOn: boolean;
}

/** The answer stands already: what fails from here on is repeated by the next plan. */
async function finish(
  store: RegisterStore,
  { before, request, process, passOn }: Begun,
  changes: Partial<ProcessValues>,
  law: AnswerLaw,
): Promise<Written> {
  const begun = { kind: 'written' as const, before, request, processBefore: process };
  try {
    const saved = process && (await writeEffect(store, process, request, changes, law.today));
    const wish = wishOf(request);
    if (wish) {
      const suggestion = await store.create('suggestions', wish);
      const linked = await store.update('reviews', request, { suggestion: suggestion.id });
      return { ...begun, request: linked, process: saved, suggestion, followed: nothingFollows, unfinished: false };
    }
    const followed = passOn && saved ? await followAtOnce(store, request, saved, law) : nothingFollows;
    return { ...begun, process: saved, suggestion: null, followed, unfinished: false };
  } catch {
    return { ...begun, process: null, suggestion: null, followed: null, unfinished: true };
  }
}

async function writeEffect(
  store: RegisterStore,
  process: Process,
  { values }: Request,
  first: Partial<ProcessValues>,
  today: Day,
): Promise<Process> {
  let changes = first;
  for (let current = process, attempt = 1; ; attempt++) {
    if (Object.keys(changes).length === 0) return current;
    try {
      return await store.update('processes', current, changes);
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === attempts) throw error;
      current = await store.one('processes', process.id);
      changes = values.state === 'answered' ? effectOf(values, current.values, today) : {};
    }
  }
}

/** «Later», written the same way; once, however often it is clicked. */
export async function putOff(
  store: RegisterStore,
  id: number,
  weeks: 1 | 4,
  by: PersonKey,
  today: Day,
): Promise<PutOffOutcome> {
  for (let attempt = 1; ; attempt++) {
    const before = await store.one('reviews', id);
    const result = postpone(before, await processOf(store, before), weeks, by, today);
    if (result.kind !== 'postponed') return result;
    if (Object.keys(result.request).length === 0) return { ...result, before, written: before };
    try {
      return { ...result, before, written: await store.update('reviews', before, result.request) };
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === attempts) throw error;
    }
  }
}

async function processOf(store: RegisterStore, { values }: Request): Promise<Process | null> {
  if (values.process === null) return null;
  try {
    return await store.one('processes', values.process);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
