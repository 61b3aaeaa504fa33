import Sqlite from 'libsql';

/** Opens the SQLite file or makes it, with these tables. An answered write has reached the disk, whatever happens to the process. */
export function openDatabase(file: string, tables: string): Sqlite.Database {
  const database = new Sqlite(file, { timeout: 5_000 });
  database.pragma('journal_mode=WAL');
  database.pragma('synchronous=FULL');
  database.pragma('foreign_keys=ON');
  database.exec(tables);
  return database;
}
