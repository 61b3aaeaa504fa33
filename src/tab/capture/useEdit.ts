import { useMemo, useState } from 'react';
import type { Stored } from '../../register';
import { lists } from '../../register';
import { navigate, useNotices, useRegisterData, useSession } from '../shell';
import type { EditDraft, Resumed } from './draft';
import type { DraftShelf } from './draftShelf';
import { draftShelf } from './draftShelf';
import { changeEdit, changesOf, currentEntered, resumedBy, stageOf, startEdit, takeTheirs } from './editing';
import { useIsHere } from './here';
import type { EditConflict, SaveOutcome } from './saveEdit';
import { problemsOf, saveEdit } from './saveEdit';
import { editAfter } from './typedLater';
import type { DraftState } from './useDraft';
import { useDraft } from './useDraft';
import { useOfferUndo } from './undoSave';
import { useProblems } from './useProblems';

const { fields } = lists.processes;
const nothingResumed: Resumed = { typedAt: '', fromHistory: [] };
type Saved = Extract<SaveOutcome, { kind: 'saved' }>;

/**
 * The life of one edit: keeping, checking, saving, and meeting somebody else's change. `onSaved`: what follows instead of going to
 * the entry's page.
 */
export function useEdit(entry: Stored<'processes'>, onSaved?: () => void) {
  const { store, me, today } = useSession();
  const shelf = useMemo(() => draftShelf(me.key), [me.key]);
  const form = useDraft(() => startEdit(entry, shelf.edit(entry.id)), shelf.keepEdit, changeEdit);
  const [resumed, setResumed] = useState(() => resumedBy(form.draft));
  const entered = currentEntered(form.draft);
  const stage = stageOf(entered);
  const problems = useProblems(fields, entered, stage, form.draft.base.values);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [conflict, setConflict] = useState<EditConflict | null>(null);
  const settleSaved = useSettling(form, shelf, onSaved);

  async function saveDraft(draft: EditDraft): Promise<void> {
    setSaving(true);
    setError(null);
    try {
      await settle(draft, await saveEdit(store, draft, me, today));
    } catch (failure) {
      setError(failure);
    } finally {
      setSaving(false);
    }
  }

  async function settle(sent: EditDraft, outcome: SaveOutcome): Promise<void> {
    const latest = form.latest();
    if (outcome.kind === 'saved') {
      setResumed(nothingResumed);
      return settleSaved(outcome, editAfter(sent, latest, outcome.entry));
    }
    // Nothing is written yet: what was typed meanwhile is asked about and checked together with the rest.
    if (latest !== sent) return saveChecked(latest);
    if (outcome.kind === 'conflict') return setConflict(outcome.conflict);
    form.replace(outcome.draft);
    problems.refuse(outcome.problems, currentEntered(outcome.draft));
  }

  async function saveChecked(draft: EditDraft): Promise<void> {
    // Pressing Enter submits a form past a button that only looks disabled.
    if (Object.keys(draft.entered).length === 0) return;
    if (!problems.point(problemsOf(draft))) await saveDraft(draft);
  }

  const save = async (): Promise<void> => {
    if (!saving && me.may.processes.edit) await saveChecked(form.latest());
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
    setResumed(nothingResumed);
  };

  // The rules decide what a save brings with it; the form only says it beforehand.
  const changes = changesOf(form.draft, me, today);
  return {
    ...{ form, entered, stage, problems, saving, error, conflict, resumed },
    confirms: 'lastReviewed' in changes,
    breaksSeal: changes.changedByOthers != null,
    ...{ save, resolve, discard, closeConflict: () => setConflict(null) },
  };
}

/**
 * What happens once an edit is safe: the person hears it and is back at the entry's page, unless they typed on. `later`:
 * what was typed while it was being saved; it stays in the form and on the device.
 */
function useSettling(form: DraftState<EditDraft>, shelf: DraftShelf, onSaved?: () => void) {
  const tellSaved = useTellSaved();
  const isHere = useIsHere();
  return ({ entry, before, joined }: Saved, later: EditDraft): void => {
    const typedOn = Object.keys(later.entered).length > 0;
    // The same form, opened once more since, keeps its own.
    if (!shelf.isKeptElsewhere(entry.id) || (typedOn && isHere())) form.carryOn(later);
    tellSaved({ entry, before, joined }, typedOn);
    if (!isHere() || typedOn) return;
    if (onSaved) onSaved();
    else navigate({ screen: 'process', id: entry.id }, { replace: true });
  };
}

/** Every screen knows the saved entry, and the person is told. */
function useTellSaved() {
  const { words } = useSession();
  const { take, people, personName, reload } = useRegisterData();
  const { notify } = useNotices();
  const offerUndo = useOfferUndo();
  return ({ entry, before, joined }: Omit<Saved, 'kind'>, typedOn: boolean): void => {
    const name = entry.values.name ?? '';
    take('processes', entry);
    // Somebody who plays a role for the first time is not among the people loaded at the start.
    const roles = [entry.values.owner, entry.values.deputy, entry.values.contact];
    if (roles.some((key) => key !== null && !people.has(key))) void reload();
    const text = joined ? words.capture.savedMerged(name, personName(joined)) : words.capture.saved(name);
    if (typedOn) notify({ text: `${text} ${words.capture.typedSince}`, kind: 'warning' });
    else offerUndo(text, before, entry);
  };
}

export type EditState = ReturnType<typeof useEdit>;
