import type { List } from '../lists/list';
import type { Site } from '../site/site';
import type { StoredRow } from './values';

/** Keeps the row as its current version and lets the oldest go beyond the list's limit. */
export function keepVersion({ database }: Site, list: List, row: StoredRow): void {
  database.run(
    'INSERT INTO versions (list, item, number, row) VALUES (?, ?, ?, ?) ON CONFLICT (list, item, number) DO UPDATE SET row = excluded.row',
    list.number,
    row.id,
    row.label,
    JSON.stringify(row),
  );
  const limit = list.settings.MajorVersionLimit;
  if (limit > 0)
    database.run(
      'DELETE FROM versions WHERE list = ? AND item = ? AND number <= ?',
      list.number,
      row.id,
      row.label - limit,
    );
}

/** Versions of an item, newest first. */
export function versionsOf({ database }: Site, list: List, item: number): StoredRow[] {
  return database
    .all<{ row: string }>(
      'SELECT row FROM versions WHERE list = ? AND item = ? ORDER BY number DESC',
      list.number,
      item,
    )
    .map(({ row }) => JSON.parse(row) as StoredRow);
}

/** Removes one old version. */
export function dropVersion({ database }: Site, list: List, item: number, number: number): void {
  database.run('DELETE FROM versions WHERE list = ? AND item = ? AND number = ?', list.number, item, number);
}
