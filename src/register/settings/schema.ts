import type { ValuesOf } from '../schema/field';
import { section } from '../schema/make';

const { text, longText } = section('settings');

/** One list item per setting: `key` is stable, `value` is text or JSON. The schema version is one of them. */
export const settingFields = {
  title: text(
    'Title',
    ['Schlüssel', 'Key'],
    ['Kennung der Einstellung; nicht ändern.', 'Identifier of the setting; do not change.'],
    {
      required: 'draft',
      unique: true,
    },
  ),
  value: longText('SettingValue', ['Wert', 'Value'], ['Inhalt der Einstellung.', 'Content of the setting.']),
};

export type SettingValues = ValuesOf<typeof settingFields>;

/** Title of the setting that names the process team for reminders: user principal names, by blank, comma or line. */
export const processTeamSetting = 'processTeam';
