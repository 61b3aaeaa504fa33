import Sqlite from 'libsql';

export type SqlValue = string | number | null;

/** One SQLite file, opened for this process alone. Statements are prepared once and kept. */
export interface Database {
  /** Rows as objects; the caller names their shape. */
  all<Row>(sql: string, ...values: SqlValue[]): Row[];
  first<Row>(sql: string, ...values: SqlValue[]): Row | undefined;
  /** Rows as arrays: the fast way for long lists. */
  rows(sql: string, values: readonly SqlValue[]): SqlValue[][];
  run(sql: string, ...values: SqlValue[]): { changes: number; lastInsertRowid: number };
  /** Runs a statement whose last parameter are bytes; answers the new row's id. */
  runWithBytes(sql: string, values: readonly SqlValue[], bytes: Uint8Array): number;
  /** The first column of every row as bytes. */
  bytes(sql: string, ...values: SqlValue[]): Buffer[];
  /** Runs `work` as one transaction; inside another one, as a savepoint. */
  write<Result>(work: () => Result): Result;
  /** A number that grows with every row written, whoever writes it: what was read at the same number still holds. */
  state(): number;
  /** Called after a rollback that undid something: whoever remembers rows must forget them. */
  onRollback(forget: () => void): void;
  close(): void;
}

/** Opens the file exclusively; the lock is the operating system's, so it dies with the process. */
export function openDatabase(file: string): Database {
  const connection = new Sqlite(file, { timeout: 100 });
  try {
    lock(connection);
  } catch (cause) {
    connection.close();
    if (isBusy(cause)) {
      throw new Error(`The database ${file} is in use by another process; only one stand-in may open it.`, { cause });
    }
    throw cause;
  }
  return wrap(connection);
}

function lock(connection: Sqlite.Database): void {
  connection.pragma('locking_mode=EXCLUSIVE');
  connection.pragma('journal_mode=WAL');
  // FULL: an answered write has reached the disk; kill -9 and power cuts lose nothing acknowledged.
  connection.pragma('synchronous=FULL');
  connection.pragma('foreign_keys=ON');
  connection.exec('BEGIN IMMEDIATE');
  connection.exec('COMMIT');
}

/**
 * Gives the file back. libsql keeps a closed connection alive until its statements are collected, and the lock with it;
 * SQLite lets go of an exclusive lock in WAL mode only after leaving that mode and touching the file once more.
 */
function release(connection: Sqlite.Database): void {
  if (!connection.open) return;
  connection.pragma('journal_mode=DELETE');
  connection.pragma('locking_mode=NORMAL');
  connection.prepare('SELECT count(*) FROM sqlite_master').all();
}

function isBusy(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_BUSY');
}

function wrap(connection: Sqlite.Database): Database {
  const asObjects = statements(connection, false);
  const asArrays = statements(connection, true);
  const listeners: (() => void)[] = [];
  const written = { count: 0 };
  const transaction = transactions(connection, written, () => listeners.forEach((forget) => forget()));
  // Values always go as one array: libsql takes a lone null for named parameters.
  const all = <Row>(sql: string, ...values: SqlValue[]) => asObjects(sql).all(values) as Row[];
  return {
    all,
    first: <Row>(sql: string, ...values: SqlValue[]) => all<Row>(sql, ...values)[0],
    rows: (sql, values) => asArrays(sql).all([...values]) as SqlValue[][],
    run: (sql, ...values) => {
      const result = asObjects(sql).run(values);
      written.count += 1;
      return { changes: result.changes, lastInsertRowid: Number(result.lastInsertRowid) };
    },
    runWithBytes: (sql, values, bytes) => {
      written.count += 1;
      return Number(asObjects(sql).run([...values, bytes]).lastInsertRowid);
    },
    bytes: (sql, ...values) => (asArrays(sql).all(values) as Buffer[][]).flatMap(([bytes]) => bytes ?? []),
    write: transaction,
    state: () => Number((asArrays('SELECT total_changes()').all([]) as SqlValue[][])[0]?.[0]),
    onRollback: (forget) => listeners.push(forget),
    close: () => {
      release(connection);
      connection.close();
    },
  };
}

function statements(connection: Sqlite.Database, raw: boolean): (sql: string) => Sqlite.Statement {
  const prepared = new Map<string, Sqlite.Statement>();
  return (sql) => {
    const known = prepared.get(sql);
    if (known) return known;
    if (prepared.size > 500) prepared.clear();
    const statement = connection.prepare(sql);
    if (raw) statement.raw();
    prepared.set(sql, statement);
    return statement;
  };
}

function transactions(
  connection: Sqlite.Database,
  written: { readonly count: number },
  rolledBack: () => void,
): Database['write'] {
  let depth = 0;
  return (work) => {
    const before = written.count;
    const savepoint = `level_${depth}`;
    connection.exec(depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${savepoint}`);
    depth += 1;
    try {
      const result = work();
      connection.exec(depth === 1 ? 'COMMIT' : `RELEASE ${savepoint}`);
      return result;
    } catch (cause) {
      connection.exec(depth === 1 ? 'ROLLBACK' : `ROLLBACK TO ${savepoint}; RELEASE ${savepoint}`);
      if (written.count !== before) rolledBack();
      throw cause;
    } finally {
      depth -= 1;
    }
  };
}
