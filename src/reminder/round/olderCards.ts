import type { PersonKey, RegisterStore, Stored } from '../../register';
import { Conflict } from '../../register';

type Row = Stored<'serviceState'>;

const prefix = 'older:';
const attempts = 4;

/**
 * Which cards a message on its way is about to replace, in the list of the service's own state: a round that dies after
 * sending and before replacing leaves two cards that ask the same, and only this says so.
 */
export class OlderCards {
  readonly #store: RegisterStore;
  readonly #rows: Map<PersonKey, Row>;

  private constructor(store: RegisterStore, rows: Map<PersonKey, Row>) {
    this.#store = store;
    this.#rows = rows;
  }

  static async open(store: RegisterStore): Promise<OlderCards> {
    const rows = (await store.all('serviceState')).flatMap((row): [PersonKey, Row][] => {
      const { title } = row.values;
      return title?.startsWith(prefix) ? [[title.slice(prefix.length), row]] : [];
    });
    return new OlderCards(store, new Map(rows));
  }

  /** What earlier rounds did not come to. */
  left(): readonly { readonly person: PersonKey; readonly activities: readonly string[] }[] {
    return [...this.#rows].flatMap(([person, row]) => {
      const activities = activitiesIn(row);
      return activities.length === 0 ? [] : [{ person, activities }];
    });
  }

  /** Before the message goes out. */
  async note(person: PersonKey, activities: readonly string[]): Promise<void> {
    if (activities.length === 0) return;
    const title = `${prefix}${person}`;
    let row = this.#rows.get(person) ?? (await this.#store.create('serviceState', { key: title, values: { title } }));
    for (let attempt = 1; ; attempt++) {
      const all = [...new Set([...activitiesIn(row), ...activities])];
      try {
        row = await this.#store.update('serviceState', row, { value: JSON.stringify(all) });
        return void this.#rows.set(person, row);
      } catch (error) {
        if (!(error instanceof Conflict) || attempt === attempts) throw error;
        row = await this.#store.one('serviceState', row.id);
      }
    }
  }

  /** They point to the newer card, or no newer one has come. What another round has noted since is left to the next one. */
  async forget(person: PersonKey): Promise<void> {
    const row = this.#rows.get(person);
    if (!row || row.values.value === null) return;
    try {
      this.#rows.set(person, await this.#store.update('serviceState', row, { value: null }));
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }
}

/** None where somebody's hand has been in the list. */
function activitiesIn({ values: { value } }: Row): readonly string[] {
  try {
    const read: unknown = JSON.parse(value ?? '[]');
    return Array.isArray(read) ? read.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}
