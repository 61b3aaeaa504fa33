/**
 * The register kept in memory: a fake behind our own port, for tests of screens. It keeps what the real one promises:
 * guarded writes, idempotent creation, rights, history. What it shows is never proof about SharePoint.
 */
import type {
  Change,
  ChangeResult,
  Creation,
  CreationResult,
  FeedChanges,
  FeedPage,
  FeedPoint,
  Group,
  ListKey,
  Me,
  Person,
  Progress,
  Register,
  Stored,
  Values,
  Version,
} from '../../src/register';
import {
  changedFields,
  Conflict,
  emptyValues,
  listFacts,
  listKeys,
  lists,
  NotAllowed,
  NotFound,
  Unavailable,
} from '../../src/register';
import { MemoryFeed } from './memoryFeed';

export type Entries = { readonly [Key in ListKey]?: readonly Stored<Key>[] };

export interface MemoryStoreOptions {
  readonly entries?: Entries;
  readonly people?: readonly Person[];
  readonly me?: Partial<Me>;
  /** Contents of the files of the library of diagrams, by id of their entry. */
  readonly files?: Readonly<Record<number, { readonly name: string; readonly text: string }>>;
  /** Entries per page of `all`. */
  readonly pageSize?: number;
}

export interface MemoryStore extends Register {
  /** Every later call fails with this error, until null is set. */
  fail(error: Error | null): void;
  /** Names of the calls so far, such as `all processes`. */
  readonly calls: readonly string[];
  /** Writes as somebody else would: without looking at etags or rights. */
  saveAs<Key extends ListKey>(person: string, list: Key, id: number, changes: Partial<Values<Key>>): Stored<Key>;
  /** Captures as somebody else would. */
  createAs<Key extends ListKey>(person: string, list: Key, values: Partial<Values<Key>>): Stored<Key>;
  /** Deletes as an administrator would in the list itself. */
  remove(list: ListKey, id: number): void;
  /** Somebody becomes known to the site. */
  welcome(person: Person): void;
  /** Changes what the person behind the store may do. */
  allowOnly(may: Me['may']): void;
  /** As after sixty days: `changesSince` answers null to every point given out so far. */
  forgetPoints(): void;
}

/** Somebody of the process team, who may do everything. */
export function somebody(me: Partial<Me> = {}): Me {
  const all = { read: true, add: true, edit: true };
  return {
    key: 'petra.lang@stadt.example',
    name: 'Petra Lang',
    email: 'petra.lang@stadt.example',
    groups: ['team'],
    administrator: false,
    may: Object.fromEntries(listKeys.map((key) => [key, all])) as Me['may'],
    ...me,
  };
}

/** What the groups of a person allow, as provisioning grants it. */
export function rightsOf(...memberOf: readonly Group[]): Me['may'] {
  const rights = listKeys.map((key) => {
    const levels = memberOf.map((group) => lists[key].rights[group]);
    const any = (...wanted: readonly string[]) => levels.some((level) => wanted.includes(level));
    return [
      key,
      { read: any('read', 'capture', 'edit', 'keepRights'), add: any('capture', 'edit'), edit: any('edit') },
    ];
  });
  return Object.fromEntries(rights) as Me['may'];
}

export function createMemoryStore(options: MemoryStoreOptions = {}): MemoryStore {
  return new InMemory(options);
}

interface Kept {
  readonly entry: Stored<ListKey>;
  readonly versions: readonly Version<ListKey>[];
}

class InMemory implements MemoryStore {
  readonly calls: string[] = [];
  private readonly kept = new Map<ListKey, Map<number, Kept>>();
  private readonly keys = new Map<string, number>();
  private readonly directory: Person[];
  private readonly pageSize: number;
  private readonly feed: MemoryFeed;
  private person: Me;
  private failure: Error | null = null;

  private readonly files: ReadonlyMap<number, { readonly name: string; readonly text: string }>;

  constructor({ entries = {}, people = [], me, pageSize = 5_000, files = {} }: MemoryStoreOptions) {
    this.files = new Map(Object.entries(files).map(([id, file]) => [Number(id), file]));
    this.person = somebody(me);
    this.directory = people.some((one) => one.key === this.person.key) ? [...people] : [...people, this.person];
    this.pageSize = pageSize;
    this.feed = new MemoryFeed({
      me: () => this.person,
      people: () => this.directory,
      entries: (list) => this.entriesOf(list),
      entriesPerPage: pageSize,
    });
    for (const key of listKeys) {
      const start = (entries[key] ?? []) as readonly Stored<ListKey>[];
      this.kept.set(key, new Map(start.map((entry) => [entry.id, { entry, versions: [versionOf(entry, 1)] }])));
    }
  }

  fail(error: Error | null): void {
    this.failure = error;
  }

  me(): Promise<Me> {
    return this.answer('me', () => this.person);
  }

  people(): Promise<readonly Person[]> {
    return this.answer('people', () => [...this.directory]);
  }

  async readAll(
    wanted: readonly ListKey[],
    onPage: (page: FeedPage) => void,
    signal?: Progress['signal'],
  ): Promise<FeedPoint> {
    return this.answer('readAll', () => this.feed.readAll(wanted, onPage, signal));
  }

  async changesSince(point: FeedPoint, wanted: readonly ListKey[]): Promise<FeedChanges | null> {
    return this.answer('changesSince', () => this.feed.changesSince(point, wanted));
  }

  findPeople(text: string): Promise<readonly Person[]> {
    const wanted = text.toLowerCase();
    return this.answer('findPeople', () =>
      this.directory.filter((one) => `${one.name} ${one.email}`.toLowerCase().includes(wanted)).slice(0, 10),
    );
  }

  all<Key extends ListKey>(
    list: Key,
    onPage?: (page: readonly Stored<Key>[]) => void,
  ): Promise<readonly Stored<Key>[]> {
    return this.answer(`all ${list}`, () => {
      this.allow(list, 'read');
      const entries = this.entriesOf(list);
      for (let start = 0; start < entries.length; start += this.pageSize) {
        onPage?.(entries.slice(start, start + this.pageSize));
      }
      return entries;
    });
  }

  one<Key extends ListKey>(list: Key, id: number): Promise<Stored<Key>> {
    return this.answer(`one ${list}`, () => {
      this.allow(list, 'read');
      return this.find(list, id).entry as Stored<Key>;
    });
  }

  create<Key extends ListKey>(list: Key, creation: Creation<Key>): Promise<Stored<Key>> {
    return this.answer(`create ${list}`, () => {
      this.allow(list, 'add');
      return this.insert(this.person.key, list, creation).entry;
    });
  }

  createMany<Key extends ListKey>(
    list: Key,
    creations: readonly Creation<Key>[],
    { onProgress, signal }: Progress = {},
  ): Promise<readonly CreationResult<Key>[]> {
    return this.answer(`createMany ${list}`, () => {
      this.allow(list, 'add');
      const results: CreationResult<Key>[] = [];
      for (const creation of creations) {
        if (signal?.aborted) break;
        const { entry, existed } = this.insert(this.person.key, list, creation);
        results.push({ outcome: existed ? 'existed' : 'created', entry });
        onProgress?.(results.length, creations.length);
      }
      return results;
    });
  }

  update<Key extends ListKey>(
    list: Key,
    { id, etag }: { readonly id: number; readonly etag: string },
    changes: Partial<Values<Key>>,
  ): Promise<Stored<Key>> {
    return this.answer(`update ${list}`, () => {
      this.allow(list, 'edit');
      const current = this.find(list, id).entry as Stored<Key>;
      if (current.etag !== etag) return unlessAlreadySaved(list, current, changes);
      return this.write(this.person.key, list, id, changes);
    });
  }

  updateMany<Key extends ListKey>(
    list: Key,
    changes: readonly Change<Key>[],
    { onProgress, signal }: Progress = {},
  ): Promise<readonly ChangeResult<Key>[]> {
    return this.answer(`updateMany ${list}`, () => {
      this.allow(list, 'edit');
      return changes.map(({ id, etag, values }, index) => {
        if (signal?.aborted) return { outcome: 'failed', error: new Unavailable('cancelled') };
        const result = resultOf(() => {
          const current = this.find(list, id).entry as Stored<Key>;
          if (current.etag !== etag) return unlessAlreadySaved(list, current, values);
          return this.write(this.person.key, list, id, values);
        });
        onProgress?.(index + 1, changes.length);
        return result;
      });
    });
  }

  file(list: 'diagrams', id: number): Promise<{ readonly name: string; readonly text: string }> {
    return this.answer(`file ${list}`, () => {
      this.allow(list, 'read');
      const found = this.files.get(id);
      if (!found) throw new NotFound(`no file ${id} in ${list}`);
      return found;
    });
  }

  history<Key extends ListKey>(list: Key, id: number): Promise<readonly Version<Key>[]> {
    return this.answer(`history ${list}`, () => {
      this.allow(list, 'read');
      return [...this.find(list, id).versions].reverse() as unknown as readonly Version<Key>[];
    });
  }

  saveAs<Key extends ListKey>(person: string, list: Key, id: number, changes: Partial<Values<Key>>): Stored<Key> {
    return this.write(person, list, id, changes);
  }

  createAs<Key extends ListKey>(person: string, list: Key, values: Partial<Values<Key>>): Stored<Key> {
    return this.insert(person, list, { key: `by hand ${this.keys.size}`, values }).entry;
  }

  remove(list: ListKey, id: number): void {
    this.list(list).delete(id);
    this.feed.record(list, id);
  }

  welcome(person: Person): void {
    this.directory.push(person);
  }

  allowOnly(may: Me['may']): void {
    this.person = { ...this.person, may };
  }

  forgetPoints(): void {
    this.feed.forgetPoints();
  }

  /** Asynchronous like a network, so that no screen gets used to answers within the same turn. */
  private async answer<Result>(call: string, work: () => Result | Promise<Result>): Promise<Result> {
    this.calls.push(call);
    await Promise.resolve();
    if (this.failure) throw this.failure;
    return work();
  }

  private list(list: ListKey): Map<number, Kept> {
    const found = this.kept.get(list);
    if (!found) throw new NotFound(`no list ${list}`);
    return found;
  }

  private entriesOf<Key extends ListKey>(list: Key): readonly Stored<Key>[] {
    const entries = [...this.list(list).values()].map(({ entry }) => entry as Stored<Key>);
    return entries.filter((entry) => this.isShown(list, entry)).sort((left, right) => left.id - right.id);
  }

  /** Entries that tests begin with are the person's own. */
  private isShown(list: ListKey, { createdBy = this.person.key }: Stored<ListKey>): boolean {
    return !listFacts[list].isPersonal || createdBy === this.person.key;
  }

  private find(list: ListKey, id: number): Kept {
    const found = this.list(list).get(id);
    if (!found || !this.isShown(list, found.entry)) throw new NotFound(`no entry ${id} in ${list}`);
    return found;
  }

  private allow(list: ListKey, action: 'read' | 'add' | 'edit'): void {
    if (!this.person.may[list][action]) throw new NotAllowed(`${action} ${list}`);
  }

  private insert<Key extends ListKey>(
    person: string,
    list: Key,
    { key, values }: Creation<Key>,
  ): { readonly entry: Stored<Key>; readonly existed: boolean } {
    const known = this.keys.get(`${list} ${key}`);
    if (known !== undefined) return { entry: this.find(list, known).entry as Stored<Key>, existed: true };
    const id = Math.max(0, ...this.list(list).keys()) + 1;
    const now = new Date().toISOString();
    const full = emptyValues(lists[list].fields, values as Partial<Values<ListKey>>) as Values<Key>;
    const entry: Stored<Key> = {
      id,
      etag: etagOf(id, 1),
      createdAt: now,
      modifiedAt: now,
      modifiedBy: person,
      createdBy: person,
      values: full,
    };
    this.list(list).set(id, { entry: entry as Stored<ListKey>, versions: [versionOf(entry as Stored<ListKey>, 1)] });
    this.keys.set(`${list} ${key}`, id);
    this.feed.record(list, id);
    return { entry, existed: false };
  }

  private write<Key extends ListKey>(
    person: string,
    list: Key,
    id: number,
    changes: Partial<Values<Key>>,
  ): Stored<Key> {
    const { entry, versions } = this.find(list, id);
    const number = versions.length + 1;
    const changed = {
      ...entry,
      etag: etagOf(id, number),
      modifiedAt: new Date().toISOString(),
      modifiedBy: person,
      values: { ...entry.values, ...changes },
    } as Stored<ListKey>;
    this.list(list).set(id, { entry: changed, versions: [...versions, versionOf(changed, number)] });
    this.feed.record(list, id);
    return changed as Stored<Key>;
  }
}

/** As the real store: what is there already counts as written, because an answer that got lost is asked for again. */
function unlessAlreadySaved<Key extends ListKey>(list: Key, current: Stored<Key>, changes: Partial<Values<Key>>) {
  const wanted = { ...current.values, ...changes };
  if (changedFields(lists[list].fields, current.values, wanted).length === 0) return current;
  throw new Conflict(`entry ${current.id} has changed`);
}

function resultOf<Key extends ListKey>(write: () => Stored<Key>): ChangeResult<Key> {
  try {
    return { outcome: 'updated', entry: write() };
  } catch (error) {
    if (error instanceof Conflict || error instanceof NotFound) return { outcome: 'failed', error };
    throw error;
  }
}

const etagOf = (id: number, version: number) => `"00000000-0000-4000-8000-${String(id).padStart(12, '0')},${version}"`;

const versionOf = (entry: Stored<ListKey>, number: number): Version<ListKey> => ({
  label: `${number}.0`,
  savedAt: entry.modifiedAt,
  savedBy: entry.modifiedBy,
  values: entry.values,
});
