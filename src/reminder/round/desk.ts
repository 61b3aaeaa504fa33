import type {
  Creation,
  CreationResult,
  Language,
  ListKey,
  Organisation,
  PersonKey,
  Progress,
  RegisterStore,
  Stored,
  Values,
} from '../../register';
import { Conflict, emptyValues, lists, processTeamSetting } from '../../register';
import { languageOf } from '../../text';

/**
 * All a round knows, read once, and kept true by its own writes. On paper (`dryRun`) the writes stay here.
 * Reads: one per started 5,000 processes and requests, and three small lists.
 */
export class Desk {
  readonly processes: Map<number, Stored<'processes'>>;
  readonly reviews: Map<number, Stored<'reviews'>>;
  readonly organisation: Organisation & { readonly reachable: Set<PersonKey> };
  readonly #languages: ReadonlyMap<PersonKey, Language>;
  readonly #units: ReadonlyMap<number, Stored<'units'>['values']>;
  readonly #store: RegisterStore;
  readonly #onPaper: boolean;

  private constructor(store: RegisterStore, onPaper: boolean, read: Read) {
    this.#store = store;
    this.#onPaper = onPaper;
    this.processes = new Map(read.processes.map((entry) => [entry.id, entry]));
    this.reviews = new Map(read.reviews.map((entry) => [entry.id, entry]));
    this.#units = new Map(read.units.map(({ id, values }) => [id, values]));
    const contacts = read.conversations.filter(({ values }) => values.person !== null && values.endedOn === null);
    this.#languages = new Map(contacts.map(({ values }) => [values.person!, languageOf(values.language ?? undefined)]));
    this.organisation = {
      units: this.#units,
      team: teamOf(read.settings),
      reachable: new Set(this.#languages.keys()),
    };
  }

  static async open(store: RegisterStore, onPaper: boolean): Promise<Desk> {
    const [processes, reviews, units, conversations, settings] = await Promise.all([
      store.all('processes'),
      store.all('reviews'),
      store.all('units'),
      store.all('conversations'),
      store.all('settings'),
    ]);
    return new Desk(store, onPaper, { processes, reviews, units, conversations, settings });
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

interface Read {
  readonly processes: readonly Stored<'processes'>[];
  readonly reviews: readonly Stored<'reviews'>[];
  readonly units: readonly Stored<'units'>[];
  readonly conversations: readonly Stored<'conversations'>[];
  readonly settings: readonly Stored<'settings'>[];
}

function teamOf(settings: Read['settings']): readonly PersonKey[] {
  const value = settings.find(({ values }) => values.title === processTeamSetting)?.values.value ?? '';
  return value.split(/[\s,;]+/).flatMap((key) => (key === '' ? [] : [key.toLowerCase()]));
}

function paperResult(creation: Creation<'reviews'>, id: number): CreationResult<'reviews'> {
  const values = emptyValues(lists.reviews.fields, creation.values);
  return {
    outcome: 'created',
    entry: { id, etag: '', createdAt: '', modifiedAt: '', modifiedBy: null, values },
  };
}
