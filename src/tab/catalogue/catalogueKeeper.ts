import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { CatalogueOutcome, CatalogueSource, Day, PersonKey } from '../../register';
import { catalogueDatabase } from '../import/forget';

/** One import of a catalogue as the device remembers it. */
export interface KeptCatalogue {
  readonly id: string;
  readonly file: string;
  readonly source: CatalogueSource;
  readonly day: Day;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly state: 'running' | 'finished' | 'undone';
  readonly added: number;
  readonly changed: number;
  /** Services that an undoing has settled. */
  readonly settled: readonly number[];
}

/** Keeps the imports of one person in one register on this device, so that they can be taken back another day. */
export interface CatalogueKeeper {
  /** Newest first. */
  runs(): Promise<readonly KeptCatalogue[]>;
  /** Makes the run known, or what became of it. */
  keep(run: KeptCatalogue): Promise<void>;
  add(run: string, outcomes: readonly CatalogueOutcome[]): Promise<void>;
  outcomes(run: string): Promise<readonly CatalogueOutcome[]>;
  drop(run: string): Promise<void>;
}

interface Schema extends DBSchema {
  /** By the register and the person. */
  runs: { key: [string, string]; value: KeptCatalogue };
  /** By run, in pieces as they were written. */
  outcomes: { key: [string, number]; value: readonly CatalogueOutcome[] };
}

/** Older ones are forgotten. */
const keptRuns = 10;

/** Where nothing can be stored, what is kept lasts as long as the screen. */
export async function openCatalogueKeeper(siteUrl: string, person: PersonKey): Promise<CatalogueKeeper> {
  try {
    const database = await openDB<Schema>(catalogueDatabase, 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('runs');
        fresh.createObjectStore('outcomes');
      },
    });
    // Signing out deletes everything; an open connection must not stand in the way.
    database.addEventListener('versionchange', () => database.close());
    return keeperIn(database, `${siteUrl} ${person}`);
  } catch {
    return passingKeeper();
  }
}

const piecesOf = (run: string): IDBKeyRange => IDBKeyRange.bound([run], [run, []]);

function keeperIn(database: IDBPDatabase<Schema>, owner: string): CatalogueKeeper {
  const runs = async () => {
    const kept = await database.getAll('runs', IDBKeyRange.bound([owner], [owner, []]));
    return kept.sort((left, right) => right.startedAt.localeCompare(left.startedAt));
  };
  const drop = async (run: string) => {
    await database.delete('runs', [owner, run]);
    await database.delete('outcomes', piecesOf(run));
  };
  return {
    runs,
    drop,
    async keep(run) {
      await database.put('runs', run, [owner, run.id]);
      for (const old of (await runs()).slice(keptRuns)) await drop(old.id);
    },
    async add(run, outcomes) {
      await database.put('outcomes', outcomes, [run, await database.count('outcomes', piecesOf(run))]);
    },
    outcomes: async (run) => (await database.getAll('outcomes', piecesOf(run))).flat(),
  };
}

function passingKeeper(): CatalogueKeeper {
  const runs = new Map<string, KeptCatalogue>();
  const outcomes = new Map<string, readonly CatalogueOutcome[]>();
  const of = (run: string) => outcomes.get(run) ?? [];
  return {
    runs: async () => [...runs.values()].reverse(),
    keep: async (run) => void runs.set(run.id, run),
    add: async (run, more) => void outcomes.set(run, [...of(run), ...more]),
    outcomes: async (run) => of(run),
    drop: async (run) => void runs.delete(run),
  };
}
