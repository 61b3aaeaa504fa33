import type { StoredRow } from '../items/values';
import type { List } from '../lists/list';
import type { Site } from '../site/site';
import { keyOf } from './names';

/** A file or folder of a library: a row of its item table. */
export type Entry = StoredRow & {
  readonly unique_id: string;
  readonly is_folder: number;
  readonly leaf: string;
  /** Server-relative address of the folder it lies in. */
  readonly directory: string;
  /** Row of `contents`; null for folders. */
  readonly content: number | null;
  readonly size: number;
};

/** True for a row of a library. */
export function isEntry(row: StoredRow): row is Entry {
  return typeof row['directory'] === 'string';
}

/** `/sites/x/Papers/2026/a.txt` */
export function addressOf(entry: Pick<Entry, 'directory' | 'leaf'>): string {
  return `${entry.directory}/${entry.leaf}`;
}

/** The columns that say where an entry lies. */
export function placeCells(directory: string, leaf: string) {
  return { directory, leaf, path_key: keyOf(`${directory}/${leaf}`), directory_key: keyOf(directory) };
}

/** The file or folder at a server-relative address, without case. */
export function entryAt({ database }: Site, list: List, address: string): Entry | undefined {
  return database.first<Entry>(`SELECT * FROM items_${list.number} WHERE path_key = ?`, keyOf(address));
}

/** The file or folder behind an item of a library. */
export function entryOf({ database }: Site, list: List, item: number): Entry | undefined {
  return database.first<Entry>(`SELECT * FROM items_${list.number} WHERE id = ?`, item);
}

/** What lies directly in a folder, by name. */
export function entriesIn({ database }: Site, list: List, directory: string, isFolder: boolean): Entry[] {
  return database.all<Entry>(
    `SELECT * FROM items_${list.number} WHERE directory_key = ? AND is_folder = ? ORDER BY path_key`,
    keyOf(directory),
    isFolder ? 1 : 0,
  );
}

/** Number of files and folders directly in a folder. */
export function countIn({ database }: Site, list: List, directory: string): number {
  const sql = `SELECT count(*) AS n FROM items_${list.number} WHERE directory_key = ?`;
  return database.first<{ n: number }>(sql, keyOf(directory))?.n ?? 0;
}

/** Everything below a folder, at any depth; parents come before their children. */
export function entriesBelow({ database }: Site, list: List, address: string): Entry[] {
  const key = keyOf(address);
  // `0` follows `/`, so these bounds hold every path that begins with the folder's and a slash.
  return database.all<Entry>(
    `SELECT * FROM items_${list.number} WHERE path_key > ? AND path_key < ? ORDER BY length(path_key)`,
    `${key}/`,
    `${key}0`,
  );
}
