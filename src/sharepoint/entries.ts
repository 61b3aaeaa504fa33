import type { Field, ListKey, Stored, Values } from '../register';
import { lists } from '../register';
import { propertyOf } from './columns';
import type { Item } from './pages';
import type { Naming, SitePeople, VersionUser } from './people';
import { tellsAuthor } from './selection';
import type { Place } from './siteLists';
import { valuesOf } from './values';

/** The entries of REST items, with everybody they name. */
export async function entriesOf<Key extends ListKey>(
  list: Key,
  items: readonly Item[],
  people: SitePeople,
  place: Place,
): Promise<readonly Stored<Key>[]> {
  await people.knowNamed([...namings(list, items)], place);
  return items.map((item) => ({
    id: Number(item['Id']),
    etag: String(item['odata.etag']),
    createdAt: utc(String(item['Created'])),
    modifiedAt: utc(String(item['Modified'])),
    modifiedBy: people.keyOf(Number(item['EditorId'])),
    ...(tellsAuthor(list) ? { createdBy: people.keyOf(Number(item['AuthorId'])) } : {}),
    values: valuesOf(lists[list].fields, item, people) as Values<Key>,
    ...missingIn(list, item),
  }));
}

/** A column that was deleted is not asked for, and so not in the answer; an empty one is there, as null. */
function missingIn(list: ListKey, item: Item): { readonly missing?: readonly string[] } {
  const missing = Object.entries<Field>(lists[list].fields).flatMap(([name, field]) =>
    propertyOf(field) in item ? [] : [name],
  );
  return missing.length === 0 ? {} : { missing };
}

/** SharePoint answers instants of versions without the `Z`. */
export const utc = (instant: string): string => (instant.endsWith('Z') ? instant : `${instant}Z`);

/** Everybody whom a version names. */
export function usersIn(list: ListKey, version: Item): readonly VersionUser[] {
  return personColumns(list).flatMap((column) => {
    const named = version[column] as VersionUser | null | undefined;
    return typeof named?.LookupId === 'number' ? [named] : [];
  });
}

function* namings(list: ListKey, items: readonly Item[]): Iterable<Naming> {
  const columns = personColumns(list);
  for (const item of items) {
    const itemId = Number(item['Id']);
    for (const column of columns) {
      const userId = item[`${column}Id`];
      if (typeof userId === 'number') yield { userId, itemId, column };
    }
  }
}

const personColumns = (list: ListKey): readonly string[] => [
  ...Object.values<Field>(lists[list].fields).flatMap(({ kind, column }) => (kind === 'person' ? [column] : [])),
  'Editor',
  ...(tellsAuthor(list) ? ['Author'] : []),
];
