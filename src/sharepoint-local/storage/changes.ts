import type { Site } from '../site/site';
import type { SqlValue } from './database';

/** SharePoint's `ChangeType` (DOC: SP.ChangeType; 1, 11, 15 and 17 also recorded). */
export const changeTypes = {
  add: 1,
  update: 2,
  delete: 3,
  rename: 4,
  moveAway: 5,
  moveInto: 6,
  restore: 7,
  roleAdd: 8,
  roleDelete: 9,
  roleUpdate: 10,
  assignmentAdd: 11,
  assignmentDelete: 12,
  memberAdd: 13,
  memberDelete: 14,
  systemUpdate: 15,
  scopeAdd: 17,
  scopeDelete: 18,
} as const;

export type ChangeTarget =
  'item' | 'list' | 'field' | 'view' | 'web' | 'file' | 'folder' | 'contentType' | 'group' | 'user';

/** One line of the change log. */
export interface Change {
  readonly target: ChangeTarget;
  readonly type: number;
  /** Guid of the list; the web's id for what belongs to no list. */
  readonly list: string;
  readonly item: number | null;
  /** Guid of what changed; of users and groups their number. */
  readonly object: string;
  readonly editor: string;
}
export interface LoggedChange extends Change {
  readonly id: number;
  /** UTC with milliseconds; rows of older files have none. */
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
    site.now().toISOString(),
  );
}

/** Notes what happened to an item; in a library to its file or folder as well (REC). */
export function logItemChange(
  site: Site,
  list: string,
  row: Readonly<Record<string, SqlValue>>,
  type: number,
  editor: string,
): void {
  const change = { type, list, item: Number(row['id']), object: String(row['unique_id']), editor };
  logChange(site, { ...change, target: 'item' });
  const isFolder = row['is_folder'];
  if (isFolder !== undefined) logChange(site, { ...change, target: isFolder === 1 ? 'folder' : 'file' });
}

/** Notes a change of something that belongs to no list. */
export function logWebChange(
  site: Site,
  change: Pick<Change, 'target' | 'type' | 'editor'> & { readonly object?: string },
): void {
  const { web } = site.ids;
  logChange(site, { object: web, ...change, list: web, item: null });
}

/** Number of the newest change, of a list or of the site. */
export function lastChange({ database }: Site, list: string | null): number {
  const sql = list === null ? 'SELECT max(id) AS id FROM changes' : 'SELECT max(id) AS id FROM changes WHERE list = ?';
  return database.first<{ id: number | null }>(sql, ...(list === null ? [] : [list]))?.id ?? 0;
}

/** Drops what lies further back than the log reaches; the newest line stays, so that numbers go on rising. */
export function forgetOldChanges(site: Site): void {
  site.database.run(
    'DELETE FROM changes WHERE time < ? AND id < (SELECT max(id) FROM changes)',
    startOfLog(site).toISOString(),
  );
}

/** The moment before which the log knows nothing any more. */
export function startOfLog(site: Site): Date {
  return new Date(site.now().getTime() - site.changeLog.days * 24 * 3600 * 1000);
}
