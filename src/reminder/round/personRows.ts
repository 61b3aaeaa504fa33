import type { PersonKey, RegisterStore, Stored } from '../../register';
import { Conflict } from '../../register';

type Row = Stored<'serviceState'>;

const attempts = 4;

/**
 * What the service notes about people for itself: one row a person in the list `ServiceState`, its title the prefix and the
 * person. Each write is guarded by the row's version.
 */
export class PersonRows {
  readonly #store: RegisterStore;
  readonly #prefix: string;
  readonly #rows: Map<PersonKey, Row>;

  /** Of all rows of the list those with the prefix. */
  constructor(store: RegisterStore, prefix: string, all: readonly Row[]) {
    this.#store = store;
    this.#prefix = prefix;
    this.#rows = new Map(
      all.flatMap((row): [PersonKey, Row][] => {
        const { title } = row.values;
        return title?.startsWith(prefix) ? [[title.slice(prefix.length), row]] : [];
      }),
    );
  }

  /** Everybody who has a row. */
  people(): readonly PersonKey[] {
    return [...this.#rows.keys()];
  }

  /** As it was when this process last saw it; null without a row, too. */
  textOf(person: PersonKey): string | null {
    return this.#rows.get(person)?.values.value ?? null;
  }

  /** `next` gives undefined to leave it. Overtaken: somebody else has written in between, and what they wrote is known now. */
  async attempt(
    person: PersonKey,
    next: (text: string | null) => string | null | undefined,
  ): Promise<'written' | 'left' | 'overtaken'> {
    const row = this.#rows.get(person) ?? (await this.#made(person));
    const value = next(row.values.value);
    if (value === undefined) return 'left';
    try {
      this.#rows.set(person, await this.#store.update('serviceState', row, { value }));
      return 'written';
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      this.#rows.set(person, await this.#store.one('serviceState', row.id));
      return 'overtaken';
    }
  }

  /** The same on top of what others write in between; `Conflict` when they never stop. */
  async change(person: PersonKey, next: (text: string | null) => string | null | undefined): Promise<void> {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      if ((await this.attempt(person, next)) !== 'overtaken') return;
    }
    throw new Conflict(`a row ${this.#prefix} of the service is being changed all the time`);
  }

  /** Made once; two rounds that make it at the same moment get the same one. */
  async #made(person: PersonKey): Promise<Row> {
    const title = `${this.#prefix}${person}`;
    const row = await this.#store.create('serviceState', { key: title, values: { title, value: null } });
    this.#rows.set(person, row);
    return row;
  }
}
