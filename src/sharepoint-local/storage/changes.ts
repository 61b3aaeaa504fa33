import { toStamp } from '../site/calendar';
import type { Site } from '../site/site';

/** SharePoint's ChangeType: add 1 and update 2 recorded, delete 3 and restore 7 believed (MEM). */
export const changeTypes = { add: 1, update: 2, delete: 3, restore: 7 } as const;

export type ChangeTarget = 'item' | 'list' | 'field' | 'view' | 'web';

/** One line of the change log. */
export interface Change {
  readonly target: ChangeTarget;
  readonly type: number;
  /** Guid of the list; the web's id for changes of the web itself. */
  readonly list: string;
  readonly item: number | null;
  /** Guid of what changed. */
  readonly object: string;
  readonly editor: string;
}
export interface LoggedChange extends Change {
  readonly id: number;
  readonly time: string;
}

/** Appends to the change log, in the transaction of the change itself. */
export function logChange(site: Site, change: Change): void {
  site.database.run(
    'INSERT INTO changes (target, type, list, item, object, editor, time) VALUES (?, ?, ?, ?, ?, ?, ?)',
    change.target,
    change.type,
    change.list,
    change.item,
    change.object,
    change.editor,
    toStamp(site.now()),
  );
}

/** Number of the newest change, of a list or of the site. */
export function lastChange({ database }: Site, list: string | null): number {
  const sql = list === null ? 'SELECT max(id) AS id FROM changes' : 'SELECT max(id) AS id FROM changes WHERE list = ?';
  return database.first<{ id: number | null }>(sql, ...(list === null ? [] : [list]))?.id ?? 0;
}
