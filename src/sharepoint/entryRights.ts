import type { SPFI } from '@pnp/sp';
import type { EntryReaders, EntryRights, ListKey, PersonKey } from '../register';
import { Refused } from '../register';
import type { TokenSource } from './connection';
import { connect, inBatch, largestBatch } from './connection';
import { allItems } from './pages';
import { SitePeople } from './people';
import { SiteLists } from './siteLists';

/** One principal's levels at a list or an item. */
interface Assignment {
  readonly PrincipalId: number;
  readonly RoleDefinitionBindings: readonly { readonly Id: number; readonly RoleTypeKind: number }[];
}
type Grant = readonly [principal: number, level: number];

/** SharePoint's own level «Read» has the same number on every site; looking it up takes a right that the service has no need of. */
const readLevel = 1073741826;
/** `SP.RoleType.Guest`: Limited Access, which SharePoint gives and takes by itself on the way to something shared below. */
const guestRole = 1;

/** Rights of single entries on one site, given with the rights of the account behind the token. */
export function openEntryRights(siteUrl: string, token: TokenSource): EntryRights {
  return new SharePointEntryRights(connect(siteUrl, token));
}

class SharePointEntryRights implements EntryRights {
  readonly #client: SPFI;
  readonly #people: SitePeople;
  readonly #lists: SiteLists;

  constructor(client: SPFI) {
    this.#client = client;
    this.#people = new SitePeople(client);
    this.#lists = new SiteLists(client);
  }

  async readersOf(list: ListKey): Promise<ReadonlyMap<number, EntryReaders>> {
    const listId = await this.#lists.idOf(list);
    const [ofList] = await inBatch(this.#client, (batch) => [assignmentsOf(batch.web.lists.getById(listId))]);
    const ids = await this.#idsWithOwnRights(listId);
    const found = new Map<number, EntryReaders>();
    for (let start = 0; start < ids.length; start += largestBatch) {
      const some = ids.slice(start, start + largestBatch);
      const answers = await inBatch<readonly (readonly Assignment[])[]>(this.#client, (batch) =>
        some.map((id) => assignmentsOf(batch.web.lists.getById(listId).items.getById(id))),
      );
      await this.#people.knowIds(answers.flatMap((rows) => grantsOf(rows).map(([principal]) => principal)));
      answers.forEach((rows, index) => found.set(some[index]!, this.#readersIn(grantsOf(rows), grantsOf(ofList))));
    }
    return found;
  }

  async setReaders(list: ListKey, id: number, readers: readonly PersonKey[] | null): Promise<void> {
    const listId = await this.#lists.idOf(list);
    const itemOf = (client: SPFI) => client.web.lists.getById(listId).items.getById(id);
    const [{ HasUniqueRoleAssignments: isOwn }] = await inBatch<[{ HasUniqueRoleAssignments: boolean }]>(
      this.#client,
      (batch) => [itemOf(batch).select('Id', 'HasUniqueRoleAssignments')()],
    );
    if (readers === null) {
      if (isOwn) await inBatch(this.#client, (batch) => [itemOf(batch).resetRoleInheritance()]);
      return;
    }
    const people = await this.#idsOf(readers);
    // With a copy: without one, SharePoint would give the asking account full control of the entry.
    if (!isOwn) await inBatch(this.#client, (batch) => [itemOf(batch).breakRoleInheritance(true, false)]);
    const [ofList, ofItem] = await inBatch(this.#client, (batch) => [
      assignmentsOf(batch.web.lists.getById(listId)),
      assignmentsOf(itemOf(batch)),
    ]);
    const wanted = [...grantsOf(ofList), ...people.map((person): Grant => [person, readLevel])];
    const present = grantsOf(ofItem);
    await this.#run(without(present, wanted), (batch, [who, level]) =>
      itemOf(batch).roleAssignments.remove(who, level),
    );
    await this.#run(without(wanted, present), (batch, [who, level]) => itemOf(batch).roleAssignments.add(who, level));
  }

  async #idsWithOwnRights(listId: string): Promise<readonly number[]> {
    const ids: number[] = [];
    for await (const page of allItems(this.#client, listId, ['Id', 'HasUniqueRoleAssignments'])) {
      for (const item of page) if (item['HasUniqueRoleAssignments'] === true) ids.push(Number(item['Id']));
    }
    return ids;
  }

  /** People in no group of the list; what else differs from the list counts as not following it. */
  #readersIn(present: readonly Grant[], ofList: readonly Grant[]): EntryReaders {
    const extra = without(present, ofList);
    const people = extra.flatMap(([who, level]) => (level === readLevel ? (this.#people.keyOf(who) ?? []) : []));
    return { people, followsGroups: people.length === extra.length && without(ofList, present).length === 0 };
  }

  async #idsOf(people: readonly PersonKey[]): Promise<readonly number[]> {
    await this.#people.know(people);
    return people.map((key) => {
      const id = this.#people.idOf(key);
      if (id === null) throw new Refused(`the site does not know ${key}`);
      return id;
    });
  }

  async #run(grants: readonly Grant[], change: (batch: SPFI, grant: Grant) => Promise<unknown>): Promise<void> {
    if (grants.length > 0) await inBatch(this.#client, (batch) => grants.map((grant) => change(batch, grant)));
  }
}

interface Securable {
  readonly roleAssignments: SPFI['web']['roleAssignments'];
}

const assignmentsOf = (securable: Securable): Promise<readonly Assignment[]> =>
  securable.roleAssignments.expand('RoleDefinitionBindings')() as unknown as Promise<readonly Assignment[]>;

function grantsOf(rows: readonly Assignment[]): readonly Grant[] {
  return rows.flatMap(({ PrincipalId, RoleDefinitionBindings }) =>
    RoleDefinitionBindings.filter(({ RoleTypeKind }) => RoleTypeKind !== guestRole).map(({ Id }): Grant => [
      PrincipalId,
      Id,
    ]),
  );
}

const without = (grants: readonly Grant[], others: readonly Grant[]): readonly Grant[] =>
  grants.filter(([who, level]) => !others.some(([otherWho, otherLevel]) => who === otherWho && level === otherLevel));
