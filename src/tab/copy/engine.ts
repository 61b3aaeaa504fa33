import type { FeedPage, FeedPoint, Me, Register, Stored } from '../../register';
import { NotAllowed, NotFound } from '../../register';
import type { Contents, CopiedList } from './contents';
import { afterReading, copiedLists, firstLists, noContents, withChanges, withPage, withPeople } from './contents';
import type { CopyOptions, RegisterCopy, Sync } from './copy';
import { errorFacts } from './errorFacts';
import type { Front, FrontMaker } from './front';
import { createFrontMaker, emptyFront } from './front';
import type { ChangedIds } from './keeping';
import { changedIds, idsIn, Keeping } from './keeping';
import { CopyQuestions } from './questions';
import type { CopyStorage } from './storage';
import { Telling } from './telling';
import { Turns } from './turns';
import { Visitor } from './visitor';

/** What the copy is made with; its surroundings decide on which thread it lives. */
export interface EngineParts {
  readonly register: Register;
  readonly openStorage: () => Promise<CopyStorage | null>;
  /** Milliseconds for which heavy work waits, so that the page draws first: few machines have cores to spare. */
  readonly breath?: number;
}

const usualBreath = 300;
/** Nobody searches before they have seen something. */
const breathsBeforeIndex = 4;

/** The copy of the register where it is worked on. */
export class CopyEngine extends CopyQuestions implements RegisterCopy {
  readonly store: Register;
  readonly #openStorage: EngineParts['openStorage'];
  readonly #breath: number;
  readonly #keeping = new Keeping();
  readonly #telling = new Telling();
  readonly #turns = new Turns();
  readonly #visitor = new Visitor();
  #maker: FrontMaker = createFrontMaker('de');
  #point: FeedPoint | null = null;
  #sync: Sync = { state: 'loading', syncedAt: null };
  /** Null while what the device keeps is still being read. */
  #contents: Contents | null = noContents;
  #loading: Promise<Contents | null> = Promise.resolve(noContents);
  #front: Front = emptyFront;
  #savedMeanwhile: FeedPage[] = [];

  constructor({ register, openStorage, breath = usualBreath }: EngineParts) {
    super();
    this.store = register;
    this.#breath = breath;
    this.#openStorage = openStorage;
  }

  async open(options: CopyOptions): Promise<Me> {
    await this.#turns.free();
    this.#visitor.begin(options);
    this.#telling.begin(options.onNews);
    this.#maker = createFrontMaker(options.language);
    const owner = options.person === null ? null : { ...options.owner, person: options.person };
    const kept = await this.#keeping.begin(await this.#openStorage(), owner);
    if (owner) this.#keeping.dropOthers(owner);
    if (kept) {
      this.#visitor.recall(kept.copy.me);
      this.#telling.knows(kept.copy.me);
      this.#point = kept.copy.point;
      this.#sync = { state: 'ready', syncedAt: kept.copy.syncedAt };
      this.#front = kept.front;
      this.#contents = null;
      this.#tell();
      this.#loading = this.#load(kept.front);
      void this.refresh();
      return kept.copy.me;
    }
    const me = this.store.me();
    void this.#turns.begin(() => this.#synchronise(() => this.#readAnew(me)));
    const person = await me;
    this.#telling.knows(person);
    return person;
  }

  refresh(): Promise<void> {
    return this.#turns.next(() => this.#synchronise(() => this.#follow()));
  }

  async take<Key extends CopiedList>(list: Key, entry: Stored<Key>): Promise<void> {
    if (list === 'processes' && (await this.entry(entry.id))?.etag === entry.etag) return;
    const page = { list, entries: [entry] } as unknown as FeedPage;
    this.#savedMeanwhile.push(page);
    const contents = await this.#loading;
    if (!contents || !this.#contents) return;
    this.#become(withPage(this.#contents, page));
    this.#keep(changedIds([{ list, ids: [entry.id] }]));
  }

  async entry(id: number): Promise<Stored<'processes'> | null> {
    const contents = this.#contents;
    if (!contents) return this.#keeping.entry(id);
    return contents.processes.find((entry) => entry.id === id) ?? null;
  }

  protected async known(): Promise<Contents | null> {
    return this.#contents ?? (await this.#loading);
  }

  protected front(): Front {
    return this.#front;
  }

  async forget(): Promise<void> {
    await this.#keeping.forget();
  }

  /** Resolves when all that is known is written down. */
  settled(): Promise<void> {
    return this.#keeping.settled();
  }

  async #load(front: Front): Promise<Contents | null> {
    await new Promise((resume) => setTimeout(resume, this.#breath));
    const contents = await this.#keeping.contents();
    if (contents) {
      this.#contents = contents;
      this.#maker.adopt(contents, front);
      this.desks.follow(contents);
      this.serviceDesk.follow(contents);
      this.desks.prepare(this.#breath * breathsBeforeIndex);
    } else {
      this.#contents = noContents;
      this.#point = null;
    }
    return contents;
  }

  async #synchronise(work: () => Promise<ChangedIds | null>): Promise<void> {
    this.#savedMeanwhile = [];
    try {
      const changed = await work();
      this.#sync = { state: 'ready', syncedAt: new Date().toISOString() };
      this.#tell();
      this.desks.prepare(this.#breath * breathsBeforeIndex);
      this.#keep(changed);
    } catch (error) {
      if (error instanceof NotAllowed || error instanceof NotFound) await this.#withdraw();
      this.#sync = { ...this.#sync, state: { failed: errorFacts(error) } };
      this.#tell();
    }
  }

  /** Asks for changes; null when everything had to be read anew. */
  async #follow(): Promise<ChangedIds | null> {
    if (this.#point === null) return this.#readAnew(this.store.me());
    const [changes, me, contents] = await Promise.all([
      this.store.changesSince(this.#point, copiedLists),
      this.#visitor.ofToday ?? this.store.me(),
      this.#loading,
    ]);
    // Nothing readable is kept, the change log has ended, or the sign-in name is somebody else's today.
    if (!contents || !changes || me.key !== this.#visitor.me?.key) return this.#readAnew(Promise.resolve(me));
    this.#visitor.welcome(me);
    // With the right to a list, other rights may have changed.
    if (changes.complete.some((list) => list !== 'catalogue')) this.#visitor.doubt();
    this.#point = changes.point;
    const next = withChanges(this.#contents ?? contents, changes);
    this.#become(this.#savedMeanwhile.reduce(withPage, next));
    return changes.complete.length > 0 ? null : idsIn(changes);
  }

  /** Reads everything. The first time each page is shown as it comes, later the old data stays until the new is whole. */
  async #readAnew(asked: Promise<Me>): Promise<null> {
    const isFirst = this.#sync.syncedAt === null;
    if (isFirst) this.#sync = { state: 'loading', syncedAt: null };
    let fresh = noContents;
    const grow = (next: Contents): void => {
      fresh = next;
      if (isFirst) this.#become(afterReading(fresh, noContents, this.#savedMeanwhile));
      if (isFirst) this.#tell();
    };
    // In the same turn: the store may answer them together.
    const reading = this.store.readAll(firstLists, (page) => grow(withPage(fresh, page)));
    const people = this.store.people().then((known) => grow(withPeople(fresh, known)));
    const [me, point] = await Promise.all([asked, reading, people]);
    const before = this.#visitor.me;
    if (before && me.key !== before.key) await this.#makeWayFor(me);
    this.#visitor.welcome(me);
    fresh = withPeople(fresh, await this.store.people());
    this.#point = point;
    this.#become(afterReading(fresh, this.#contents ?? noContents, this.#savedMeanwhile));
    return null;
  }

  /** Somebody else than was thought sits there. */
  async #makeWayFor(me: Me): Promise<void> {
    await this.#withdraw();
    this.#visitor.rename(me);
  }

  /** The person may see nothing of it any more. */
  async #withdraw(): Promise<void> {
    const { owner } = this.#visitor;
    if (owner) await this.#keeping.drop(owner);
    this.#point = null;
    this.#become(noContents);
    this.#sync = { ...this.#sync, syncedAt: null };
  }

  #become(contents: Contents): void {
    this.#contents = contents;
    this.#loading = Promise.resolve(contents);
    this.#front = this.#maker.frontOf(contents);
    this.desks.follow(contents);
    this.serviceDesk.follow(contents);
    this.#tell();
  }

  #keep(changed: ChangedIds | null): void {
    const { owner, me } = this.#visitor;
    const { syncedAt } = this.#sync;
    if (!owner || !me || this.#point === null || syncedAt === null || !this.#contents) return;
    const state = { owner, me, point: this.#point, syncedAt };
    this.#keeping.keep({ state, contents: this.#contents, front: this.#front }, changed);
  }

  protected onIndex(): void {
    this.#telling.countIndex();
    this.#tell();
  }

  #tell(): void {
    this.#telling.tell(this.#front, this.#sync, this.#visitor.ofToday);
  }
}
