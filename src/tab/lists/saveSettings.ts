import type { RegisterSettings, RegisterStore, Stored } from '../../register';
import { readSettings } from '../../register';
import type { SettingsForm } from './settingsForm';
import { formOf, rowsToWrite } from './settingsForm';

export interface WrittenSetting {
  readonly row: Stored<'settings'>;
  readonly before: string | null;
}

export type SettingsOutcome =
  | { readonly kind: 'saved'; readonly written: readonly WrittenSetting[] }
  /** Somebody has saved since the form began; nothing is written. */
  | { readonly kind: 'overtaken'; readonly rows: readonly Stored<'settings'>[] };

/**
 * Writes the rows in which the form differs, made where they are missing, unless the settings are no longer those it began from.
 * `onWritten` hears of each: when the line breaks in between, what is written is known, and saving again writes the rest.
 */
export async function saveSettings(
  store: RegisterStore,
  form: SettingsForm,
  begun: RegisterSettings,
  onWritten: (row: Stored<'settings'>) => void,
): Promise<SettingsOutcome> {
  const known = await store.all('settings');
  const now = readSettings(known);
  if (JSON.stringify(formOf(now)) !== JSON.stringify(formOf(begun))) return { kind: 'overtaken', rows: known };
  const written: WrittenSetting[] = [];
  for (const { title, value } of rowsToWrite(form, now)) {
    const there = known.find((one) => one.values.title === title);
    const row = there
      ? await store.update('settings', there, { value })
      : await store.create('settings', { key: `setting ${title}`, values: { title, value } });
    onWritten(row);
    written.push({ row, before: there?.values.value ?? null });
  }
  return { kind: 'saved', written };
}
