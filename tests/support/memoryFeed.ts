/** The change log of the register in memory, and what can be read through it. */
import type {
  FeedChanges,
  FeedPage,
  FeedPoint,
  ListKey,
  Me,
  Person,
  Progress,
  RegisterFeed,
  Stored,
} from '../../src/register';
import { listKeys, Unavailable } from '../../src/register';

/** What the feed has to know of the store. */
export interface FeedSource {
  readonly me: () => Me;
  readonly people: () => readonly Person[];
  /** In order of id. */
  readonly entries: (list: ListKey) => readonly Stored<ListKey>[];
  readonly entriesPerPage: number;
}

interface Point {
  readonly epoch: number;
  readonly changes: number;
  readonly people: number;
  readonly readable: readonly ListKey[];
}

export class MemoryFeed implements RegisterFeed {
  readonly #source: FeedSource;
  readonly #log: { readonly list: ListKey; readonly id: number }[] = [];
  #epoch = 0;

  constructor(source: FeedSource) {
    this.#source = source;
  }

  record(list: ListKey, id: number): void {
    this.#log.push({ list, id });
  }

  /** As after sixty days: no point given out so far is known any more. */
  forgetPoints(): void {
    this.#epoch += 1;
  }

  async readAll(
    wanted: readonly ListKey[],
    onPage: (page: FeedPage) => void,
    signal?: Progress['signal'],
  ): Promise<FeedPoint> {
    const point = this.#now(wanted);
    // Processes first, as the port promises.
    const readable = listKeys.filter((list) => wanted.includes(list) && point.readable.includes(list));
    for (const list of readable) {
      for (const page of this.#pages(list)) {
        await Promise.resolve();
        if (signal?.aborted) throw new Unavailable('cancelled');
        onPage(page);
      }
    }
    return JSON.stringify(point);
  }

  async changesSince(given: FeedPoint, wanted: readonly ListKey[]): Promise<FeedChanges | null> {
    const point = parsed(given);
    if (point?.epoch !== this.#epoch) return null;
    const now = this.#now(wanted);
    const changed = this.#log.slice(point.changes).filter(({ list }) => wanted.includes(list));
    const entries = wanted.flatMap((list): FeedPage[] => {
      if (!now.readable.includes(list)) return [];
      if (!point.readable.includes(list)) return [...this.#pages(list)];
      const ids = new Set(changed.filter((one) => one.list === list).map(({ id }) => id));
      const current = this.#source.entries(list).filter(({ id }) => ids.has(id));
      return current.length === 0 ? [] : [pageOf(list, current)];
    });
    const isThere = (list: ListKey, id: number) => this.#source.entries(list).some((entry) => entry.id === id);
    const removed = changed.filter(({ list, id }) => now.readable.includes(list) && !isThere(list, id));
    return {
      point: JSON.stringify(now),
      pages: entries,
      removed: [...new Map(removed.map((one) => [`${one.list} ${one.id}`, one])).values()],
      complete: wanted.filter((list) => now.readable.includes(list) !== point.readable.includes(list)),
      people: this.#source.people().slice(point.people),
    };
  }

  /** A point knows only of the lists that were asked for. */
  #now(wanted: readonly ListKey[]): Point {
    const { may } = this.#source.me();
    return {
      epoch: this.#epoch,
      changes: this.#log.length,
      people: this.#source.people().length,
      readable: listKeys.filter((list) => wanted.includes(list) && may[list].read),
    };
  }

  *#pages(list: ListKey): Iterable<FeedPage> {
    const entries = this.#source.entries(list);
    const { entriesPerPage } = this.#source;
    for (let start = 0; start < entries.length; start += entriesPerPage) {
      yield pageOf(list, entries.slice(start, start + entriesPerPage));
    }
  }
}

const pageOf = (list: ListKey, entries: readonly Stored<ListKey>[]) => ({ list, entries }) as FeedPage;

function parsed(point: FeedPoint): Point | null {
  try {
    return JSON.parse(point) as Point;
  } catch {
    return null; // not one of ours
  }
}
