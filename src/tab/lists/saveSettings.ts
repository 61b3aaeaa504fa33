import type { RegisterStore, Stored } from '../../register';
import { readSettings, settingNames } from '../../register';
import type { SettingsForm, SettingsPart } from './settingsForm';
import { formOf, isSamePart, rowOf, settingsParts } from './settingsForm';

export interface WrittenSetting {
  readonly row: Stored<'settings'>;
  readonly before: string | null;
}

export type SettingsOutcome =
  | { readonly kind: 'saved'; readonly written: readonly WrittenSetting[] }
  /** Somebody else has changed the same parts since the form began; nothing is written. */
  | {
      readonly kind: 'overtaken';
      readonly parts: readonly SettingsPart[];
      readonly rows: readonly Stored<'settings'>[];
      /** The form as the settings are now. */
      readonly now: SettingsForm;
    };

/**
 * Writes the parts that were changed since `begun`, each in its row, made where it is missing; what others have changed elsewhere stays.
 * `onWritten` hears of each row: when the line breaks in between, what is written is known, and saving again writes the rest.
 * Parts whose row can't be read are written as they stand in the form.
 */
export async function saveSettings(
  store: RegisterStore,
  form: SettingsForm,
  begun: SettingsForm,
  onWritten: (row: Stored<'settings'>) => void,
): Promise<SettingsOutcome> {
  const known = await store.all('settings');
  const settings = readSettings(known);
  const now = formOf(settings);
  const changed = settingsParts.filter((name) => !isSamePart(name, form, begun));
  const overtaken = changed.filter((name) => !isSamePart(name, now, begun) && !isSamePart(name, now, form));
  if (overtaken.length > 0) return { kind: 'overtaken', parts: overtaken, rows: known, now };
  const isBroken = (name: SettingsPart) => settings.problems.some(({ setting }) => setting === name);
  const written: WrittenSetting[] = [];
  for (const name of settingsParts) {
    const isChanged = changed.includes(name) && !isSamePart(name, now, form);
    if (!isChanged && !isBroken(name)) continue;
    const { title, value } = rowOf(name, changed.includes(name) ? form : now);
    const there = known.find((one) => one.values.title === settingNames[name]);
    const row = there
      ? await store.update('settings', there, { value })
      : await store.create('settings', { key: `setting ${title}`, values: { title, value } });
    onWritten(row);
    written.push({ row, before: there?.values.value ?? null });
  }
  return { kind: 'saved', written };
}
