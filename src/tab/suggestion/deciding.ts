import type { Day, FieldValue, Me, Problem, ProcessFieldName, RegisterStore, Stored } from '../../register';
import {
  acceptedChanges,
  applicationOf,
  circleProblems,
  Conflict,
  decided,
  mayDecide,
  NotFound,
  proposalProblem,
  sameValue,
} from '../../register';
import { isOpen } from './shown';

type Process = Stored<'processes'>;
type Suggestion = Stored<'suggestions'>;
type Decider = Pick<Me, 'key' | 'groups'>;

/** How a decision ended. In every case but the first nothing has been decided by this person. */
export type DecisionOutcome =
  | { readonly kind: 'decided'; readonly suggestion: Suggestion; readonly process: Process | null }
  /** Somebody else was faster; `process` is the entry when it has taken the value already. */
  | { readonly kind: 'decidedByOthers'; readonly suggestion: Suggestion; readonly process: Process | null }
  /** The field says something else than the person saw when they accepted: they look again. */
  | { readonly kind: 'changedMeanwhile'; readonly process: Process }
  | { readonly kind: 'unfit'; readonly problem: Omit<Problem, 'field'>; readonly process: Process }
  | { readonly kind: 'unreadable' }
  /** The entry answers to others by now; null when it is gone or the suggestion names none. */
  | { readonly kind: 'notMine'; readonly process: Process | null };

export interface Decision {
  readonly suggestion: Suggestion;
  /** The entry as the person saw it; null for a suggestion about none, or one in words only. */
  readonly seen: Process | null;
  readonly reason: string | null;
}

/** Others may save between my reading and my writing; more often than this in a row nobody does. */
const attempts = 4;

/**
 * Accepts a suggestion: first the entry, then the suggestion. Both writes are guarded, and done once however often this is
 * tried: what stands already is not written again.
 */
export async function acceptSuggestion(
  store: RegisterStore,
  { suggestion, seen, reason }: Decision,
  me: Decider,
  today: Day,
): Promise<DecisionOutcome> {
  const current = await store.one('suggestions', suggestion.id);
  if (!isOpen(current)) return { kind: 'decidedByOthers', suggestion: current, process: null };
  const process = seen ? await store.one('processes', seen.id) : await processOf(store, current);
  if (!mayDecide(process?.values ?? null, me)) return { kind: 'notMine', process };
  const written = seen ? await write(store, current, seen, me, today) : { kind: 'written' as const, process: null };
  if (written.kind !== 'written') return written;
  return close(store, current, decided('accepted', reason, me.key, today), written.process);
}

/** Declines a suggestion; the reason is for its author. */
export async function declineSuggestion(
  store: RegisterStore,
  { suggestion, reason }: Pick<Decision, 'suggestion' | 'reason'>,
  me: Decider,
  today: Day,
): Promise<DecisionOutcome> {
  const process = await processOf(store, suggestion);
  if (!mayDecide(process?.values ?? null, me)) return { kind: 'notMine', process };
  return close(store, suggestion, decided('declined', reason, me.key, today), null);
}

type Written = { readonly kind: 'written'; readonly process: Process | null };

async function write(
  store: RegisterStore,
  suggestion: Suggestion,
  seen: Process,
  me: Decider,
  today: Day,
): Promise<Written | Exclude<DecisionOutcome, { kind: 'decided' }>> {
  let process = seen;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const application = applicationOf(suggestion.values, process.values);
    if (application.kind === 'unreadable') return { kind: 'unreadable' };
    if (application.kind === 'free' || application.kind === 'stands') return { kind: 'written', process };
    const { field, proposed, now } = application;
    if (!sameValue(now, valueOf(seen, field))) return { kind: 'changedMeanwhile', process };
    const problem = proposalProblem(field, proposed, process.values, process.id);
    if (problem) return { kind: 'unfit', problem, process };
    const changes = acceptedChanges(field, proposed, process.values, me, today);
    const [circle] = await circleProblems(store, process, changes);
    if (circle) return { kind: 'unfit', problem: circle, process };
    try {
      return { kind: 'written', process: await store.update('processes', process, changes) };
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      process = await store.one('processes', process.id);
      if (!mayDecide(process.values, me)) return { kind: 'notMine', process };
    }
  }
  throw new Conflict('others keep saving this entry');
}

const valueOf = ({ values }: Process, field: ProcessFieldName): FieldValue => values[field];

async function close(
  store: RegisterStore,
  suggestion: Suggestion,
  decision: ReturnType<typeof decided>,
  process: Process | null,
): Promise<DecisionOutcome> {
  let current = suggestion;
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      return { kind: 'decided', suggestion: await store.update('suggestions', current, decision), process };
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      current = await store.one('suggestions', suggestion.id);
      if (!isOpen(current)) return { kind: 'decidedByOthers', suggestion: current, process };
    }
  }
  throw new Conflict('others keep saving this suggestion');
}

/** The entry that a suggestion is about as the site has it now; null when it names none or the entry is gone. */
export async function processOf(store: RegisterStore, { values }: Suggestion): Promise<Process | null> {
  if (values.process === null) return null;
  try {
    return await store.one('processes', values.process);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
