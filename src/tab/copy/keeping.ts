import type { FeedChanges, Stored } from '../../register';
import type { Contents, CopiedList } from './contents';
import { copiedLists, noContents, withPage, withPeople } from './contents';
import type { Front } from './front';
import type { CopyOwner } from './owner';
import type { CopyStorage } from './storage';
import type { CopyState, StoredCopy } from './storedCopy';

/** Which entries differ from those that are stored. */
export type ChangedIds = Readonly<Record<CopiedList, readonly number[]>>;

/** One state of the copy, as it is to be kept. */
export interface ToKeep {
  readonly state: CopyState;
  readonly contents: Contents;
  readonly front: Front;
}

/**
 * Keeps the copy on the device, one write after the other, behind the back of everybody who waits for data. What can't be stored
 * is not: the register works without, it only opens slower.
 */
export class Keeping {
  /** Where copies lie, also when none is kept any more. */
  #device: CopyStorage | null = null;
  #storage: CopyStorage | null = null;
  #copy: StoredCopy | null = null;
  #front: Front | null = null;
  #writing: Promise<void> = Promise.resolve();

  /** Begins anew with what the device has for this person; null when that is nothing. */
  async begin(storage: CopyStorage | null, owner: CopyOwner | null) {
    await this.#writing;
    this.#device = storage;
    this.#storage = storage;
    const found = owner && (await storage?.find(owner).catch(() => null)); // an unreadable copy is none
    this.#copy = found?.copy ?? null;
    this.#front = found?.front ?? null;
    return found ?? null;
  }

  /** All that is kept; null when it can't be read: then it is deleted. */
  async contents(): Promise<Contents | null> {
    const [storage, copy] = [this.#storage, this.#copy];
    if (!storage || !copy) return null;
    try {
      let contents = withPeople(noContents, this.#front?.people ?? []);
      for await (const { list, entries } of storage.entries(copy)) {
        contents = withPage(contents, { list, entries } as Parameters<typeof withPage>[1]);
      }
      return contents;
    } catch {
      await this.drop(copy.owner);
      return null;
    }
  }

  /** One process without reading all of them. */
  async entry(id: number): Promise<Stored<'processes'> | null> {
    if (!this.#storage || !this.#copy) return null;
    return this.#storage.entry(this.#copy, 'processes', id).catch(() => null); // read anew before long, see `contents`
  }

  /** `changed`: null when everything may differ. */
  keep({ state, contents, front }: ToKeep, changed: ChangedIds | null): void {
    this.#then(async (storage) => {
      const before = this.#copy;
      if (!before || changed === null) {
        this.#copy = await storage.replace(state, contents, front);
      } else {
        const changes = { changed, contents, front: front === this.#front ? null : front };
        this.#copy = await storage.update(before, state, changes);
      }
      // Another window keeps the copy, or somebody has signed out there: this one leaves it to that.
      if (!this.#copy) this.#storage = null;
      this.#front = front;
    });
  }

  async drop(owner: CopyOwner): Promise<void> {
    this.#then(async (storage) => {
      this.#copy = null;
      await storage.drop(owner);
    });
    await this.#writing;
  }

  dropOthers(owner: CopyOwner): void {
    this.#then((storage) => storage.dropOthers(owner));
  }

  /** Deletes all copies, and keeps none from now on. Rejects when they stay; may be tried again. */
  async forget(): Promise<void> {
    this.#storage = null;
    await this.#writing;
    this.#copy = null;
    await this.#device?.dropAll();
  }

  /** Resolves when everything asked for so far is written. */
  settled(): Promise<void> {
    return this.#writing;
  }

  #then(write: (storage: CopyStorage) => Promise<void>): void {
    this.#writing = this.#writing.then(async () => {
      const storage = this.#storage;
      if (!storage) return;
      try {
        await write(storage);
      } catch {
        // Full, forbidden or broken: no half copy stays behind where it can be helped.
        this.#storage = null;
        if (this.#copy) await storage.drop(this.#copy.owner).catch(() => undefined);
      }
    });
  }
}

/** The ids of all lists that a change touches. */
export function changedIds(pages: readonly { list: string; ids: readonly number[] }[]): ChangedIds {
  const of = (list: CopiedList) => pages.flatMap((page) => (page.list === list ? page.ids : []));
  return Object.fromEntries(copiedLists.map((list) => [list, of(list)])) as unknown as ChangedIds;
}

/** Those that an answer of the site touches. */
export function idsIn({ pages, removed }: FeedChanges): ChangedIds {
  return changedIds([
    ...pages.map(({ list, entries }) => ({ list, ids: entries.map(({ id }) => id) })),
    ...removed.map(({ list, id }) => ({ list, ids: [id] })),
  ]);
}
