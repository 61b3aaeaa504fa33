import type { Database } from './database';

/** Everything but the items themselves: those live in one table per list, one column per field. */
const tables = [
  `CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID`,
  // Users and groups draw their ids from one sequence, as in SharePoint; a removed user keeps the row (items still name them).
  `CREATE TABLE IF NOT EXISTS principals (
     id INTEGER PRIMARY KEY AUTOINCREMENT, type INTEGER NOT NULL, login TEXT NOT NULL UNIQUE COLLATE NOCASE,
     title TEXT NOT NULL, email TEXT NOT NULL DEFAULT '', upn TEXT, job_title TEXT, department TEXT, object_id TEXT,
     is_admin INTEGER NOT NULL DEFAULT 0, is_removed INTEGER NOT NULL DEFAULT 0,
     description TEXT, owner INTEGER, settings TEXT NOT NULL DEFAULT '{}')`,
  `CREATE TABLE IF NOT EXISTS memberships (
     group_id INTEGER NOT NULL, user_id INTEGER NOT NULL, PRIMARY KEY (group_id, user_id)) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS roles (
     id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, description TEXT, high TEXT NOT NULL, low TEXT NOT NULL,
     hidden INTEGER NOT NULL, position INTEGER NOT NULL, kind INTEGER NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS assignments (
     scope TEXT NOT NULL, principal INTEGER NOT NULL, role INTEGER NOT NULL, PRIMARY KEY (scope, principal, role)) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS item_scopes (
     list INTEGER NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (list, item)) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS lists (
     number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, definition TEXT NOT NULL,
     has_own_scope INTEGER NOT NULL DEFAULT 0, next_item INTEGER NOT NULL DEFAULT 1, version INTEGER NOT NULL DEFAULT 0,
     item_modified TEXT NOT NULL, item_deleted TEXT NOT NULL, recycled TEXT)`,
  `CREATE TABLE IF NOT EXISTS fields (
     list INTEGER NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL, definition TEXT NOT NULL,
     PRIMARY KEY (list, id)) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS views (
     id TEXT PRIMARY KEY, list INTEGER NOT NULL, position INTEGER NOT NULL, definition TEXT NOT NULL) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS versions (
     list INTEGER NOT NULL, item INTEGER NOT NULL, number INTEGER NOT NULL, row TEXT NOT NULL,
     PRIMARY KEY (list, item, number)) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS changes (
     id INTEGER PRIMARY KEY AUTOINCREMENT, target TEXT NOT NULL, type INTEGER NOT NULL, list TEXT NOT NULL, item INTEGER,
     object TEXT NOT NULL, editor TEXT NOT NULL, time TEXT NOT NULL)`,
  `CREATE INDEX IF NOT EXISTS changes_by_list ON changes (list, id)`,
  `CREATE TABLE IF NOT EXISTS subscriptions (
     id TEXT PRIMARY KEY, list INTEGER NOT NULL, url TEXT NOT NULL, state TEXT, expires TEXT NOT NULL, told INTEGER NOT NULL) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS recycled (
     id TEXT PRIMARY KEY, list INTEGER NOT NULL, item INTEGER, title TEXT NOT NULL, leaf TEXT NOT NULL, directory TEXT NOT NULL,
     author INTEGER NOT NULL, deleted_by INTEGER NOT NULL, deleted TEXT NOT NULL, stage INTEGER NOT NULL, row TEXT) WITHOUT ROWID`,
  // What lay in a folder when it was deleted, and attachments that were deleted.
  `CREATE TABLE IF NOT EXISTS recycled_rows (
     recycled TEXT NOT NULL, position INTEGER NOT NULL, row TEXT NOT NULL, PRIMARY KEY (recycled, position)) WITHOUT ROWID`,
  // Rows of libraries and their versions point here; one row per content that was ever saved.
  `CREATE TABLE IF NOT EXISTS contents (
     id INTEGER PRIMARY KEY AUTOINCREMENT, list INTEGER NOT NULL, item INTEGER NOT NULL, bytes BLOB NOT NULL)`,
  `CREATE INDEX IF NOT EXISTS contents_by_item ON contents (list, item)`,
  // Pieces of files that are still being uploaded: the client chooses the name of an upload, so it is one person's, for one file.
  `CREATE TABLE IF NOT EXISTS upload_pieces (
     list INTEGER NOT NULL, item INTEGER NOT NULL, person INTEGER NOT NULL, upload TEXT NOT NULL, position INTEGER NOT NULL,
     size INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (list, item, person, upload, position))`,
  // Older files kept pieces by the name alone; whoever was in the middle of an upload begins it anew.
  `DROP TABLE IF EXISTS uploads`,
  `CREATE TABLE IF NOT EXISTS attachments (
     id TEXT PRIMARY KEY, list INTEGER NOT NULL, item INTEGER NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL,
     recycled TEXT, size INTEGER NOT NULL, bytes BLOB NOT NULL)`,
  `CREATE UNIQUE INDEX IF NOT EXISTS attachments_by_item ON attachments (list, item, folded) WHERE recycled IS NULL`,
];

/** Creates what is missing; safe on an existing file. */
export function createTables(database: Database): void {
  database.write(() => tables.forEach((sql) => database.run(sql)));
}
