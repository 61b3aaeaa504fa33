import { useRef, useState } from 'react';
import type { RegisterSettings } from '../../register';
import { Conflict } from '../../register';
import { errorText, useNotices, useRegisterData, useUndo } from '../shell';
import { useListSession } from './listSession';
import type { SettingsOutcome, WrittenSetting } from './saveSettings';
import { saveSettings } from './saveSettings';
import type { SettingsDraft } from './settingsDraft';
import { begunOf, keepSettingsDraft, partsThatDiffer, readSettingsDraft } from './settingsDraft';
import type { SettingsForm, SettingsPart } from './settingsForm';
import { formOf } from './settingsForm';
import { isSound, problemsIn } from './settingsProblems';

export type ChangeSettings = <Name extends SettingsPart>(name: Name, value: SettingsForm[Name]) => void;

/** The form of the settings; what is entered stays on the device until it is saved or discarded. */
export function useSettingsForm(settings: RegisterSettings) {
  const { me } = useListSession();
  const now = formOf(settings);
  const [draft, setDraft] = useState(() => readSettingsDraft(me.key, now));
  const [isRestored, setRestored] = useState(draft !== null);
  // Two changes may come within one drawing, and more while it is saved: each builds on the one before.
  const latest = useRef(draft);
  const become = (next: SettingsDraft): void => {
    const kept = Object.keys(next.changed).length === 0 ? null : next;
    latest.current = kept;
    setDraft(kept);
    keepSettingsDraft(me.key, kept);
    if (!kept) setRestored(false);
  };
  const change: ChangeSettings = (name, value) => {
    const { current } = latest;
    const begun = begunOf(current, now);
    become({ begun, changed: partsThatDiffer({ ...now, ...current?.changed, [name]: value }, begun) });
  };
  const form: SettingsForm = { ...now, ...draft?.changed };
  const problems = problemsIn(form);
  const settle = (sent: SettingsForm, base: SettingsForm): void =>
    become({ begun: base, changed: partsThatDiffer({ ...base, ...latest.current?.changed }, sent) });
  const { busy, save } = useSaving(settle);
  return {
    ...{ form, problems, change, busy, isRestored },
    isChanged: draft !== null,
    discard: () => become({ begun: now, changed: {} }),
    save: async () => {
      if (!busy && isSound(problems)) await save(form, begunOf(draft, now));
    },
  };
}

/** `settle` hears what is true now: `sent` is safe, and the rest of the form goes on from `base`. */
function useSaving(settle: (sent: SettingsForm, base: SettingsForm) => void) {
  const { store, words } = useListSession();
  const { take } = useRegisterData();
  const { notify } = useNotices();
  const offerUndo = useOfferUndo();
  const [busy, setBusy] = useState(false);
  const text = words.settings;
  const tell = (outcome: SettingsOutcome, form: SettingsForm): void => {
    if (outcome.kind === 'overtaken') {
      for (const row of outcome.rows) take('settings', row);
      // From here on the person knows: saving once more lets theirs hold.
      settle(outcome.now, outcome.now);
      notify({ text: text.overtaken(outcome.parts.map((name) => text.names[name]).join(', ')), kind: 'warning' });
      return;
    }
    settle(form, form);
    if (outcome.written.length === 0) notify({ text: text.unchanged, kind: 'info' });
    else offerUndo(outcome.written);
  };
  const save = async (form: SettingsForm, begun: SettingsForm): Promise<void> => {
    setBusy(true);
    try {
      tell(await saveSettings(store, form, begun, (row) => take('settings', row)), form);
    } catch (error) {
      notify({ text: errorText(error, words), kind: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return { busy, save };
}

/** Lets the person take it back as long as nobody has saved the same rows since. */
function useOfferUndo() {
  const { store, words } = useListSession();
  const { take } = useRegisterData();
  const { offer } = useUndo();
  const { title, saved } = words.settings;
  return (written: readonly WrittenSetting[]): void =>
    offer({
      done: saved,
      undo: async () => {
        try {
          for (const { row, before } of written)
            take('settings', await store.update('settings', row, { value: before }));
          return words.undo.undone(title);
        } catch (error) {
          if (error instanceof Conflict) return words.undo.leftAll(title);
          throw error;
        }
      },
    });
}
