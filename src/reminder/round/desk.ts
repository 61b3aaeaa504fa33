import type {
  Creation,
  CreationResult,
  Language,
  ListKey,
  Organisation,
  PersonKey,
  Progress,
  Register,
  Stored,
  Values,
} from '../../register';
import { Conflict, emptyValues, lists, NotAllowed, processTeamSetting } from '../../register';
import { languageOf } from '../../text';

/**
 * All a round knows, read once, and kept true by its own writes. On paper (`dryRun`) the writes stay here.
 * Reads: one call per started 5,000 entries, and two more.
 */
export class Desk {
  readonly processes: Map<number, Stored<'processes'>>;
  readonly reviews: Map<number, Stored<'reviews'>>;
  readonly organisation: Organisation & { readonly reachable: Set<PersonKey> };
  readonly #languages: ReadonlyMap<PersonKey, Language>;
  readonly #units: ReadonlyMap<number, Stored<'units'>['values']>;
  readonly #store: Register;
  readonly #onPaper: boolean;

  private constructor(store: Register, onPaper: boolean, read: Collected) {
    this.#store = store;
    this.#onPaper = onPaper;
    this.processes = read.processes;
    this.reviews = read.reviews;
    this.#units = new Map([...read.units.values()].map(({ id, values }) => [id, values]));
    const contacts = [...read.conversations.values()].filter(
      ({ values }) => values.person !== null && values.endedOn === null,
    );
    this.#languages = new Map(contacts.map(({ values }) => [values.person!, languageOf(values.language ?? undefined)]));
    this.organisation = {
      units: this.#units,
      team: teamOf(read.settings),
      reachable: new Set(this.#languages.keys()),
    };
  }

  /** `NotAllowed` when the account may not read one of the lists: a round that knows half would ask everybody again. */
  static async open(store: Register, onPaper: boolean): Promise<Desk> {
    const read: Collected = {
      processes: new Map(),
      reviews: new Map(),
      units: new Map(),
      conversations: new Map(),
      settings: new Map(),
    };
    const [{ may }] = await Promise.all([
      store.me(),
      store.readAll(needed, ({ list, entries }) => {
        const known = read[list as Needed] as Map<number, Stored<ListKey>>;
        for (const entry of entries) known.set(entry.id, entry);
      }),
    ]);
    const hidden = needed.find((list) => !may[list].read);
    if (hidden) throw new NotAllowed(`the account of the reminder may not read the list ${lists[hidden].name}`);
    return new Desk(store, onPaper, read);
  }

  languageOf(person: PersonKey): Language {
    return this.#languages.get(person) ?? 'de';
  }

  unitName(id: number | null): string | null {
    return (id === null ? null : this.#units.get(id)?.name) ?? null;
  }

  /** Opens requests in batches; what stands already under its key is taken as it is. */
  async createReviews(
    creations: readonly Creation<'reviews'>[],
    progress: Progress,
  ): Promise<readonly CreationResult<'reviews'>[]> {
    const results = this.#onPaper
      ? creations.map((creation, index) => paperResult(creation, -1 - this.reviews.size - index))
      : await this.#store.createMany('reviews', creations, progress);
    for (const result of results) if (result.outcome !== 'failed') this.reviews.set(result.entry.id, result.entry);
    return results;
  }

  saveReview(id: number, changes: Partial<Values<'reviews'>>): Promise<boolean> {
    return this.#save('reviews', this.reviews, id, changes);
  }

  saveProcess(id: number, changes: Partial<Values<'processes'>>): Promise<boolean> {
    return this.#save('processes', this.processes, id, changes);
  }

  /** False when somebody else has saved in between: the desk then knows the entry as it is now. */
  async #save<Key extends ListKey>(
    list: Key,
    known: Map<number, Stored<Key>>,
    id: number,
    changes: Partial<Values<Key>>,
  ): Promise<boolean> {
    const entry = known.get(id)!;
    if (this.#onPaper) {
      known.set(id, { ...entry, values: { ...entry.values, ...changes } });
      return true;
    }
    try {
      known.set(id, await this.#store.update(list, entry, changes));
      return true;
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      known.set(id, await this.#store.one(list, id));
      return false;
    }
  }
}

const needed = ['processes', 'reviews', 'units', 'conversations', 'settings'] as const;
type Needed = (typeof needed)[number];
type Collected = { readonly [Key in Needed]: Map<number, Stored<Key>> };

function teamOf(settings: Collected['settings']): readonly PersonKey[] {
  const value = [...settings.values()].find(({ values }) => values.title === processTeamSetting)?.values.value ?? '';
  return value.split(/[\s,;]+/).flatMap((key) => (key === '' ? [] : [key.toLowerCase()]));
}

function paperResult(creation: Creation<'reviews'>, id: number): CreationResult<'reviews'> {
  const values = emptyValues(lists.reviews.fields, creation.values);
  return {
    outcome: 'created',
    entry: { id, etag: '', createdAt: '', modifiedAt: '', modifiedBy: null, values },
  };
}
