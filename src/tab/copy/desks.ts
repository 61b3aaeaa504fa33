import type { SearchColumns } from '../../register';
import type { Contents } from './contents';
import { noContents } from './contents';
import { indexOfNames, indexOfRegister } from './indexes';
import { IndexKeeper } from './indexKeeper';
import type { Found, SearchDesk } from './searching';
import { createSearchDesk } from './searching';
import { scanNames } from './scanning';
import { similarTo } from './similar';
import type { ProcessTable } from './table';
import type { Why } from './why';

/** Words in all texts, twelve bytes each: with more of them, a broad query would hold up the drawing of keys. */
const mostForThePage = 3_000_000;

/** Who can be asked about all entries: one who searches, one who knows what is called alike. */
export class Desks {
  readonly #search: IndexKeeper<SearchDesk>;
  readonly #names = new IndexKeeper(noContents, indexOfNames, (search) => search);

  /** `onRenewed`: the same query may find something else from now on. */
  constructor(onRenewed: () => void) {
    this.#search = new IndexKeeper(noContents, indexOfRegister, createSearchDesk, onRenewed);
  }

  follow(contents: Contents): void {
    this.#search.follow(contents);
    this.#names.follow(contents);
  }

  /** Somebody will search before long: at the latest after so many milliseconds the index is begun. */
  prepare(milliseconds: number): void {
    setTimeout(() => this.#search.prepare(), milliseconds);
  }

  async find(query: string, table: () => ProcessTable): Promise<Found> {
    this.#search.prepare();
    return this.#search.standing?.find(query, table()) ?? scanNames(query, table());
  }

  index(): SearchColumns | null {
    const columns = this.#search.standing?.columns();
    return columns && columns.textOfPosting.length <= mostForThePage ? columns : null;
  }

  async whys(query: string, ids: readonly number[]): Promise<readonly Why[]> {
    return (await this.#search.desk()).whys(query, ids);
  }

  async suggest(query: string, atMost: number): Promise<readonly number[]> {
    return (await this.#search.desk()).suggest(query, atMost);
  }

  async similar(name: string, except: number | null, atMost: number): Promise<readonly number[]> {
    return similarTo(name, await this.#names.desk(), except, atMost);
  }
}
