import type { FeedChanges, FeedPage, ListKey, Person, PersonKey, Stored } from '../../register';
import { isLater } from '../shell/version';

/** The lists of the register that the tab keeps on the device, each in order of id. */
export const copiedLists = [
  'processes',
  'units',
  'resources',
  'reviews',
  'suggestions',
  'bookmarks',
  'synonyms',
  'diagrams',
  'settings',
  'catalogue',
] as const satisfies readonly ListKey[];
export type CopiedList = (typeof copiedLists)[number];
/** Those that are read first: the catalogue is long, and the register is readable without it. */
export const firstLists = copiedLists.filter((list) => list !== 'catalogue');

export type Contents = { readonly [Key in CopiedList]: readonly Stored<Key>[] } & {
  readonly people: ReadonlyMap<PersonKey, Person>;
};

export const noContents: Contents = {
  ...(Object.fromEntries(copiedLists.map((list) => [list, []])) as unknown as Contents),
  people: new Map(),
};

/** With the entries of a page; an entry that is already there in a later version stays. */
export function withPage(contents: Contents, { list, entries }: FeedPage): Contents {
  if (entries.length === 0) return contents;
  return isCopied(list) ? { ...contents, [list]: merged<Entry>(contents[list], entries) } : contents;
}

/** With everything that has changed since; lists told to be complete lose what they don't hold. */
export function withChanges(contents: Contents, changes: FeedChanges): Contents {
  let next = contents;
  for (const list of changes.complete)
    if (isCopied(list)) next = { ...next, [list]: onlyIn<Entry>(next[list], list, changes) };
  for (const page of changes.pages) next = withPage(next, page);
  for (const list of copiedLists) {
    const gone = new Set(changes.removed.flatMap((one) => (one.list === list ? [one.id] : [])));
    if (gone.size > 0) next = { ...next, [list]: next[list].filter(({ id }) => !gone.has(id)) };
  }
  return changes.people.length === 0 ? next : withPeople(next, [...next.people.values(), ...changes.people]);
}

export const withPeople = (contents: Contents, people: readonly Person[]): Contents => ({
  ...contents,
  people: new Map(people.map((person) => [person.key, person])),
});

/**
 * What was read anew, except for entries saved here meanwhile: those are newer than the answer. Entries that did not change
 * stay the same objects, and what was worked out from them stays true.
 */
export function afterReading(fresh: Contents, before: Contents, savedHere: readonly FeedPage[]): Contents {
  const lists = copiedLists.map((list) => [list, sameWhereUnchanged(fresh[list], before[list])] as const);
  const next = { ...fresh, ...(Object.fromEntries(lists) as unknown as Contents), people: fresh.people };
  return savedHere.reduce(withPage, next);
}

const isCopied = (list: ListKey): list is CopiedList => copiedLists.some((one) => one === list);

type Entry = Stored<ListKey>;

/** In order of id; the entries come in that order, too, unless they were changed while being read. */
function merged<Kept extends Entry>(before: readonly Kept[], more: readonly Entry[]): readonly Kept[] {
  if (more.length === 0) return before;
  const added = more as readonly Kept[];
  const last = before.at(-1)?.id ?? 0;
  if (added.every((entry, index) => entry.id > (added[index - 1]?.id ?? last))) return [...before, ...added];
  const byId = new Map(before.map((entry) => [entry.id, entry]));
  for (const entry of added) {
    const old = byId.get(entry.id);
    if (!old || (old.etag !== entry.etag && !isLater(old, entry))) byId.set(entry.id, entry);
  }
  return [...byId.values()].sort((left, right) => left.id - right.id);
}

/** In a complete list, entries that no page holds are gone. */
function onlyIn<Kept extends Entry>(before: readonly Kept[], list: CopiedList, changes: FeedChanges): readonly Kept[] {
  const held = new Set(
    changes.pages.flatMap((page) => (page.list === list ? page.entries.map(({ id }) => id) : ([] as number[]))),
  );
  return before.filter(({ id }) => held.has(id));
}

function sameWhereUnchanged(fresh: readonly Entry[], before: readonly Entry[]): readonly Entry[] {
  const known = new Map(before.map((entry) => [entry.id, entry]));
  const next = fresh.map((entry) => {
    const old = known.get(entry.id);
    return old && old.etag === entry.etag ? old : entry;
  });
  const isSame = next.length === before.length && next.every((entry, index) => entry === before[index]);
  return isSame ? before : next;
}
