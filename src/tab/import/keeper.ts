import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { Day, Decisions, PersonKey, PlannedRow, RowOutcome } from '../../register';
import { importDatabase } from './forget';

/** One import as the device remembers it. */
export interface KeptRun {
  readonly id: string;
  readonly person: PersonKey;
  readonly file: string;
  readonly day: Day;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly state: 'running' | 'finished' | 'undone';
  readonly created: number;
  readonly updated: number;
  /** With the row's place marked, see `originOf`. */
  readonly origin: string;
  /** Entries that an undoing has settled. */
  readonly settled: readonly number[];
}

/** Keeps choices and imports of one person in one register on this device. */
export interface ImportKeeper {
  /** Whether it survives the window. */
  readonly isLasting: boolean;
  mapping(header: string): Promise<readonly unknown[] | undefined>;
  keepMapping(header: string, mapping: readonly (string | null)[] | null): Promise<void>;
  decisions(): Promise<Decisions>;
  keepDecisions(decisions: Decisions): Promise<void>;
  /** Newest first. */
  runs(): Promise<readonly KeptRun[]>;
  begin(run: KeptRun, rows: readonly PlannedRow[]): Promise<void>;
  settle(run: string, outcomes: readonly RowOutcome[]): Promise<void>;
  change(run: KeptRun): Promise<void>;
  load(run: string): Promise<{ readonly rows: readonly PlannedRow[]; readonly outcomes: readonly RowOutcome[] }>;
  drop(run: string): Promise<void>;
}

interface Schema extends DBSchema {
  /** By the register and the person. */
  choices: { key: [string, string]; value: unknown };
  runs: { key: [string, string]; value: KeptRun };
  /** Rows and outcomes by run, in pieces: one large record would hold the page up. */
  rows: { key: [string, number]; value: readonly PlannedRow[] };
  outcomes: { key: [string, number]; value: readonly RowOutcome[] };
}

const stores = ['choices', 'runs', 'rows', 'outcomes'] as const;
const rowsPerPiece = 200;
/** Older ones are forgotten with their rows. */
const keptRuns = 10;

/** Where nothing can be stored, what is kept lasts as long as the window. */
export async function openImportKeeper(siteUrl: string, person: PersonKey): Promise<ImportKeeper> {
  try {
    const database = await openDB<Schema>(importDatabase, 1, {
      upgrade: (fresh) => {
        for (const name of stores) fresh.createObjectStore(name);
      },
    });
    // Signing out deletes everything; an open connection must not stand in the way.
    database.addEventListener('versionchange', () => database.close());
    return new DatabaseKeeper(database, `${siteUrl} ${person}`);
  } catch {
    return new PassingKeeper();
  }
}

class DatabaseKeeper implements ImportKeeper {
  readonly isLasting = true;
  readonly #database: IDBPDatabase<Schema>;
  readonly #owner: string;

  constructor(database: IDBPDatabase<Schema>, owner: string) {
    this.#database = database;
    this.#owner = owner;
  }

  async mapping(header: string): Promise<readonly unknown[] | undefined> {
    const kept = await this.#database.get('choices', [this.#owner, `mapping ${header}`]);
    return Array.isArray(kept) ? kept : undefined;
  }

  async keepMapping(header: string, mapping: readonly (string | null)[] | null): Promise<void> {
    const key: [string, string] = [this.#owner, `mapping ${header}`];
    if (mapping) await this.#database.put('choices', mapping, key);
    else await this.#database.delete('choices', key);
  }

  async decisions(): Promise<Decisions> {
    return ((await this.#database.get('choices', [this.#owner, 'decisions'])) ?? {}) as Decisions;
  }

  async keepDecisions(decisions: Decisions): Promise<void> {
    await this.#database.put('choices', decisions, [this.#owner, 'decisions']);
  }

  async runs(): Promise<readonly KeptRun[]> {
    const runs = await this.#database.getAll('runs', IDBKeyRange.bound([this.#owner], [this.#owner, []]));
    return runs.sort((left, right) => right.startedAt.localeCompare(left.startedAt));
  }

  async begin(run: KeptRun, rows: readonly PlannedRow[]): Promise<void> {
    for (const old of (await this.runs()).slice(keptRuns - 1)) await this.drop(old.id);
    for (let start = 0; start < rows.length; start += rowsPerPiece) {
      await this.#database.put('rows', rows.slice(start, start + rowsPerPiece), [run.id, start]);
    }
    // Last: a run without its rows would be none.
    await this.change(run);
  }

  async settle(run: string, outcomes: readonly RowOutcome[]): Promise<void> {
    const number = await this.#database.count('outcomes', piecesOf(run));
    await this.#database.put('outcomes', outcomes, [run, number]);
  }

  async change(run: KeptRun): Promise<void> {
    await this.#database.put('runs', run, [this.#owner, run.id]);
  }

  async load(run: string) {
    const rows = await this.#database.getAll('rows', piecesOf(run));
    const outcomes = await this.#database.getAll('outcomes', piecesOf(run));
    return { rows: rows.flat(), outcomes: outcomes.flat() };
  }

  async drop(run: string): Promise<void> {
    await this.#database.delete('runs', [this.#owner, run]);
    await this.#database.delete('rows', piecesOf(run));
    await this.#database.delete('outcomes', piecesOf(run));
  }
}

const piecesOf = (run: string): IDBKeyRange => IDBKeyRange.bound([run], [run, []]);

class PassingKeeper implements ImportKeeper {
  readonly isLasting = false;
  readonly #mappings = new Map<string, readonly (string | null)[]>();
  readonly #runs = new Map<string, { run: KeptRun; rows: readonly PlannedRow[]; outcomes: RowOutcome[] }>();
  #decisions: Decisions = {};

  async mapping(header: string) {
    return this.#mappings.get(header);
  }

  async keepMapping(header: string, mapping: readonly (string | null)[] | null) {
    if (mapping) this.#mappings.set(header, mapping);
    else this.#mappings.delete(header);
  }

  async decisions() {
    return this.#decisions;
  }

  async keepDecisions(decisions: Decisions) {
    this.#decisions = decisions;
  }

  async runs() {
    return [...this.#runs.values()].map(({ run }) => run).reverse();
  }

  async begin(run: KeptRun, rows: readonly PlannedRow[]) {
    this.#runs.set(run.id, { run, rows, outcomes: [] });
  }

  async settle(run: string, outcomes: readonly RowOutcome[]) {
    this.#runs.get(run)?.outcomes.push(...outcomes);
  }

  async change(run: KeptRun) {
    const kept = this.#runs.get(run.id);
    if (kept) kept.run = run;
  }

  async load(run: string) {
    const kept = this.#runs.get(run);
    return { rows: kept?.rows ?? [], outcomes: kept?.outcomes ?? [] };
  }

  async drop(run: string) {
    this.#runs.delete(run);
  }
}
