import { isObject, parsedSetting } from './json';
import type { SettingValues } from './schema';

/** A row of the settings as the law needs it. */
export interface SettingRow {
  readonly values: Pick<SettingValues, 'title' | 'value'>;
}

/** A view that the team shows everybody. */
export interface SharedView {
  /** What follows `sharedView:` in the title of its row. */
  readonly key: string;
  readonly title: string;
  /** Query of the register address. */
  readonly address: string;
}

const prefix = 'sharedView:';

/** Title of the row of a shared view. */
export const sharedViewSetting = (key: string): string => `${prefix}${key}`;

/** Value of that row; null takes the view away, while its row stays: nobody deletes in the register. */
export const sharedViewText = (view: Pick<SharedView, 'title' | 'address'> | null): string =>
  JSON.stringify(view ? { title: view.title, address: view.address } : { removed: true });

/** In order of their titles; rows in a form without sense are left out. */
export function sharedViewsIn(rows: readonly SettingRow[]): readonly SharedView[] {
  const views = rows.flatMap(({ values: { title, value } }) => {
    if (!title?.startsWith(prefix)) return [];
    const view = parsedSetting(value ?? '');
    if (!isObject(view) || view['removed'] === true) return [];
    if (typeof view['title'] !== 'string' || typeof view['address'] !== 'string') return [];
    return [{ key: title.slice(prefix.length), title: view['title'], address: view['address'] }];
  });
  return views.sort((left, right) => left.title.localeCompare(right.title, 'de'));
}
