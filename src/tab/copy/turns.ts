/** One piece of work after the other, of which no more than one waits: who asks meanwhile waits for the same. */
export class Turns {
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  /** Resolves when nothing is under way. */
  async free(): Promise<void> {
    await this.#running;
  }

  begin(work: () => Promise<void>): Promise<void> {
    return (this.#running = work().finally(() => (this.#running = null)));
  }

  /** At once, or after what is under way: an answer that is already on its way may not know yet what somebody wants to see. */
  next(work: () => Promise<void>): Promise<void> {
    if (!this.#running) return this.begin(work);
    this.#next ??= this.#running.then(() => {
      this.#next = null;
      return this.begin(work);
    });
    return this.#next;
  }
}
