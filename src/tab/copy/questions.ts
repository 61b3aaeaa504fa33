import type { Stored } from '../../register';
import type { ColumnName } from './columns';
import { createColumnKeeper } from './columns';
import type { Contents } from './contents';
import { noContents } from './contents';
import { Desks } from './desks';
import type { Front } from './front';
import { latestOf } from './latest';
import { ServiceDesk } from './services';

/** What can be asked of the copy without changing it. */
export abstract class CopyQuestions {
  protected readonly desks = new Desks(() => this.onIndex());
  protected readonly serviceDesk = new ServiceDesk();
  readonly #columns = createColumnKeeper();
  /** Once is enough: from then on the catalogue comes with the changes. */
  #hasAskedForServices = false;

  /** All entries, once what the device keeps has been read; null when it can't be. */
  protected abstract known(): Promise<Contents | null>;
  protected abstract front(): Front;
  /** The same query may find something else from now on. */
  protected abstract onIndex(): void;
  abstract refresh(): Promise<void>;

  async entries(ids: readonly number[]): Promise<readonly Stored<'processes'>[]> {
    const contents = await this.known();
    const wanted = new Set(ids);
    const found = (contents?.processes ?? [])
      .filter(({ id }) => wanted.has(id))
      .map((entry) => [entry.id, entry] as const);
    const byId = new Map(found);
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  async latest(atMost: number): Promise<readonly Stored<'processes'>[]> {
    const contents = await this.known();
    return latestOf(contents?.processes ?? [], atMost);
  }

  async reviewsOf(process: number): Promise<readonly Stored<'reviews'>[]> {
    const contents = await this.known();
    return contents?.reviews.filter(({ values }) => values.process === process) ?? [];
  }

  async find(query: string) {
    await this.known();
    return this.desks.find(query, () => this.front().table);
  }

  async index() {
    return this.desks.index();
  }

  async whys(query: string, ids: readonly number[]) {
    return this.desks.whys(query, ids);
  }

  async suggest(query: string, atMost: number) {
    await this.known();
    return this.desks.suggest(query, atMost);
  }

  async similar(name: string, except: number | null, atMost: number) {
    await this.known();
    return this.desks.similar(name, except, atMost);
  }

  async columns(names: readonly ColumnName[]) {
    await this.known();
    const { processes } = (await this.known()) ?? noContents;
    const { table, settings } = this.front();
    // What the device keeps can't be read: its table stands until the site has answered, and nothing belongs to it.
    const version = processes.length === table.ids.length ? table.version : '';
    return this.#columns.columns(names, { version, processes, weights: settings.priorityWeights });
  }

  async services(text: string, atMost: number) {
    return (await this.#serviceDesk()).find(text, atMost);
  }

  async servicesByKey(keys: readonly string[]) {
    return (await this.#serviceDesk()).byKey(keys);
  }

  async allServices() {
    return (await this.#serviceDesk()).all();
  }

  /** The catalogue comes with the first question after the register has been read. */
  async #serviceDesk(): Promise<ServiceDesk> {
    await this.known();
    if (((await this.known()) ?? noContents).catalogue.length === 0 && !this.#hasAskedForServices) {
      this.#hasAskedForServices = true;
      await this.refresh();
    }
    return this.serviceDesk;
  }
}
