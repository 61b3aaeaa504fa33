import type { Day, Me, PersonKey, Problem, RegisterStore, Stored } from '../../register';
import { circleProblems, Conflict, lists } from '../../register';
import { enteredProblems } from '../field';
import type { EditDraft } from './draft';
import type { MergedEdit } from './editing';
import { changesOf, currentEntered, mergeEdit, stageOf } from './editing';

export interface EditConflict extends MergedEdit {
  readonly theirs: Stored<'processes'>;
}

export type SaveOutcome =
  /** `before`: what stood there until this save; `joined`: who else's change was taken in on the way. */
  | {
      readonly kind: 'saved';
      readonly entry: Stored<'processes'>;
      readonly before: Stored<'processes'>;
      readonly joined: PersonKey | null;
    }
  | { readonly kind: 'conflict'; readonly conflict: EditConflict }
  /** Together with what others have saved, the entry doesn't meet the rules: the person has to look again. */
  | { readonly kind: 'invalid'; readonly draft: EditDraft; readonly problems: readonly Problem[] };

/** Somebody may save between my reading and my writing; more often than this in a row nobody does. */
const attempts = 4;

/**
 * Saves the changed fields. Meets somebody else's change by joining both; asks only where both changed the same field.
 * Saving once more after a broken connection finds its own change there and is done.
 */
export async function saveEdit(
  store: RegisterStore,
  draft: EditDraft,
  editor: Pick<Me, 'key' | 'groups'>,
  today: Day,
): Promise<SaveOutcome> {
  let current = draft;
  let joined: PersonKey | null = null;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const changes = changesOf(current, editor, today);
    const circles = await circleProblems(store, current.base, changes);
    if (circles.length > 0) return { kind: 'invalid', draft: current, problems: circles };
    const entry = await write(store, current, changes);
    if (entry) return { kind: 'saved', entry, before: current.base, joined };
    const theirs = await store.one('processes', draft.base.id);
    const merged = mergeEdit(current, theirs);
    if (merged.clashes.length > 0) return { kind: 'conflict', conflict: { ...merged, theirs } };
    const problems = problemsOf(merged.draft);
    if (problems.length > 0) return { kind: 'invalid', draft: merged.draft, problems };
    current = merged.draft;
    if (merged.taken.length > 0 && theirs.modifiedBy !== editor.key) joined = theirs.modifiedBy;
  }
  throw new Conflict('others keep saving this entry');
}

/** Null when somebody else has saved since. */
async function write(
  store: RegisterStore,
  draft: EditDraft,
  changes: ReturnType<typeof changesOf>,
): Promise<Stored<'processes'> | null> {
  if (Object.keys(changes).length === 0) return draft.base;
  try {
    return await store.update('processes', draft.base, changes);
  } catch (error) {
    if (error instanceof Conflict) return null;
    throw error;
  }
}

/** What would keep this edit from being saved. */
export function problemsOf(draft: EditDraft): readonly Problem[] {
  const entered = currentEntered(draft);
  return enteredProblems(lists.processes.fields, entered, stageOf(entered), draft.base.values);
}
