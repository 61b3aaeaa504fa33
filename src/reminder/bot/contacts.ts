import type { ConversationValues, Day, PersonKey, RegisterStore, Stored } from '../../register';
import { Conflict } from '../../register';

export type Contact = Stored<'conversations'>;
/** What an activity says about where its sender can be reached. */
export type Reference = Pick<ConversationValues, 'conversation' | 'serviceUrl' | 'tenant' | 'language'>;

/**
 * Where the bot reaches whom: the list `conversations`, read once and kept in mind. One entry per person of the
 * directory, so that an app installed again, or twice at once, changes nothing.
 */
export class Contacts {
  readonly #store: RegisterStore;
  #byDirectoryId: Map<string, Contact> | null = null;
  #loading: Promise<Map<string, Contact>> | null = null;

  constructor(store: RegisterStore) {
    this.#store = store;
  }

  async byDirectoryId(directoryId: string): Promise<Contact | null> {
    return (await this.#known()).get(directoryId) ?? null;
  }

  /** Null when the person has never installed the app, or has removed it. */
  async byPerson(person: PersonKey): Promise<Contact | null> {
    const isActive = ({ values }: Contact) => values.person === person && values.endedOn === null;
    const known = [...(await this.#known()).values()].find(isActive);
    if (known) return known;
    // Another process may have met the person since.
    this.#byDirectoryId = null;
    return [...(await this.#known()).values()].find(isActive) ?? null;
  }

  /** Everybody who can be reached, by person. */
  async reachable(): Promise<ReadonlyMap<PersonKey, Contact>> {
    const active = [...(await this.#known()).values()].filter(({ values }) => values.endedOn === null);
    return new Map(active.flatMap((contact) => (contact.values.person ? [[contact.values.person, contact]] : [])));
  }

  /** The card with all that waits now stands in this message; gives the message in which it stood before. */
  async moveDigest(directoryId: string, activity: string): Promise<string | null> {
    const known = await this.byDirectoryId(directoryId);
    if (!known) return null;
    // The round writes here, too: only the list knows which card is the latest.
    const { values } = await this.#store.one('conversations', known.id);
    await this.#change(directoryId, { digest: activity });
    return values.digest;
  }

  /** Keeps the reference; `isNew` when the person was not known before. Nothing is written if nothing has changed. */
  async remember(directoryId: string, person: PersonKey, reference: Reference): Promise<{ isNew: boolean }> {
    const wanted: Partial<ConversationValues> = { ...reference, person, endedOn: null };
    const known = await this.byDirectoryId(directoryId);
    if (known) {
      await this.#change(directoryId, wanted);
      return { isNew: false };
    }
    const created = await this.#store.create('conversations', {
      key: `conversation:${directoryId}`,
      values: { title: directoryId, ...wanted },
    });
    (await this.#known()).set(directoryId, created);
    await this.#change(directoryId, wanted);
    return { isNew: true };
  }

  /** The person can't be reached any more. A message from them, or a new installation, opens it again. */
  async end(directoryId: string, day: Day): Promise<void> {
    const known = await this.byDirectoryId(directoryId);
    if (known?.values.endedOn === null) await this.#change(directoryId, { endedOn: day });
  }

  async move(directoryId: string, conversation: string): Promise<void> {
    await this.#change(directoryId, { conversation });
  }

  async #change(directoryId: string, wanted: Partial<ConversationValues>): Promise<void> {
    const entry = (await this.#known()).get(directoryId);
    if (!entry || isSame(entry.values, wanted)) return;
    try {
      (await this.#known()).set(directoryId, await this.#store.update('conversations', entry, wanted));
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const fresh = await this.#store.one('conversations', entry.id);
      const saved = isSame(fresh.values, wanted) ? fresh : await this.#store.update('conversations', fresh, wanted);
      (await this.#known()).set(directoryId, saved);
    }
  }

  async #known(): Promise<Map<string, Contact>> {
    if (this.#byDirectoryId) return this.#byDirectoryId;
    this.#loading ??= this.#store
      .all('conversations')
      .then((entries) => new Map(entries.map((entry) => [entry.values.title ?? '', entry])))
      .finally(() => (this.#loading = null));
    this.#byDirectoryId = await this.#loading;
    return this.#byDirectoryId;
  }
}

function isSame(values: ConversationValues, wanted: Partial<ConversationValues>): boolean {
  return (Object.keys(wanted) as (keyof ConversationValues)[]).every((name) => values[name] === wanted[name]);
}
