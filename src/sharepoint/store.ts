import type { SPFI } from '@pnp/sp';
import type {
  Change,
  ChangeResult,
  Creation,
  CreationResult,
  FeedPage,
  FieldValue,
  Group,
  ListKey,
  Me,
  Person,
  Progress,
  Register,
  Stored,
  Values,
  Version,
} from '../register';
import { changedFields, Conflict, groups, listFacts, lists, NotFound, Refused } from '../register';
import { updateInBatches } from './changing';
import { answerOf, askEach, settleEach } from './connection';
import type { TokenSource } from './connection';
import { createInBatches, createWhereMissing } from './creation';
import { changesSince } from './delta';
import { usersIn, utc } from './entries';
import { isDuplicate } from './failure';
import { readAll } from './feed';
import type { Item } from './pages';
import { firstPage, largestPage, pagesFrom, readPage } from './pages';
import { findInDirectory } from './directory';
import { keyOfLogin } from './siteUser';
import { clientKeyColumn } from './provision/schema';
import type { Clock } from './selection';
import { Site } from './site';
import { itemOf, personsIn, valuesOfVersion } from './values';

type AnyValues = Readonly<Record<string, FieldValue | undefined>>;

/**
 * The register in the lists of one SharePoint site, seen with the rights of the person behind the token. By the clock it looks for
 * missing columns again.
 */
export function openSharePointStore(siteUrl: string, token: TokenSource, clock: Clock = performance): Register {
  return new SharePointStore(new Site(siteUrl, token, clock));
}

class SharePointStore implements Register {
  readonly #site: Site;

  constructor(site: Site) {
    this.#site = site;
  }

  async me(): Promise<Me> {
    const { joined, lists: siteLists } = this.#site;
    const [user, siteGroups, may] = await Promise.all([
      joined.ask((batch) => batch.web.currentUser()),
      joined.ask((batch) => batch.web.currentUser.groups.select('Title')()),
      siteLists.rights(),
    ]);
    const titles = new Set(siteGroups.map(({ Title }) => Title));
    const names = Object.keys(groups) as Group[];
    return {
      key: keyOfLogin(user.LoginName),
      name: user.Title,
      email: user.Email,
      groups: names.filter((name) => titles.has(groups[name].name)),
      administrator: user.IsSiteAdmin,
      may,
    };
  }

  people(): Promise<readonly Person[]> {
    return this.#site.people.everybody();
  }

  findPeople(text: string): Promise<readonly Person[]> {
    return findInDirectory(this.#site.client, text);
  }

  readAll(wanted: readonly ListKey[], onPage: (page: FeedPage) => void, signal?: Progress['signal']) {
    return readAll({ site: this.#site, onPage, signal }, wanted);
  }

  changesSince(point: string, wanted: readonly ListKey[]) {
    return changesSince(this.#site, point, wanted);
  }

  async all<Key extends ListKey>(
    list: Key,
    onPage?: (page: readonly Stored<Key>[]) => void,
  ): Promise<readonly Stored<Key>[]> {
    const entries: Stored<Key>[] = [];
    const first = this.#site.read(list, (place, properties) =>
      readPage(this.#site.client, (from) => firstPage(from, place, { properties })),
    );
    for await (const items of pagesFrom(this.#site.client, first)) {
      const page = await this.#site.entries(list, items);
      entries.push(...page);
      onPage?.(page);
    }
    return entries;
  }

  async one<Key extends ListKey>(list: Key, id: number): Promise<Stored<Key>> {
    const item = await this.#site.read(list, (place, properties) =>
      this.#site.joined.ask((batch) =>
        place(batch)
          .items.getById(id)
          .select(...properties)<Item>(),
      ),
    );
    return this.#entry(list, item);
  }

  async create<Key extends ListKey>(list: Key, creation: Creation<Key>): Promise<Stored<Key>> {
    const [result] = await this.createMany(list, [creation]);
    if (!result) throw new Error('a creation without a result');
    if (result.outcome === 'failed') throw result.error;
    return result.entry;
  }

  async createMany<Key extends ListKey>(
    list: Key,
    creations: readonly Creation<Key>[],
    progress?: Progress,
  ): Promise<readonly CreationResult<Key>[]> {
    const fields = lists[list].fields;
    const persons = creations.map(({ values }) => personsIn(fields, values as AnyValues));
    const refused = await this.#site.people.welcome(persons.flat());
    const reasonOf = (index: number) => persons[index]!.flatMap((key) => refused.get(key.toLowerCase()) ?? [])[0];
    const good = creations.filter((_, index) => !reasonOf(index));
    const items = good.map(({ key, values }) => ({
      key,
      item: { ...itemOf(fields, values as AnyValues, this.#site.people), [clientKeyColumn]: key },
    }));
    const create = listFacts[list].isPersonal ? createWhereMissing : createInBatches;
    const created = await this.#site.lists.reach(list, (place) =>
      create(this.#site.client, place, items, this.#site.properties(list), progress),
    );
    const written = created.values();
    const results = creations.map((_, index) => {
      const error = reasonOf(index);
      return error ? { outcome: 'failed' as const, error } : written.next().value!;
    });
    const entries = await this.#site.entries(
      list,
      results.flatMap((result) => (result.outcome === 'failed' ? [] : [result.item])),
    );
    const inOrder = entries.values();
    return results.map((result) =>
      result.outcome === 'failed' ? result : { outcome: result.outcome, entry: inOrder.next().value! },
    );
  }

  async update<Key extends ListKey>(
    list: Key,
    entry: { readonly id: number; readonly etag: string },
    changes: Partial<Values<Key>>,
  ): Promise<Stored<Key>> {
    const fields = lists[list].fields;
    const refused = await this.#site.people.welcome(personsIn(fields, changes as AnyValues));
    for (const error of refused.values()) throw error;
    const item = itemOf(fields, changes as AnyValues, this.#site.people);
    try {
      return await this.#write(list, entry, item);
    } catch (error) {
      if (error instanceof Conflict) return this.#unlessAlreadySaved(list, entry.id, changes, error);
      if (isDuplicate(error)) throw new Refused((error as Error).message, { cause: error });
      throw error;
    }
  }

  updateMany<Key extends ListKey>(
    list: Key,
    changes: readonly Change<Key>[],
    progress?: Progress,
  ): Promise<readonly ChangeResult<Key>[]> {
    return updateInBatches(this.#site, list, changes, progress);
  }

  async file(list: 'diagrams', id: number): Promise<{ readonly name: string; readonly text: string }> {
    return this.#site.lists.reach(list, async (place) => {
      const { file } = place(this.#site.client).items.getById(id);
      const [{ Name: name }, text] = await Promise.all([file.select('Name')<{ Name: string }>(), file.getText()]);
      return { name, text };
    });
  }

  async history<Key extends ListKey>(list: Key, id: number): Promise<readonly Version<Key>[]> {
    const { client, people, lists: siteLists } = this.#site;
    const [[versions]] = await Promise.all([
      siteLists.reach(list, (place) =>
        askEach(client, [(batch) => place(batch).items.getById(id).versions.top(largestPage)<readonly Item[]>()]),
      ),
      people.ready(),
    ]);
    people.takeFromHistory(versions.flatMap((version) => usersIn(list, version)));
    return versions.map((version) => ({
      label: String(version['VersionLabel']),
      savedAt: utc(String(version['Created'])),
      savedBy: people.keyOf(Number((version['Editor'] as { LookupId?: number } | null)?.LookupId ?? 0)),
      values: valuesOfVersion(lists[list].fields, version, people) as Values<Key>,
    }));
  }

  /** One batch: the guarded write, and the entry as it then is. */
  #write<Key extends ListKey>(
    list: Key,
    { id, etag }: { readonly id: number; readonly etag: string },
    item: Record<string, unknown>,
  ): Promise<Stored<Key>> {
    return this.#site.lists.reach(list, async (place) => {
      const one = (batch: SPFI) => place(batch).items.getById(id);
      const [written, read] = await settleEach<unknown>(
        this.#site.client,
        [(batch) => one(batch).update(item, etag), (batch) => one(batch).select(...this.#site.properties(list))()],
        { isSequence: true },
      );
      answerOf(written!);
      if (read!.status === 'fulfilled') return this.#entry<Key>(list, read!.value as Item);
      // The write stands; only a column is missing, or the connection broke after it.
      return this.one(list, id);
    });
  }

  /**
   * A write whose answer got lost is repeated by the client and then meets its own result as a conflict. If the entry
   * already holds what was to be written, nobody has been overwritten and nothing is left to do.
   */
  async #unlessAlreadySaved<Key extends ListKey>(
    list: Key,
    id: number,
    changes: Partial<Values<Key>>,
    conflict: Conflict,
  ): Promise<Stored<Key>> {
    const current = await this.one(list, id);
    const wanted = { ...current.values, ...changes };
    if (changedFields(lists[list].fields, current.values, wanted).length > 0) throw conflict;
    return current;
  }

  async #entry<Key extends ListKey>(list: Key, item: Item): Promise<Stored<Key>> {
    const [entry] = await this.#site.entries(list, [item]);
    if (!entry) throw new NotFound('the entry has gone');
    return entry;
  }
}
