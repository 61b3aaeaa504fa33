import type { Day } from '../calendar';
import { compareDays, isDay } from '../calendar';
import { isObject, parsedSetting } from './json';
import type { SettingRow } from './sharedViews';

/** What the title of a row begins with that keeps a reorganisation for its day. */
export const reorganisationPrefix = 'reorganisation:';

/** The days of the reorganisations that wait, the earliest first; rows given up, carried out or without sense are left out. */
export function reorganisationDaysIn(rows: readonly SettingRow[]): readonly Day[] {
  const days = rows.flatMap(({ values: { title, value } }): readonly Day[] => {
    const kept = title?.startsWith(reorganisationPrefix) ? parsedSetting(value ?? '') : null;
    if (!isObject(kept) || kept['removed'] === true) return [];
    return typeof kept['day'] === 'string' && isDay(kept['day']) ? [kept['day']] : [];
  });
  return days.sort(compareDays);
}
