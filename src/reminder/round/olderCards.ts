import type { PersonKey, RegisterStore, Stored } from '../../register';
import { PersonRows } from './personRows';

/**
 * Which cards a message on its way is about to replace, in the list of the service's own state: a round that dies after
 * sending and before replacing leaves two cards that ask the same, and only this says so.
 */
export class OlderCards {
  readonly #rows: PersonRows;

  /** `state` is all of the service's own state. */
  constructor(store: RegisterStore, state: readonly Stored<'serviceState'>[]) {
    this.#rows = new PersonRows(store, 'older:', state);
  }

  /** What earlier rounds did not come to. */
  left(): readonly { readonly person: PersonKey; readonly activities: readonly string[] }[] {
    return this.#rows
      .people()
      .map((person) => ({ person, activities: activitiesIn(this.#rows.textOf(person)) }))
      .filter(({ activities }) => activities.length > 0);
  }

  /** Before the message goes out. */
  async note(person: PersonKey, activities: readonly string[]): Promise<void> {
    if (activities.length === 0) return;
    await this.#rows.change(person, (text) => JSON.stringify([...new Set([...activitiesIn(text), ...activities])]));
  }

  /** They point to the newer card, or no newer one has come. What another round has noted since is left to the next one. */
  async forget(person: PersonKey): Promise<void> {
    if (this.#rows.textOf(person) !== null) await this.#rows.attempt(person, () => null);
  }
}

/** None where somebody's hand has been in the list. */
function activitiesIn(text: string | null): readonly string[] {
  try {
    const read: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(read) ? read.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}
