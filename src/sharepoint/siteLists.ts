import type { SPFI } from '@pnp/sp';
import type { IList } from '@pnp/sp/lists';
import type { ListKey, Me } from '../register';
import { listKeys, lists, NotFound } from '../register';
import { addressOf, entityTypeOf } from './entityType';
import { joinedOf } from './joined';

export interface ListRow {
  readonly Id: string;
  readonly EntityTypeName: string;
  readonly ItemCount: number;
  readonly EffectiveBasePermissions: { readonly Low: string | number; readonly High: string | number };
}

/** Where a list is, for a client or a batch of it. */
export type Place = (from: SPFI) => IList;

/** Low bits of SharePoint's base permissions (SP.PermissionKind). */
const bits = { read: 0x1, add: 0x2, edit: 0x4 };

/**
 * Server-relative path of a site, decoded as SharePoint stores it and without a slash at its end: empty for a root site. `address` is
 * the site's, or one of its API.
 */
export function sitePathOf(address: string): string {
  const [path] = new URL(address).pathname.split('/_api/');
  return decodeURIComponent(path!).replace(/\/+$/, '');
}

/** The question whose answer `SiteLists` understands. */
export const askForLists = (from: SPFI) =>
  from.web.lists.select(
    'Id',
    'EntityTypeName',
    'ItemCount',
    'EffectiveBasePermissions',
  )() as Promise<unknown> as Promise<readonly ListRow[]>;

/**
 * The lists of the register on this site, and how they are reached: by the address they were created with, so that nothing has to be
 * known before the first call; by id once the lists are known, found by entity type, which no hand can change (decision 0009).
 */
export class SiteLists {
  readonly #client: SPFI;
  readonly #sitePath: string;
  #loading: Promise<void> | null = null;
  #rows: ReadonlyMap<ListKey, ListRow> | null = null;

  constructor(client: SPFI) {
    this.#client = client;
    this.#sitePath = sitePathOf(client.web.toUrl());
  }

  /** The list's GUID; `NotFound` when the site hasn't it or hides it. */
  async idOf(key: ListKey): Promise<string> {
    await this.ready();
    const row = this.#rows?.get(key);
    if (!row) throw new NotFound(`the site has no list ${lists[key].name} for this person`);
    return row.Id;
  }

  /** What the person may do; a list that SharePoint hides or the site has not allows nothing. */
  async rights(): Promise<Me['may']> {
    await this.ready();
    return Object.fromEntries(listKeys.map((key) => [key, this.#rightsOf(key)])) as Me['may'];
  }

  /** Reads the lists unless that has been done. */
  ready(): Promise<void> {
    this.#loading ??= joinedOf(this.#client)
      .ask(askForLists)
      .then(
        (rows) => this.take(rows),
        (error: unknown) => {
          this.#loading = null;
          throw error;
        },
      );
    return this.#loading;
  }

  /** Takes fresh rows: rights and lists may have changed since. */
  take(rows: readonly ListRow[]): void {
    const byType = new Map(rows.map((row) => [row.EntityTypeName, row]));
    const found = listKeys.flatMap((key) => {
      const row = byType.get(entityTypeOf(lists[key]));
      return row ? [[key, row] as const] : [];
    });
    this.#rows = new Map(found);
    this.#loading = Promise.resolve();
  }

  /** Lists of which this person may read items; only after `ready`. */
  readable(): readonly ListKey[] {
    return listKeys.filter((key) => this.#rightsOf(key).read);
  }

  /** Items of the list when it was last looked at; only after `ready`. */
  countOf(key: ListKey): number {
    return this.#rows?.get(key)?.ItemCount ?? 0;
  }

  keyOf(listId: string): ListKey | null {
    const wanted = listId.toLowerCase();
    return listKeys.find((key) => this.#rows?.get(key)?.Id.toLowerCase() === wanted) ?? null;
  }

  place(key: ListKey): Place {
    const row = this.#rows?.get(key);
    if (row) return (from) => from.web.lists.getById(row.Id);
    return (from) => from.web.getList(`${this.#sitePath}/${addressOf(lists[key])}`);
  }

  /** Works on a list; when it isn't at its address, looks whether somebody has moved it and works there. */
  async reach<Answer>(key: ListKey, work: (place: Place) => Promise<Answer>): Promise<Answer> {
    const isKnown = this.#rows?.has(key) ?? false;
    try {
      return await work(this.place(key));
    } catch (error) {
      if (!(error instanceof NotFound) || isKnown) throw error;
      await this.ready();
      if (!this.#rows?.has(key)) throw error;
      return work(this.place(key));
    }
  }

  #rightsOf(key: ListKey) {
    const low = Number(this.#rows?.get(key)?.EffectiveBasePermissions.Low ?? 0);
    const has = (bit: number) => (low & bit) !== 0;
    return { read: has(bits.read), add: has(bits.add), edit: has(bits.edit) };
  }
}
