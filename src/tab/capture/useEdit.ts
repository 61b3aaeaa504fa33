import { useEffect, useMemo, useRef, useState } from 'react';
import type { Stored } from '../../register';
import { lists } from '../../register';
import { navigate, useNotices, useRegisterData, useSession } from '../shell';
import type { EditDraft } from './draftShelf';
import { draftShelf } from './draftShelf';
import { changeEdit, changesOf, currentEntered, stageOf, startEdit, takeTheirs } from './editing';
import type { EditConflict, SaveOutcome } from './saveEdit';
import { problemsOf, saveEdit } from './saveEdit';
import { useDraft } from './useDraft';
import { useProblems } from './useProblems';

const { fields } = lists.processes;

/** The life of one edit: keeping, checking, saving, and meeting somebody else's change. */
export function useEdit(entry: Stored<'processes'>) {
  const { store, me, today } = useSession();
  const shelf = useMemo(() => draftShelf(me.key), [me.key]);
  const form = useDraft(() => startEdit(entry, shelf.edit(entry.id)), shelf.keepEdit, changeEdit);
  const [resumedAt, setResumedAt] = useState(form.draft.savedAt);
  const entered = currentEntered(form.draft);
  const stage = stageOf(entered);
  const problems = useProblems(fields, entered, stage);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [conflict, setConflict] = useState<EditConflict | null>(null);
  const leaveSaved = useLeaving();

  async function saveDraft(draft: EditDraft): Promise<void> {
    setSaving(true);
    setError(null);
    try {
      settle(await saveEdit(store, draft, me, today));
    } catch (failure) {
      setError(failure);
    } finally {
      setSaving(false);
    }
  }

  function settle(outcome: SaveOutcome): void {
    if (outcome.kind === 'conflict') return setConflict(outcome.conflict);
    if (outcome.kind === 'invalid') {
      form.replace(outcome.draft);
      problems.point(problemsOf(outcome.draft));
      return;
    }
    shelf.dropEdit(outcome.entry.id);
    leaveSaved(outcome.entry, outcome.joined);
  }

  const save = async (): Promise<void> => {
    // Pressing Enter submits a form past a button that only looks disabled.
    const nothing = Object.keys(form.draft.entered).length === 0;
    if (saving || nothing || !me.may.processes.edit) return;
    if (!problems.point()) await saveDraft(form.draft);
  };

  /** `theirs`: the clashing fields in which the other version shall stand. */
  const resolve = async (found: EditConflict, theirs: readonly string[]): Promise<void> => {
    const draft = takeTheirs(found.draft, theirs);
    setConflict(null);
    form.replace(draft);
    if (!problems.point(problemsOf(draft))) await saveDraft(draft);
  };

  const discard = (): void => {
    form.replace({ ...form.draft, entered: {} });
    setResumedAt('');
  };

  // The rules decide what a save brings with it; the form only says it beforehand.
  const changes = changesOf(form.draft, me, today);
  return {
    ...{ form, entered, stage, problems, saving, error, conflict, resumedAt },
    confirms: 'lastReviewed' in changes,
    breaksSeal: changes.changedByOthers != null,
    ...{ save, resolve, discard, closeConflict: () => setConflict(null) },
  };
}

/** What happens once an entry is safe: every screen knows it, and the person is back at its page. */
function useLeaving() {
  const { words } = useSession();
  const { take, people, personName, reload } = useRegisterData();
  const { notify } = useNotices();
  const isHere = useIsHere();
  return (entry: Stored<'processes'>, joined: string | null): void => {
    const name = entry.values.name ?? '';
    take(entry);
    // Somebody who plays a role for the first time is not among the people loaded at the start.
    const roles = [entry.values.owner, entry.values.deputy, entry.values.contact];
    if (roles.some((key) => key !== null && !people.has(key))) void reload();
    const text = joined ? words.capture.savedMerged(name, personName(joined)) : words.capture.saved(name);
    notify({ text });
    if (isHere()) navigate({ screen: 'process', id: entry.id }, { replace: true });
  };
}

/** Whether the person still looks at this screen; who has gone elsewhere is not called back. */
function useIsHere(): () => boolean {
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return () => here.current;
}

export type EditState = ReturnType<typeof useEdit>;
