import type { SPFI } from '@pnp/sp';
import type { Person, PersonKey } from '../register';
import { NotAllowed, Refused } from '../register';
import { settleEach } from './connection';
import { isHidden, translated } from './failure';
import { joinedOf } from './joined';
import type { Place } from './siteLists';
import type { SiteUser } from './siteUser';
import { loginOf, personOf } from './siteUser';
import type { PersonIds } from './values';

/** Where an entry names somebody. */
export interface Naming {
  readonly userId: number;
  readonly itemId: number;
  readonly column: string;
}

interface NamedUser {
  readonly Title?: string | null;
  readonly Name?: string | null;
  readonly EMail?: string | null;
}

/** A person as a version names them. */
export interface VersionUser {
  readonly LookupId: number;
  readonly LookupValue: string | null;
  readonly Email?: string | null;
}

const columns = ['Id', 'Title', 'Email', 'LoginName'];
const usersPerPage = 5000;

/** The users of the site: everybody who was ever named in an entry, gone or not. Read once, then kept up to date. */
export class SitePeople implements PersonIds {
  readonly #client: SPFI;
  readonly #byId = new Map<number, Person>();
  readonly #byKey = new Map<PersonKey, number>();
  /** Groups, apps and system accounts: known, but nobody unless an entry names them in a column for people. */
  readonly #others = new Map<number, Person>();
  readonly #nobody = new Set<number>();
  readonly #foundInEntries: Person[] = [];
  #highestId = 0;
  #loading: Promise<void> | null = null;

  constructor(client: SPFI) {
    this.#client = client;
  }

  keyOf(userId: number): PersonKey | null {
    return this.#byId.get(userId)?.key ?? null;
  }

  idOf(key: PersonKey): number | null {
    return this.#byKey.get(key.toLowerCase()) ?? null;
  }

  /** The newest user's id: whoever joins later has a higher one. */
  get highestId(): number {
    return this.#highestId;
  }

  async everybody(): Promise<readonly Person[]> {
    await this.ready();
    return [...new Map([...this.#byId.values()].map((person) => [person.key, person])).values()];
  }

  /** Reads the site's users unless that has been done. */
  ready(): Promise<void> {
    this.#loading ??= this.#read().catch((error: unknown) => {
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  /** Those of the rows who are people. */
  take(users: readonly SiteUser[]): readonly Person[] {
    return users.flatMap((user) => {
      this.#highestId = Math.max(this.#highestId, user.Id);
      const { person, isPerson } = personOf(user);
      if (isPerson) this.#keep(user.Id, person);
      else this.#others.set(user.Id, person);
      return isPerson ? [person] : [];
    });
  }

  /**
   * Makes sure that everybody named has a name. Who was taken off the site, or came to it after its users were read, is known to
   * the entry itself; asked for in batches of 100.
   */
  async knowNamed(namings: readonly Naming[], place: Place): Promise<void> {
    await this.ready();
    for (const { userId, column } of namings) {
      const other = this.#others.get(userId);
      // Apps save entries, too; as editor they stay nobody.
      if (other && column !== 'Editor') this.#keep(userId, other);
    }
    const isUnknown = ({ userId }: Naming) =>
      !this.#byId.has(userId) && !this.#others.has(userId) && !this.#nobody.has(userId);
    const unknown = new Map(namings.filter(isUnknown).map((naming) => [naming.userId, naming]));
    await this.#readFromEntries([...unknown.values()], place);
  }

  /** Reads again if an id is unknown: somebody was named for the first time since. */
  async knowIds(userIds: Iterable<number>): Promise<void> {
    await this.ready();
    if ([...userIds].some((id) => !this.#byId.has(id) && !this.#others.has(id))) await this.#read();
  }

  /** Whom only old versions name, by the name they give; nothing else is known of them any more. */
  takeFromHistory(named: Iterable<VersionUser>): void {
    for (const { LookupId, LookupValue, Email } of named) {
      if (this.#byId.has(LookupId) || this.#others.has(LookupId) || !LookupValue) continue;
      const person = { key: (Email || LookupValue).toLowerCase(), name: LookupValue, email: Email ?? '' };
      this.#byId.set(LookupId, person);
      this.#foundInEntries.push(person);
    }
  }

  /** Who was found in entries only, since this was asked the last time. */
  takeFound(): readonly Person[] {
    return this.#foundInEntries.splice(0);
  }

  /** Makes people known to the site; answers those whom SharePoint refuses, with the reason. */
  async welcome(keys: readonly PersonKey[]): Promise<ReadonlyMap<PersonKey, Error>> {
    await this.ready();
    const unknown = [...new Set(keys.map((key) => key.toLowerCase()))].filter((key) => !this.#byKey.has(key));
    const answers = await settleEach(
      this.#client,
      unknown.map((key) => (batch: SPFI) => batch.web.ensureUser(loginOf(key))),
    );
    const refused = new Map<PersonKey, Error>();
    for (const [index, key] of unknown.entries()) {
      const answer = answers[index]!;
      if (answer.status === 'rejected') refused.set(key, unwelcome(key, answer.reason));
      else if (!answer.value?.Id) refused.set(key, new Refused(`SharePoint does not know ${key}`));
      else this.#takeWelcomed(key, answer.value as unknown as SiteUser);
    }
    return refused;
  }

  /** Makes sure that the site knows all of these people; an unknown one is `Refused` with SharePoint's own words. */
  async know(keys: readonly PersonKey[]): Promise<void> {
    for (const error of (await this.welcome(keys)).values()) throw error;
  }

  async #read(): Promise<void> {
    for (let read = 0; ; read += usersPerPage) {
      const users = (await joinedOf(this.#client).ask((batch) =>
        batch.web.siteUsers
          .select(...columns)
          .top(usersPerPage)
          .skip(read)(),
      )) as unknown as readonly SiteUser[];
      this.take(users);
      if (users.length < usersPerPage) return;
    }
  }

  async #readFromEntries(unknown: readonly Naming[], place: Place): Promise<void> {
    const calls = unknown.map(({ itemId, column }) => (batch: SPFI) => {
      const wanted = ['Title', 'Name', 'EMail'].map((property) => `${column}/${property}`);
      return place(batch)
        .items.getById(itemId)
        .select(...wanted)
        .expand(column)<Readonly<Record<string, NamedUser>>>();
    });
    const answers = await settleEach(this.#client, calls);
    for (const [index, { userId, column }] of unknown.entries()) {
      const answer = answers[index]!;
      if (answer.status === 'rejected') {
        // The entry has gone since it was read, and with it the question; another one may still tell.
        if (isHidden(answer.reason)) continue;
        throw translated(answer.reason);
      }
      const named = answer.value[column];
      if (!named?.Name) {
        this.#nobody.add(userId);
        continue;
      }
      const user = { Id: userId, Title: named.Title ?? named.Name, Email: named.EMail ?? '', LoginName: named.Name };
      const { person, isPerson } = personOf(user);
      if (!isPerson && column === 'Editor') this.#others.set(userId, person);
      else {
        // Not under the key: SharePoint takes this id no longer, so whoever names them again has them made known again.
        this.#byId.set(userId, person);
        this.#foundInEntries.push(person);
      }
    }
  }

  /** A group, too: it was asked for to be named. */
  #takeWelcomed(key: PersonKey, user: SiteUser): void {
    this.take([user]);
    const group = this.#others.get(user.Id);
    if (group) this.#keep(user.Id, group);
    this.#byKey.set(key, user.Id);
  }

  #keep(id: number, person: Person): void {
    this.#byId.set(id, person);
    this.#byKey.set(person.key, id);
  }
}

function unwelcome(key: PersonKey, reason: unknown): Error {
  const error = translated(reason);
  if (!(error instanceof NotAllowed)) return error;
  return new NotAllowed(`${key} is not known to the site yet, and this person may not add anybody`, { cause: error });
}
