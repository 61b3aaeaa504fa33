import { randomUUID } from 'node:crypto';
import type { Database } from '../storage/database';

/** A named value of the site, made up by `initial` when the file is new. */
export function setting(database: Database, name: string, initial: () => string = randomUUID): string {
  const known = database.first<{ value: string }>('SELECT value FROM settings WHERE name = ?', name);
  if (known) return known.value;
  const value = initial();
  database.run('INSERT INTO settings (name, value) VALUES (?, ?)', name, value);
  return value;
}

/** A named value that may never have been set; reading changes nothing. */
export function settingIfAny(database: Database, name: string): string | undefined {
  return database.first<{ value: string }>('SELECT value FROM settings WHERE name = ?', name)?.value;
}

/** Replaces a named value. */
export function changeSetting(database: Database, name: string, value: string): void {
  database.run(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    value,
  );
}
