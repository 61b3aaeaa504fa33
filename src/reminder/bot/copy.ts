import type { Day, FeedPage, FeedPoint, ListKey, Register, RegisterSettings, Search, Stored } from '../../register';
import {
  addDays,
  createSearchBuilder,
  createThesaurus,
  readSettings,
  searchEntryOf,
  usualSynonyms,
} from '../../register';

const wanted = ['processes', 'units', 'synonyms', 'reviews', 'settings'] as const;
type Wanted = (typeof wanted)[number];
type Kept = { readonly [Key in Wanted]: Map<number, Stored<Key>> };

/** Answered requests stay in mind so long: what was said in the running cycle decides whom to ask next. */
const settledDays = 430;
/** Entries put into the index before the process does something else. */
const entriesAtOnce = 500;

/**
 * What the bot has to know to answer within seconds, however large the register is: read once, and brought up to date with
 * one call each time. It never decides anything: what is written is read anew, guarded by its ETag.
 */
export class Copy {
  readonly #store: Register;
  readonly #today: () => Day;
  #kept: Kept | null = null;
  #point: FeedPoint = '';
  #refreshing: Promise<void> | null = null;
  #changes = 0;
  #search: { readonly changes: number; readonly search: Promise<Search> } | null = null;

  constructor(store: Register, today: () => Day) {
    this.#store = store;
    this.#today = today;
  }

  /** Asks what has changed; those who ask at once share one answer. */
  async refresh(): Promise<void> {
    this.#refreshing ??= this.#read().finally(() => (this.#refreshing = null));
    await this.#refreshing;
  }

  all<Key extends Wanted>(list: Key): ReadonlyMap<number, Stored<Key>> {
    return this.#known()[list];
  }

  settings(): RegisterSettings {
    return readSettings([...this.#known().settings.values()]);
  }

  /** What this process has just written or read is known at once, whatever an answer on its way says. */
  async put<Key extends Wanted>(list: Key, entry: Stored<Key>): Promise<void> {
    await this.#refreshing?.catch(() => undefined);
    if (this.#kept) this.#take({ list, entries: [entry] } as unknown as FeedPage);
  }

  /** The register's own search; its index is built once per change. */
  async search(): Promise<Search> {
    const changes = this.#changes;
    if (this.#search?.changes !== changes) {
      const search = this.#index();
      this.#search = { changes, search };
      search.catch(() => (this.#search = null));
    }
    return this.#search!.search;
  }

  get isLoaded(): boolean {
    return this.#kept !== null;
  }

  async #read(): Promise<void> {
    const changes = this.#kept && (await this.#store.changesSince(this.#point, wanted));
    if (!changes) return this.#load();
    for (const list of changes.complete) if (isWanted(list)) this.#known()[list].clear();
    for (const page of changes.pages) this.#take(page);
    for (const { list, id } of changes.removed) if (isWanted(list)) this.#remove(list, id);
    this.#point = changes.point;
  }

  async #load(): Promise<void> {
    const pages: FeedPage[] = [];
    this.#point = await this.#store.readAll(wanted, (page) => void pages.push(page));
    this.#kept = empty();
    for (const page of pages) this.#take(page);
    this.#changes++;
  }

  #take({ list, entries }: FeedPage): void {
    if (!isWanted(list)) return;
    const known = this.#known()[list] as Map<number, Stored<ListKey>>;
    for (const entry of entries) known.set(entry.id, entry);
    if (list === 'reviews') this.#forgetSettled();
    else if (list !== 'settings' && entries.length > 0) this.#changes++;
  }

  #forgetSettled(): void {
    const since = addDays(this.#today(), -settledDays);
    const { reviews } = this.#known();
    for (const [id, { values }] of reviews) {
      if (values.state !== 'open' && (values.answeredOn ?? values.openedOn ?? '') < since) reviews.delete(id);
    }
  }

  #remove(list: Wanted, id: number): void {
    if (this.#known()[list].delete(id)) this.#changes++;
  }

  async #index(): Promise<Search> {
    const { processes, units, synonyms } = this.#known();
    const own = [...synonyms.values()].map(({ values: { title, everyday } }) => ({
      official: title ? [title] : [],
      everyday: (everyday ?? '').split('\n').flatMap((line) => line.trim() || []),
    }));
    const builder = createSearchBuilder(createThesaurus(usualSynonyms(), own));
    let added = 0;
    for (const process of [...processes.values()]) {
      if (process.values.status === 'retired') continue;
      const unitName = units.get(process.values.unit ?? 0)?.values.name ?? undefined;
      builder.add(searchEntryOf(process, { unitName }));
      if (++added % entriesAtOnce === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    return builder.finish();
  }

  #known(): Kept {
    if (!this.#kept) throw new Error('the copy is asked before it was read');
    return this.#kept;
  }
}

const isWanted = (list: ListKey): list is Wanted => (wanted as readonly ListKey[]).includes(list);

const empty = (): Kept => ({
  processes: new Map(),
  units: new Map(),
  synonyms: new Map(),
  reviews: new Map(),
  settings: new Map(),
});
