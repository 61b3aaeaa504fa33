import type { Site } from '../site/site';
import { isLibrary } from './list';

/** Columns of an item table that are not fields of their own. */
const everywhere = `id INTEGER PRIMARY KEY, guid TEXT NOT NULL, unique_id TEXT NOT NULL, version INTEGER NOT NULL, label INTEGER NOT NULL,
  created TEXT NOT NULL, modified TEXT NOT NULL, author INTEGER NOT NULL, editor INTEGER NOT NULL, c1 TEXT, c1_folded TEXT`;

/** Columns that came later: tables of older files get them when the site is opened. */
const later = ['attachments INTEGER NOT NULL DEFAULT 0', "content_type TEXT NOT NULL DEFAULT ''"];

/**
 * Where a file or folder lies: its name and folder as written, and both in lower case to find them by; what is in it;
 * and how many bytes that is.
 */
const ofLibraries = [
  'is_folder INTEGER NOT NULL DEFAULT 0',
  'leaf TEXT',
  'directory TEXT',
  'path_key TEXT',
  'directory_key TEXT',
  'content INTEGER',
  'size INTEGER NOT NULL DEFAULT 0',
];

const extra = (template: number) => (isLibrary({ template }) ? [...later, ...ofLibraries] : later);

/** The table of a new list. */
export function createItemTable({ database }: Site, list: number, template: number): void {
  database.run(`CREATE TABLE items_${list} (${[everywhere, ...extra(template)].join(', ')})`);
  if (isLibrary({ template })) indexPaths({ database }, list);
}

/** Adds what a table from an older file lacks; false when it was complete. */
export function completeItemTable({ database }: Site, list: number, template: number): boolean {
  const present = database
    .all<{ name: string }>(`SELECT name FROM pragma_table_info('items_${list}')`)
    .map(({ name }) => name);
  const missing = extra(template).filter((column) => !present.includes(column.split(' ')[0] ?? ''));
  for (const column of missing) database.run(`ALTER TABLE items_${list} ADD COLUMN ${column}`);
  if (missing.length > 0 && isLibrary({ template })) indexPaths({ database }, list);
  return missing.length > 0;
}

function indexPaths({ database }: Pick<Site, 'database'>, list: number): void {
  database.run(`CREATE UNIQUE INDEX IF NOT EXISTS items_${list}_by_path ON items_${list} (path_key)`);
  database.run(`CREATE INDEX IF NOT EXISTS items_${list}_by_directory ON items_${list} (directory_key)`);
}
