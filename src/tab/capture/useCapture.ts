import { useCallback, useMemo, useState } from 'react';
import type { ProcessValues, Stored } from '../../register';
import { useRegisterData, useSession } from '../shell';
import { changeCapture, saveCapture, shortFields, startCapture } from './capturing';
import { currentCapture, lastUnit, setCurrentCapture, setLastUnit } from './currentCapture';
import type { CaptureDraft } from './draftShelf';
import { draftShelf } from './draftShelf';
import { useDraft } from './useDraft';
import { useProblems } from './useProblems';

export interface CaptureOptions {
  readonly from: number | null;
  readonly template: Partial<ProcessValues>;
  readonly onSaved: (entry: Stored<'processes'>) => void;
}

/** The life of one new entry, from the first letter to the list. */
export function useCapture({ from, template, onSaved }: CaptureOptions) {
  const { store, me, today } = useSession();
  const { take } = useRegisterData();
  const shelf = useMemo(() => draftShelf(me.key), [me.key]);
  const keep = useCallback(
    (draft: CaptureDraft) => {
      setCurrentCapture(me.key, draft.key);
      return shelf.keepCapture(draft);
    },
    [me.key, shelf],
  );
  const form = useDraft(() => begin(), keep, changeCapture);
  const { draft } = form;
  const [resumedAt] = useState(draft.savedAt);
  const problems = useProblems(shortFields, draft.entered, 'draft');
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);

  function begin(): CaptureDraft {
    const key = currentCapture(me.key);
    const kept = key === null ? null : shelf.capture(key);
    // A name to begin with asks for a form of its own; only the same one begun before is taken up again.
    const isOther = from === null && template.name != null && kept?.entered['name'] !== template.name;
    return kept?.from === from && !isOther ? kept : startCapture(from, template, lastUnit(me.key));
  }

  async function save(): Promise<void> {
    if (saving || problems.point()) return;
    setSaving(true);
    setError(null);
    // From here on nobody knows whether the entry exists; the kept draft has to know that after a reload, too.
    form.replace({ ...draft, sent: true });
    try {
      const entry = await saveCapture(store, draft, me, today);
      forget(draft.key);
      if (entry.values.unit !== null) setLastUnit(me.key, entry.values.unit);
      take(entry);
      onSaved(entry);
    } catch (failure) {
      setError(failure);
    } finally {
      setSaving(false);
    }
  }

  function forget(key: string): void {
    shelf.dropCapture(key);
    setCurrentCapture(me.key, null);
  }

  return { form, resumedAt, problems, saving, error, save, shelf, forget };
}
