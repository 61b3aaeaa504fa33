import { useCallback, useMemo, useState } from 'react';
import type { ProcessFieldName, ProcessValues, Stored } from '../../register';
import { lists, processFieldNames } from '../../register';
import { isOffline, navigate, Offline, useNotices, useRegisterData, useSession } from '../shell';
import type { EnteredValues } from '../field';
import type { CaptureOutcome } from './capturing';
import { changeCapture, layIntoEdit, saveCapture, shortFields, startCapture } from './capturing';
import { currentCapture, lastUnit, setCurrentCapture, setLastUnit } from './currentCapture';
import type { CaptureDraft } from './draft';
import { draftShelf } from './draftShelf';
import { useIsHere } from './here';
import { enteredOtherwise } from './typedLater';
import { useDraft } from './useDraft';
import { useProblems } from './useProblems';

export interface CaptureOptions {
  readonly from: number | null;
  readonly template: Partial<ProcessValues>;
  /** Asks for all fields instead of the short form's. */
  readonly full?: boolean;
  readonly onSaved: (entry: Stored<'processes'>) => void;
}

/** A new entry is a draft, whatever a template was. */
const checked = (entered: EnteredValues): EnteredValues => ({ ...entered, status: 'draft' });

/** The entry is safe, but not all that stands in the form. */
export interface NotYetSaved {
  readonly entry: Stored<'processes'>;
  readonly fields: readonly ProcessFieldName[];
  readonly reason: 'typedLater' | 'mayNotEdit' | 'overtaken';
}

/** The life of one new entry, from the first letter to the list. */
export function useCapture({ from, template, full = false, onSaved }: CaptureOptions) {
  const { store, me, today } = useSession();
  const { take } = useRegisterData();
  const { form, shelf } = useKeptForm(from, template);
  const [resumedAt] = useState(form.draft.savedAt);
  const problems = useProblems(full ? lists.processes.fields : shortFields, checked(form.draft.entered), 'draft');
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [notYetSaved, setNotYetSaved] = useState<NotYetSaved | null>(null);
  const leaveForEdit = useLeavingForEdit();

  async function save(): Promise<void> {
    if (saving || problems.point()) return;
    // Nothing is on its way then, and the kept draft must not say so.
    if (isOffline()) return setError(new Offline());
    setSaving(true);
    setError(null);
    setNotYetSaved(null);
    const draft = form.latest();
    // From here on nobody knows whether the entry exists; the kept draft has to know that after a reload, too.
    const sent = { ...draft, sent: true };
    form.carryOn(sent);
    try {
      settle(sent, await saveCapture(store, draft, me, today));
    } catch (failure) {
      setError(failure);
    } finally {
      setSaving(false);
    }
  }

  function settle(sent: CaptureDraft, outcome: CaptureOutcome): void {
    const { kind, entry } = outcome;
    take('processes', entry);
    const later = typedSince(sent);
    const late = kind === 'saved' ? [] : outcome.late.fields;
    const tell = (reason: NotYetSaved['reason']) =>
      setNotYetSaved({
        entry,
        reason,
        fields: processFieldNames.filter((name) => late.includes(name) || later.includes(name)),
      });
    if (kind === 'mayNotEdit') return tell(kind);
    if (later.length > 0) return tell('typedLater');
    if (kind === 'overtaken' && !layIntoEdit(shelf, entry, outcome.late)) return tell(kind);
    forgetSaved(sent);
    if (kind === 'overtaken') return leaveForEdit(entry);
    if (entry.values.unit !== null) setLastUnit(me.key, entry.values.unit);
    onSaved(entry);
  }

  /** What was typed while the entry was being saved. */
  const typedSince = (sent: CaptureDraft): readonly string[] => enteredOtherwise(sent.entered, form.latest().entered);

  /** The same draft may have been opened and continued elsewhere since; then it stays. */
  function forgetSaved({ key, savedAt }: CaptureDraft): void {
    const kept = shelf.capture(key);
    if (kept === null || kept.savedAt === savedAt) forget(key);
  }

  function forget(key: string): void {
    shelf.dropCapture(key);
    if (currentCapture(me.key) === key) setCurrentCapture(me.key, null);
  }

  return { form, resumedAt, problems, saving, error, notYetSaved, save, shelf, forget };
}

/** The form with what this window had begun, else a new one. */
function useKeptForm(from: number | null, template: Partial<ProcessValues>) {
  const { me } = useSession();
  const shelf = useMemo(() => draftShelf(me.key), [me.key]);
  const keep = useCallback(
    (draft: CaptureDraft) => {
      setCurrentCapture(me.key, draft.key);
      return shelf.keepCapture(draft);
    },
    [me.key, shelf],
  );
  const begin = (): CaptureDraft => {
    const key = currentCapture(me.key);
    const kept = key === null ? null : shelf.capture(key);
    // A name to begin with asks for a form of its own; only the same one begun before is taken up again.
    const isOther = from === null && template.name != null && kept?.entered['name'] !== template.name;
    return kept?.from === from && !isOther ? kept : startCapture(from, template, lastUnit(me.key));
  };
  return { form: useDraft(begin, keep, changeCapture), shelf };
}

/** Goes on in the entry's own form; who has left this screen meanwhile is asked first. */
function useLeavingForEdit() {
  const { words } = useSession();
  const { notify } = useNotices();
  const isHere = useIsHere();
  return ({ id, values }: Stored<'processes'>): void => {
    const open = () => navigate({ screen: 'edit', id });
    const action = isHere() ? undefined : { label: words.capture.continue, run: open };
    notify({ text: words.capture.laidIntoEdit(values.name ?? ''), kind: 'warning', action });
    if (isHere()) open();
  };
}

export type CaptureState = ReturnType<typeof useCapture>;
