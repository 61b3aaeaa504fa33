import type { SPFI } from '@pnp/sp';
import type { Field, FoundColumn, FoundEntry, ListKey, PersonKey, Progress } from '../../register';
import { lists } from '../../register';
import { propertyOf } from '../columns';
import type { Item } from '../pages';
import { allItems } from '../pages';
import { keyOfLogin } from '../siteUser';
import { clientKeyColumn } from '../provision/schema';
import { valuesOf } from '../values';
import type { ListRow, UserRow } from './rows';
import { goOn } from './siteFacts';

const claim = 'i:0#.f|membership|';

/** How a person is named whom the site itself has forgotten: by the number that is left in the entry. */
const forgotten = (userId: number): PersonKey => `#${userId}`;

/** What was read of a list. */
export interface EntryRows {
  readonly entries: readonly FoundEntry[];
  /** Ids of the entries with rights of their own. */
  readonly ownRights: readonly number[];
}

/**
 * Reads the columns that are there and of the right type, page by page in order of id. A column that is missing would fail the
 * whole reading.
 */
export async function readEntries(
  client: SPFI,
  key: ListKey,
  list: ListRow,
  columns: readonly FoundColumn[],
  users: ReadonlyMap<number, UserRow>,
  progress: Progress,
): Promise<EntryRows> {
  const readable = new Set(columns.filter(({ kind }) => kind !== null).map(({ name }) => name));
  const fields = Object.fromEntries(
    Object.entries<Field>(lists[key].fields).filter(([, field]) => readable.has(field.column)),
  );
  const hasKeys = readable.has(clientKeyColumn);
  const selected = [
    'Id',
    'AuthorId',
    ...(hasKeys ? [clientKeyColumn] : []),
    'HasUniqueRoleAssignments',
    ...Object.values(fields).map(propertyOf),
  ];
  const items = await readPages(client, list.Id, selected, progress);
  const people = peopleOf(users);
  const entries = items.map((item) => ({
    id: Number(item['Id']),
    values: valuesOf(fields, item, people),
    key: hasKeys ? textOf(item[clientKeyColumn]) : `${item['Id'] as number}`,
    author: people.keyOf(Number(item['AuthorId'])),
    saved: !isUntouched(item),
  }));
  const ownRights = items.flatMap((item) => (item['HasUniqueRoleAssignments'] === true ? [Number(item['Id'])] : []));
  return { entries, ownRights };
}

/** Whether an entry is still in the version it was made in, which its ETag ends with. */
export const isUntouched = (item: Item): boolean => /,1"?$/.test(String(item['odata.etag']));

async function readPages(
  client: SPFI,
  listId: string,
  selected: readonly string[],
  progress: Progress,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const page of allItems(client, listId, selected, progress.signal)) {
    items.push(...page);
    goOn(progress);
  }
  return items;
}

/** Every person that an entry names stays nameable: an id that the site no longer knows becomes a key of its own. */
function peopleOf(users: ReadonlyMap<number, UserRow>) {
  return {
    keyOf(userId: number): PersonKey | null {
      const user = users.get(userId);
      if (!user) return userId > 0 ? forgotten(userId) : null;
      return user.LoginName.toLowerCase().startsWith(claim) ? keyOfLogin(user.LoginName) : null;
    },
    idOf: () => null,
  };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
