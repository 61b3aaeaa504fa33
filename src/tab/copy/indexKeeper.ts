import type { Search } from '../../register';
import type { Contents } from './contents';
import type { Pause } from './indexes';

/**
 * An index that follows the contents. Building takes its time, in small stretches; until the new one stands, the one before
 * answers. Nothing is built before somebody asks, or `prepare` says that somebody will.
 */
export class IndexKeeper<Desk> {
  readonly #build: (contents: Contents, pause: Pause) => Promise<Search>;
  readonly #open: (search: Search) => Desk;
  readonly #onRenewed: () => void;
  #contents: Contents;
  #desk: Desk | null = null;
  #building: Promise<void> | null = null;

  constructor(
    contents: Contents,
    build: (contents: Contents, pause: Pause) => Promise<Search>,
    open: (search: Search) => Desk,
    onRenewed: () => void = () => undefined,
  ) {
    this.#contents = contents;
    this.#build = build;
    this.#open = open;
    this.#onRenewed = onRenewed;
  }

  /** From now on these are the contents; an index that is in use is built anew. */
  follow(contents: Contents): void {
    const hasChanged = contents !== this.#contents;
    this.#contents = contents;
    if (hasChanged && this.#desk) this.#start();
  }

  prepare(): void {
    if (!this.#desk) this.#start();
  }

  /** Null as long as the first one is being built. */
  get standing(): Desk | null {
    return this.#desk;
  }

  async desk(): Promise<Desk> {
    this.prepare();
    while (!this.#desk) await this.#building;
    return this.#desk;
  }

  #start(): void {
    this.#building ??= this.#renew().finally(() => (this.#building = null));
  }

  /** One at a time: what changes meanwhile is in the next. */
  async #renew(): Promise<void> {
    let built: Contents;
    do {
      built = this.#contents;
      this.#desk = this.#open(await this.#build(built, pause));
      this.#onRenewed();
    } while (built !== this.#contents);
  }
}

/** A timer lets messages go first. */
const pause = (): Promise<void> => new Promise((resume) => setTimeout(resume));
