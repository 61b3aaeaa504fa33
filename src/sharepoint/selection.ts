import type { SPFI } from '@pnp/sp';
import type { ListKey } from '../register';
import { listKeys, lists, Refused } from '../register';
import { propertyOf } from './columns';
import { askEach } from './connection';
import type { Place } from './siteLists';

interface ColumnRow {
  readonly InternalName: string;
  readonly TypeAsString: string;
}

const systemColumns = ['Id', 'Created', 'Modified', 'EditorId'];
/** Who added an entry is told where people look for their own; elsewhere it would only make answers longer. */
const systemColumnsOf = (list: ListKey): readonly string[] =>
  tellsAuthor(list) ? [...systemColumns, 'AuthorId'] : systemColumns;
export const tellsAuthor = (list: ListKey): boolean => list === 'suggestions';

/** Somebody may put a missing column back at any time; a reader that has been open for long shall see it soon. */
const learnedForMilliseconds = 5 * 60_000;

/** Milliseconds that pass evenly; fits `performance`. */
export interface Clock {
  now(): number;
}

interface Learned {
  readonly properties: readonly string[];
  readonly until: number;
}

/**
 * Which properties of an item to ask for: every column of the schema, as long as the list has them. SharePoint refuses a whole list
 * for one unknown name; then it is asked which columns there are, and for 5 minutes what is missing stays empty.
 */
export class Selections {
  readonly #client: SPFI;
  readonly #clock: Clock;
  readonly #learning = new Map<ListKey, Promise<readonly string[]>>();
  readonly #learned = new Map<ListKey, Learned>();

  constructor(client: SPFI, clock: Clock) {
    this.#client = client;
    this.#clock = clock;
  }

  /** What is worth asking for, as far as is known. */
  of(list: ListKey): readonly string[] {
    const learned = this.#learned.get(list);
    return learned && this.#clock.now() < learned.until ? learned.properties : everything[list];
  }

  /**
   * Reads with the right selection; `read` runs a second time when the first one named a column that isn't there. `failure` is that
   * of a first reading made elsewhere.
   */
  async read<Answer>(
    list: ListKey,
    place: Place,
    read: (properties: readonly string[]) => Promise<Answer>,
    failure?: Refused,
  ): Promise<Answer> {
    const before = this.of(list);
    try {
      if (failure) throw failure;
      return await read(before);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // Another reading may have learned meanwhile what this one has just met.
      const known = this.of(list);
      const there = known === before ? await this.#learn(list, place) : known;
      if (there.join() === before.join()) throw error;
      return read(there);
    }
  }

  #learn(list: ListKey, place: Place): Promise<readonly string[]> {
    const learning = this.#learning.get(list) ?? this.#columnsThatAreThere(list, place);
    this.#learning.set(list, learning);
    return learning;
  }

  async #columnsThatAreThere(list: ListKey, place: Place): Promise<readonly string[]> {
    try {
      const properties = await this.#propertiesOf(list, place);
      this.#learned.set(list, { properties, until: this.#clock.now() + learnedForMilliseconds });
      return properties;
    } finally {
      this.#learning.delete(list);
    }
  }

  async #propertiesOf(list: ListKey, place: Place): Promise<readonly string[]> {
    const [rows] = await askEach(this.#client, [
      (batch) =>
        place(batch).fields.select('InternalName', 'TypeAsString')() as unknown as Promise<readonly ColumnRow[]>,
    ]);
    const types = new Map(rows.map(({ InternalName, TypeAsString }) => [InternalName, TypeAsString]));
    const fields = Object.values(lists[list].fields).filter((field) => {
      const type = types.get(field.column);
      // A column that was made anew as another kind: persons and references answer under another name than the rest.
      return type !== undefined && isReference(type) === (propertyOf(field) !== field.column);
    });
    return [...systemColumnsOf(list), ...fields.map(propertyOf)];
  }
}

const isReference = (type: string): boolean => /^(User|Lookup)(Multi)?$/.test(type);

const everything = Object.fromEntries(
  listKeys.map((list) => [list, [...systemColumnsOf(list), ...Object.values(lists[list].fields).map(propertyOf)]]),
) as unknown as Readonly<Record<ListKey, readonly string[]>>;
