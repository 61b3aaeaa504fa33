import type { SPFI } from '@pnp/sp';
import type { ListKey, Me } from '../register';
import { listKeys, lists, NotFound } from '../register';
import { inBatch } from './connection';

interface ListRow {
  readonly Id: string;
  readonly EntityTypeName: string;
  readonly EffectiveBasePermissions: { readonly Low: string | number; readonly High: string | number };
}

interface ChangeRow {
  readonly EntityTypeName: string;
  readonly LastItemModifiedDate: string;
  readonly ItemCount: number;
}

/** Low bits of SharePoint's base permissions (SP.PermissionKind). */
const bits = { read: 0x1, add: 0x2, edit: 0x4 };

/**
 * The lists of the register on this site, found by entity type: it stays what it was at creation, while titles and
 * addresses may be changed by hand. A list that the person may not read is missing, as SharePoint hides it.
 */
export class SiteLists {
  readonly #client: SPFI;
  #loading: Promise<ReadonlyMap<ListKey, ListRow>> | null = null;

  constructor(client: SPFI) {
    this.#client = client;
  }

  /** The list's GUID; `NotFound` when the site hasn't it or hides it. */
  async idOf(key: ListKey): Promise<string> {
    const row = (await this.#rows()).get(key);
    if (!row) throw new NotFound(`the site has no list ${lists[key].name} for this person`);
    return row.Id;
  }

  async rights(): Promise<Me['may']> {
    const rows = await this.#rows();
    const entries = listKeys.map((key) => {
      const low = Number(rows.get(key)?.EffectiveBasePermissions.Low ?? 0);
      const has = (bit: number) => (low & bit) !== 0;
      return [key, { read: has(bits.read), add: has(bits.add), edit: has(bits.edit) }] as const;
    });
    return Object.fromEntries(entries) as Me['may'];
  }

  /** When each list was last changed, and how many items it has. */
  async lastChange(): Promise<string> {
    const [rows] = await inBatch(this.#client, (batch) => [
      batch.web.lists.select('EntityTypeName', 'LastItemModifiedDate', 'ItemCount')(),
    ]);
    const own = new Set(listKeys.map((key) => `${lists[key].name}List`));
    return (rows as unknown as readonly ChangeRow[])
      .filter(({ EntityTypeName }) => own.has(EntityTypeName))
      .map(({ EntityTypeName, LastItemModifiedDate, ItemCount }) =>
        [EntityTypeName, LastItemModifiedDate, ItemCount].join(' '),
      )
      .sort()
      .join(', ');
  }

  #rows(): Promise<ReadonlyMap<ListKey, ListRow>> {
    this.#loading ??= this.#read().catch((error: unknown) => {
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  async #read(): Promise<ReadonlyMap<ListKey, ListRow>> {
    const [rows] = await inBatch(this.#client, (batch) => [
      batch.web.lists.select('Id', 'EntityTypeName', 'EffectiveBasePermissions')(),
    ]);
    const byType = new Map((rows as unknown as readonly ListRow[]).map((row) => [row.EntityTypeName, row]));
    const found = listKeys.flatMap((key) => {
      const row = byType.get(`${lists[key].name}List`);
      return row ? [[key, row] as const] : [];
    });
    return new Map(found);
  }
}
