import type { SPFI } from '@pnp/sp';
import type { Person, PersonKey } from '../register';
import { Refused } from '../register';
import { inBatch } from './connection';
import type { PersonIds } from './values';

interface SiteUser {
  readonly Id: number;
  readonly Title: string;
  readonly Email: string;
  readonly LoginName: string;
}

const claim = 'i:0#.f|membership|';
const columns = ['Id', 'Title', 'Email', 'LoginName'];

/** The users of the site: everybody who was ever named in an entry, gone or not. Read once, then kept up to date. */
export class SitePeople implements PersonIds {
  readonly #client: SPFI;
  readonly #byId = new Map<number, Person>();
  readonly #byKey = new Map<PersonKey, number>();
  readonly #notPeople = new Set<number>();
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

  async everybody(): Promise<readonly Person[]> {
    await this.ready();
    return [...this.#byId.values()];
  }

  /** Reads the site's users unless that has been done. */
  ready(): Promise<void> {
    this.#loading ??= this.#read().catch((error: unknown) => {
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  /** Reads again if an id is unknown: somebody was named for the first time since. */
  async knowIds(userIds: Iterable<number>): Promise<void> {
    await this.ready();
    const unknown = [...userIds].filter((id) => !this.#byId.has(id) && !this.#notPeople.has(id));
    if (unknown.length === 0) return;
    await this.#read();
    // Apps and system accounts save entries, too; they will not become people by asking again.
    for (const id of unknown) if (!this.#byId.has(id)) this.#notPeople.add(id);
  }

  /** Makes sure that the site knows these people; an unknown one is `Refused` with SharePoint's own words. */
  async know(keys: readonly PersonKey[]): Promise<void> {
    await this.ready();
    const unknown = [...new Set(keys.map((key) => key.toLowerCase()))].filter((key) => !this.#byKey.has(key));
    for (const key of unknown) await this.#ensure(key);
  }

  /** People of the directory that match a text, at most 10. */
  async find(text: string): Promise<readonly Person[]> {
    const query = {
      QueryString: text,
      MaximumEntitySuggestions: 10,
      PrincipalType: 1,
      PrincipalSource: 15,
      AllowEmailAddresses: false,
    };
    const [found] = await inBatch(this.#client, (batch) => [
      batch.profiles.clientPeoplePickerSearchUser(
        query as Parameters<typeof batch.profiles.clientPeoplePickerSearchUser>[0],
      ),
    ]);
    return found.map(({ Key, DisplayText, EntityData }) => ({
      key: keyOfLogin(Key),
      name: DisplayText,
      email: EntityData?.Email ?? '',
    }));
  }

  async #ensure(key: PersonKey): Promise<void> {
    const [user] = await inBatch(this.#client, (batch) => [batch.web.ensureUser(claim + key)]);
    if (!user?.Id) throw new Refused(`SharePoint does not know ${key}`);
    this.#take(user as unknown as SiteUser);
  }

  async #read(): Promise<void> {
    const [users] = await inBatch(this.#client, (batch) => [batch.web.siteUsers.select(...columns).top(5000)()]);
    for (const user of users as unknown as readonly SiteUser[]) this.#take(user);
  }

  #take(user: SiteUser): void {
    if (!user.LoginName.toLowerCase().startsWith(claim)) return;
    const key = keyOfLogin(user.LoginName);
    this.#byId.set(user.Id, { key, name: user.Title, email: user.Email });
    this.#byKey.set(key, user.Id);
  }
}

/** `i:0#.f|membership|anna@city.example` → `anna@city.example`. */
export function keyOfLogin(loginName: string): PersonKey {
  return loginName.slice(loginName.lastIndexOf('|') + 1).toLowerCase();
}
