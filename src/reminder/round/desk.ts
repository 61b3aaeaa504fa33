import type {
  Change,
  Chat,
  Creation,
  CreationResult,
  Day,
  ListKey,
  Organisation,
  Person,
  PersonKey,
  Progress,
  Register,
  ReviewRules,
  Stored,
  Values,
} from '../../register';
import { Conflict, emptyValues, lists, NotAllowed, NotFound, readSettings } from '../../register';
import { DeskChats } from './deskChats';
import { claimMonth, type MonthlyClaim } from './monthlyClaim';

/**
 * All a round knows, read once, and kept true by its own writes. On paper (`dryRun`) the writes stay here.
 * Reads: one call per started 5,000 entries, and two more.
 */
export class Desk {
  readonly processes: Map<number, Stored<'processes'>>;
  readonly reviews: Map<number, Stored<'reviews'>>;
  readonly organisation: Omit<Organisation, 'units'> & {
    readonly units: ReadonlyMap<number, Values<'units'>>;
    readonly reachable: Set<PersonKey>;
  };
  readonly suggestions: Map<number, Stored<'suggestions'>>;
  readonly rules: ReviewRules;
  readonly chats: DeskChats;
  readonly #people: ReadonlyMap<PersonKey, Person>;
  readonly #store: Register;
  readonly #onPaper: boolean;

  private constructor(store: Register, onPaper: boolean, read: Collected, people: readonly Person[]) {
    this.#store = store;
    this.#onPaper = onPaper;
    this.processes = read.processes;
    this.reviews = read.reviews;
    this.suggestions = read.suggestions;
    this.chats = new DeskChats(read.conversations);
    this.#people = new Map(people.map((person) => [person.key, person]));
    const { reviewRules, processTeam } = readSettings([...read.settings.values()]);
    this.rules = reviewRules;
    this.organisation = {
      units: new Map([...read.units.values()].map(({ id, values }) => [id, values])),
      team: processTeam,
      reachable: this.chats.reachable,
    };
  }

  /** `NotAllowed` when the account may not read one of the lists: a round that knows half would ask everybody again. */
  static async open(store: Register, onPaper: boolean): Promise<Desk> {
    const read: Collected = {
      processes: new Map(),
      reviews: new Map(),
      suggestions: new Map(),
      units: new Map(),
      conversations: new Map(),
      settings: new Map(),
    };
    const [{ may }, people] = await Promise.all([
      store.me(),
      // The lists name persons by number, so that the store has read them anyway.
      store.people(),
      store.readAll(needed, ({ list, entries }) => {
        const known = read[list as Needed] as Map<number, Stored<ListKey>>;
        for (const entry of entries) known.set(entry.id, entry);
      }),
    ]);
    const hidden = needed.find((list) => !may[list].read);
    if (hidden) throw new NotAllowed(`the account of the reminder may not read the list ${lists[hidden].name}`);
    return new Desk(store, onPaper, read, people);
  }

  unitName(id: number | null): string | null {
    return (id === null ? null : this.organisation.units.get(id)?.name) ?? null;
  }

  personName(person: PersonKey | null): string | null {
    return (person === null ? null : this.#people.get(person)?.name) ?? null;
  }

  /** Where SharePoint knows no address, the name of the account is one in most administrations. */
  mailOf(person: PersonKey): string {
    return this.#people.get(person)?.email || person;
  }

  /** Written over whatever was saved meanwhile: where somebody is reached and when they were are told by different people. */
  async saveChat(person: PersonKey, changes: Partial<Chat>): Promise<void> {
    const id = this.chats.idOf(person);
    if (id === undefined) return;
    for (let attempt = 1; attempt <= chatAttempts; attempt++) {
      if (await this.#save('conversations', this.chats.entries, id, changes)) return;
    }
    throw new Conflict(`conversation ${id} is being changed all the time`);
  }

  /** The right to send somebody's digest of this month; null when it is taken. */
  async claimMonth(person: PersonKey, today: Day): Promise<MonthlyClaim | null> {
    const id = this.chats.idOf(person);
    return id === undefined ? null : claimMonth(this.#store, id, today);
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

  /** In batches. Gives the ids that were saved; of the others, which somebody has saved in between, the desk knows today's values. */
  async saveReviews(changes: ReadonlyMap<number, Partial<Values<'reviews'>>>): Promise<ReadonlySet<number>> {
    const ids = [...changes.keys()];
    const saved = new Set<number>();
    if (ids.length === 0) return saved;
    const wanted = ids.map((id): Change<'reviews'> => ({
      id,
      etag: this.reviews.get(id)!.etag,
      values: changes.get(id)!,
    }));
    if (this.#onPaper) {
      for (const { id, values } of wanted) this.#noteOnPaper(this.reviews, id, values);
      return new Set(ids);
    }
    const results = await this.#store.updateMany('reviews', wanted);
    let failure: Error | null = null;
    for (const [index, id] of ids.entries()) {
      const result = results[index]!;
      if (result.outcome === 'updated') {
        this.reviews.set(id, result.entry);
        saved.add(id);
      } else if (result.error instanceof Conflict) this.reviews.set(id, await this.#store.one('reviews', id));
      else if (result.error instanceof NotFound) this.reviews.delete(id);
      else failure ??= result.error;
    }
    if (failure) throw failure;
    return saved;
  }

  async saveReview(id: number, changes: Partial<Values<'reviews'>>): Promise<boolean> {
    return this.#save('reviews', this.reviews, id, changes);
  }

  /** Keeps what has to change as a suggestion, and names it in the request that asked for it. */
  async openSuggestion(request: number, creation: Creation<'suggestions'>): Promise<void> {
    if (this.#onPaper) return;
    const entry = await this.#store.create('suggestions', creation);
    this.suggestions.set(entry.id, entry);
    await this.saveReview(request, { suggestion: entry.id });
  }

  saveSuggestion(id: number, changes: Partial<Values<'suggestions'>>): Promise<boolean> {
    return this.#save('suggestions', this.suggestions, id, changes);
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
    if (this.#onPaper) {
      this.#noteOnPaper(known, id, changes);
      return true;
    }
    try {
      known.set(id, await this.#store.update(list, known.get(id)!, changes));
      return true;
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      known.set(id, await this.#store.one(list, id));
      return false;
    }
  }

  #noteOnPaper<Key extends ListKey>(known: Map<number, Stored<Key>>, id: number, changes: Partial<Values<Key>>): void {
    const entry = known.get(id)!;
    known.set(id, { ...entry, values: { ...entry.values, ...changes } });
  }
}

const chatAttempts = 4;
const needed = ['processes', 'reviews', 'suggestions', 'units', 'conversations', 'settings'] as const;
type Needed = (typeof needed)[number];
type Collected = { readonly [Key in Needed]: Map<number, Stored<Key>> };

function paperResult(creation: Creation<'reviews'>, id: number): CreationResult<'reviews'> {
  const values = emptyValues(lists.reviews.fields, creation.values);
  return {
    outcome: 'created',
    entry: { id, etag: '', createdAt: '', modifiedAt: '', modifiedBy: null, values },
  };
}
