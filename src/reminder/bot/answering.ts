import type { AnswerContext, AnswerResult, Day, PersonKey, PostponeResult, Register, Stored } from '../../register';
import { answerReview, changeInstead, Conflict, effectOf, postpone } from '../../register';
import { failureFacts } from '../failureFacts';
import type { Log } from '../log';
import type { AnswerClick, WritingClick } from './clicks';
import type { Copy } from './copy';

export interface AnsweringContext {
  readonly store: Register;
  readonly copy: Copy;
  readonly today: Day;
  readonly log: Log;
}

const attempts = 4;

/** Whom «not mine» means, once that is known. */
type Given = Omit<AnswerClick, 'who'> & { readonly proposed: PersonKey | null };

/**
 * Writes the answer: the request first, guarded by its ETag, so that the first answer wins; then its effect on process and
 * suggestion. If a later write fails the answer stands and the next round repeats its effect.
 */
export async function giveAnswer(
  click: Given,
  by: PersonKey,
  replyTo: string | null,
  context: AnsweringContext,
): Promise<AnswerResult> {
  const { store, today, copy } = context;
  for (let attempt = 1; ; attempt++) {
    const request = await store.one('reviews', click.request);
    const process = await processOf(store, request);
    const suggestion = await suggestionOf(store, request);
    const instead = click.outcome === 'changeNeeded' ? changeInstead(request, process, click.comment, by, today) : null;
    const result = instead ?? answerReview(request, process, click, by, { ...lawOf(copy, today), suggestion });
    if (result.kind !== 'accepted') {
      await copy.put('reviews', request);
      return result;
    }
    let answered: Stored<'reviews'>;
    try {
      // Given to somebody else in the same breath, it is on no card of theirs yet.
      const isPassed = result.request.delivery === 'waiting';
      const changes = { ...result.request, ...(isPassed ? {} : arrived(replyTo)) };
      answered = await store.update('reviews', request, changes);
      await copy.put('reviews', answered);
    } catch (error) {
      if (error instanceof Conflict && attempt < attempts) continue;
      throw error;
    }
    const isDone = process === null || (await writeEffect(process, answered, result.process, context));
    // A suggestion counts as accepted once the entry says so; the next plan writes both.
    if (isDone) await writeSuggestion(answered, suggestion, result, context);
    return result;
  }
}

/** An answer proves that its card has arrived, whatever the sending thought. */
const arrived = (replyTo: string | null) =>
  replyTo === null ? {} : { delivery: 'sent' as const, activity: replyTo, failure: null };

/** «Later», written the same way. */
export async function putOff(
  { request: id, weeks }: Extract<WritingClick, { kind: 'later' }>,
  by: PersonKey,
  replyTo: string | null,
  { store, today, copy }: AnsweringContext,
): Promise<PostponeResult> {
  for (let attempt = 1; ; attempt++) {
    const request = await store.one('reviews', id);
    const result = postpone(request, await processOf(store, request), weeks, by, today);
    const isNew = result.kind === 'postponed' && Object.keys(result.request).length > 0;
    if (!isNew) {
      await copy.put('reviews', request);
      return result;
    }
    try {
      await copy.put('reviews', await store.update('reviews', request, { ...result.request, ...arrived(replyTo) }));
      return result;
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === attempts) throw error;
    }
  }
}

/** What answers depend on beside the request: who leads what, who is on the team, and what the settings say. */
function lawOf(copy: Copy, today: Day): Omit<AnswerContext, 'suggestion'> {
  const { reviewRules: rules, processTeam: team } = copy.settings();
  return { today, rules, team, units: new Map([...copy.all('units')].map(([id, { values }]) => [id, values])) };
}

async function processOf(store: Register, { values }: Stored<'reviews'>): Promise<Stored<'processes'> | null> {
  return values.process === null ? null : store.one('processes', values.process);
}

async function suggestionOf(store: Register, { values }: Stored<'reviews'>): Promise<Stored<'suggestions'> | null> {
  const isAbout = values.kind === 'suggestion' && values.suggestion !== null;
  return isAbout ? store.one('suggestions', values.suggestion) : null;
}

/** What the answer says to or about a suggestion. If a write fails the answer stands, and the next round repeats it. */
async function writeSuggestion(
  request: Stored<'reviews'>,
  suggestion: Stored<'suggestions'> | null,
  { open, suggestion: decision }: Extract<AnswerResult, { kind: 'accepted' }>,
  { store, log, copy }: AnsweringContext,
): Promise<void> {
  try {
    if (suggestion && Object.keys(decision).length > 0) await store.update('suggestions', suggestion, decision);
    if (!open) return;
    const { id } = await store.create('suggestions', open);
    await copy.put('reviews', await store.update('reviews', request, { suggestion: id }));
  } catch (error) {
    log('answer.unfinished', { request: request.id, ...failureFacts(error) });
  }
}

async function writeEffect(
  process: Stored<'processes'>,
  { values: answered }: Stored<'reviews'>,
  first: Partial<Stored<'processes'>['values']>,
  { store, today, log, copy }: AnsweringContext,
): Promise<boolean> {
  try {
    let changes = first;
    for (let current = process, attempt = 1; Object.keys(changes).length > 0; attempt++) {
      try {
        await copy.put('processes', await store.update('processes', current, changes));
        return true;
      } catch (error) {
        if (!(error instanceof Conflict) || attempt === attempts) throw error;
        current = await store.one('processes', process.id);
        // What a suggestion proposes is compared with the entry again: the next plan does that.
        changes = answered.state === 'answered' ? effectOf(answered, current.values, today) : {};
      }
    }
    return true;
  } catch (error) {
    log('answer.unfinished', { process: process.id, ...failureFacts(error) });
    return false;
  }
}
