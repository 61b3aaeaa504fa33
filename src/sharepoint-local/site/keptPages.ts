/** 64 MB hold five pages of 5,000 items with forty columns. */
const mostBytes = 64 * 1024 * 1024;

/** Whole answers as bytes, each good for one state of the database only, within a bound; the oldest go first. */
export class KeptPages {
  private readonly pages = new Map<string, Buffer>();
  private state = NaN;
  private bytes = 0;
  private readonly most: number;

  constructor(most = mostBytes) {
    this.most = most;
  }

  /** The answer kept under this key if nothing at all was written since. */
  get(key: string, state: number): Buffer | undefined {
    return state === this.state ? this.pages.get(key) : undefined;
  }

  keep(key: string, state: number, page: Buffer): void {
    if (state !== this.state) this.clear();
    this.state = state;
    this.pages.set(key, page);
    this.bytes += page.length;
    for (const [oldest, { length }] of this.pages) {
      if (this.bytes <= this.most) return;
      this.pages.delete(oldest);
      this.bytes -= length;
    }
  }

  clear(): void {
    this.pages.clear();
    this.bytes = 0;
  }
}
