import type { RegisterSettings } from './settings';

/** Settings that are kept as JSON in one row each. */
export type JsonSetting = 'hiddenSections' | 'sectionWeights' | 'priorityWeights' | 'hourlyRates' | 'reviewRules';

/** What the row of a setting holds, so that `readSettings` reads the same. */
export const settingText = <Name extends JsonSetting>(_name: Name, value: RegisterSettings[Name]): string =>
  JSON.stringify(value);
