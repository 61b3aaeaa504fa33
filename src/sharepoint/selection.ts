import type { SPFI } from '@pnp/sp';
import type { ListKey } from '../register';
import { lists, Refused } from '../register';
import { propertyOf } from './columns';
import { askEach } from './connection';
import type { Place } from './siteLists';

interface ColumnRow {
  readonly InternalName: string;
  readonly TypeAsString: string;
}

const systemColumns = ['Id', 'Created', 'Modified', 'EditorId'];

/**
 * Which properties of an item to ask for: every column of the schema, as long as the list has them. SharePoint refuses a whole list
 * for one unknown name; then, once, it is asked which columns there are, and what is missing stays empty.
 */
export class Selections {
  readonly #client: SPFI;
  readonly #learning = new Map<ListKey, Promise<readonly string[]>>();
  readonly #learned = new Map<ListKey, readonly string[]>();

  constructor(client: SPFI) {
    this.#client = client;
  }

  /** What is worth asking for, as far as is known. */
  of(list: ListKey): readonly string[] {
    return this.#learned.get(list) ?? allOf(list);
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
      const there = await this.#learn(list, place);
      if (there.length === allOf(list).length || there === before) throw error;
      return read(there);
    }
  }

  #learn(list: ListKey, place: Place): Promise<readonly string[]> {
    const learning = this.#learning.get(list) ?? this.#columnsThatAreThere(list, place);
    this.#learning.set(list, learning);
    learning.then(
      (there) => this.#learned.set(list, there),
      () => this.#learning.delete(list),
    );
    return learning;
  }

  async #columnsThatAreThere(list: ListKey, place: Place): Promise<readonly string[]> {
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
    return [...systemColumns, ...fields.map(propertyOf)];
  }
}

const isReference = (type: string): boolean => /^(User|Lookup)(Multi)?$/.test(type);

const allOf = (list: ListKey): readonly string[] => [
  ...systemColumns,
  ...Object.values(lists[list].fields).map(propertyOf),
];
