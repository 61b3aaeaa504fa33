import type { SPFI } from '@pnp/sp';
import type { IItems } from '@pnp/sp/items';
import type {
  Creation,
  CreationResult,
  FieldValue,
  Group,
  ListKey,
  Me,
  Progress,
  RegisterStore,
  Stored,
  Values,
  Version,
} from '../register';
import { changedFields, Conflict, groups, lists, NotFound, Refused } from '../register';
import { propertyOf } from './columns';
import { connect, inBatch } from './connection';
import type { TokenSource } from './connection';
import { createInBatches } from './creation';
import { isDuplicate, translated } from './failure';
import { SitePeople, keyOfLogin } from './people';
import { clientKeyColumn } from './provision/schema';
import { SiteLists } from './siteLists';
import { itemOf, personsIn, valuesOf, valuesOfVersion } from './values';

type Item = Readonly<Record<string, unknown>>;
type AnyValues = Readonly<Record<string, FieldValue | undefined>>;

const pageSize = 5000;
const systemColumns = ['Id', 'Created', 'Modified', 'EditorId'];

/** The register in the lists of one SharePoint site, seen with the rights of the person behind the token. */
export function openSharePointStore(siteUrl: string, token: TokenSource): RegisterStore {
  return new SharePointStore(connect(siteUrl, token));
}

class SharePointStore implements RegisterStore {
  readonly #client: SPFI;
  readonly #people: SitePeople;
  readonly #lists: SiteLists;

  constructor(client: SPFI) {
    this.#client = client;
    this.#people = new SitePeople(client);
    this.#lists = new SiteLists(client);
  }

  async me(): Promise<Me> {
    const [[user, siteGroups], may] = await Promise.all([
      inBatch(this.#client, (batch) => [batch.web.currentUser(), batch.web.currentUser.groups()]),
      this.#lists.rights(),
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

  lastChange() {
    return this.#lists.lastChange();
  }

  people() {
    return this.#people.everybody();
  }

  findPeople(text: string) {
    return this.#people.find(text);
  }

  async all<Key extends ListKey>(
    list: Key,
    onPage?: (page: readonly Stored<Key>[]) => void,
  ): Promise<readonly Stored<Key>[]> {
    const listId = await this.#lists.idOf(list);
    const entries: Stored<Key>[] = [];
    try {
      const pages = itemsOf(this.#client, listId)
        .select(...selected(list))
        .top(pageSize) as unknown as AsyncIterable<Item[]>;
      for await (const items of pages) {
        const page = await this.#entries(list, items);
        entries.push(...page);
        onPage?.(page);
      }
    } catch (error) {
      throw translated(error);
    }
    return entries;
  }

  async one<Key extends ListKey>(list: Key, id: number): Promise<Stored<Key>> {
    const listId = await this.#lists.idOf(list);
    const [item] = await inBatch(this.#client, (batch) => [
      itemsOf(batch, listId)
        .getById(id)
        .select(...selected(list))(),
    ]);
    return this.#entry(list, item as Item);
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
    const listId = await this.#lists.idOf(list);
    const fields = lists[list].fields;
    await this.#people.know(creations.flatMap(({ values }) => personsIn(fields, values as AnyValues)));
    const items = creations.map(({ key, values }) => ({
      key,
      item: { ...itemOf(fields, values as AnyValues, this.#people), [clientKeyColumn]: key },
    }));
    const results = await createInBatches(this.#client, listId, items, selected(list), progress);
    return Promise.all(
      results.map(async (result) =>
        result.outcome === 'failed' ? result : { outcome: result.outcome, entry: await this.#entry(list, result.item) },
      ),
    );
  }

  async update<Key extends ListKey>(
    list: Key,
    entry: { readonly id: number; readonly etag: string },
    changes: Partial<Values<Key>>,
  ): Promise<Stored<Key>> {
    const listId = await this.#lists.idOf(list);
    const fields = lists[list].fields;
    await this.#people.know(personsIn(fields, changes as AnyValues));
    const item = itemOf(fields, changes as AnyValues, this.#people);
    try {
      const [, saved] = await inBatch(this.#client, (batch) => {
        const one = itemsOf(batch, listId).getById(entry.id);
        return [one.update(item, entry.etag), one.select(...selected(list))()];
      });
      return await this.#entry(list, saved as Item);
    } catch (error) {
      if (error instanceof Conflict) return this.#unlessAlreadySaved(list, entry.id, changes, error);
      if (isDuplicate(error)) throw new Refused((error as Error).message, { cause: error });
      throw error;
    }
  }

  async history<Key extends ListKey>(list: Key, id: number): Promise<readonly Version<Key>[]> {
    const listId = await this.#lists.idOf(list);
    const [versions] = await inBatch(this.#client, (batch) => [
      itemsOf(batch, listId).getById(id).versions.top(pageSize)(),
    ]);
    await this.#people.ready();
    return (versions as readonly Item[]).map((version) => ({
      label: String(version['VersionLabel']),
      savedAt: utc(String(version['Created'])),
      savedBy: this.#people.keyOf(Number((version['Editor'] as { LookupId?: number } | null)?.LookupId ?? 0)),
      values: valuesOfVersion(lists[list].fields, version, this.#people) as Values<Key>,
    }));
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

  async #entries<Key extends ListKey>(list: Key, items: readonly Item[]): Promise<readonly Stored<Key>[]> {
    await this.#people.knowIds(personIds(list, items));
    return items.map((item) => this.#toEntry(list, item));
  }

  async #entry<Key extends ListKey>(list: Key, item: Item): Promise<Stored<Key>> {
    const [entry] = await this.#entries(list, [item]);
    if (!entry) throw new NotFound('the entry has gone');
    return entry;
  }

  #toEntry<Key extends ListKey>(list: Key, item: Item): Stored<Key> {
    return {
      id: Number(item['Id']),
      etag: String(item['odata.etag']),
      createdAt: utc(String(item['Created'])),
      modifiedAt: utc(String(item['Modified'])),
      modifiedBy: this.#people.keyOf(Number(item['EditorId'])),
      values: valuesOf(lists[list].fields, item, this.#people) as Values<Key>,
    };
  }
}

const itemsOf = (client: SPFI, listId: string): IItems => client.web.lists.getById(listId).items;

function selected(list: ListKey): readonly string[] {
  return [...systemColumns, ...Object.values(lists[list].fields).map(propertyOf)];
}

function* personIds(list: ListKey, items: readonly Item[]): Iterable<number> {
  const properties = Object.values(lists[list].fields)
    .filter(({ kind }) => kind === 'person')
    .map(propertyOf);
  for (const item of items) {
    for (const property of [...properties, 'EditorId']) {
      const id = item[property];
      if (typeof id === 'number') yield id;
    }
  }
}

const utc = (instant: string): string => (instant.endsWith('Z') ? instant : `${instant}Z`);
