/** Ready JSON of single items for one set of columns: item id → text. */
interface Projection {
  readonly list: number;
  readonly texts: Map<number, string>;
  characters: number;
}

/** 64 million characters are 64 to 128 MB, depending on whether they go beyond Latin. */
const mostCharacters = 64 * 1024 * 1024;

/**
 * Ready rows of all lists within a bound. Whoever changes an item or a list says so here; when the bound is reached, the
 * set of columns that was asked for longest ago goes first.
 */
export class ReadyRows {
  private readonly projections = new Map<string, Projection>();
  private readonly most: number;

  constructor(most = mostCharacters) {
    this.most = most;
  }

  /** Texts of the wanted items; what is missing is printed by `print`, which leaves out what is not there. */
  texts(
    list: number,
    columns: string,
    ids: readonly number[],
    print: (missing: readonly number[]) => ReadonlyMap<number, string>,
  ): string[] {
    const projection = this.projectionOf(list, columns);
    const { texts } = projection;
    const missing = ids.filter((id) => !texts.has(id));
    const fresh = missing.length === 0 ? new Map<number, string>() : print(missing);
    const found = ids.flatMap((id) => fresh.get(id) ?? texts.get(id) ?? []);
    for (const [id, text] of fresh) {
      texts.set(id, text);
      projection.characters += text.length;
    }
    if (fresh.size > 0) this.shrink();
    return found;
  }

  /** Characters kept at the moment. */
  get size(): number {
    return [...this.projections.values()].reduce((sum, { characters }) => sum + characters, 0);
  }

  forgetItem(list: number, item: number): void {
    for (const projection of this.projections.values()) {
      const text = projection.list === list ? projection.texts.get(item) : undefined;
      if (text === undefined) continue;
      projection.texts.delete(item);
      projection.characters -= text.length;
    }
  }

  forgetList(list: number): void {
    for (const [key, projection] of this.projections) if (projection.list === list) this.projections.delete(key);
  }

  clear(): void {
    this.projections.clear();
  }

  /** The one asked for last stands last. */
  private projectionOf(list: number, columns: string): Projection {
    const key = `${list}\n${columns}`;
    const projection = this.projections.get(key) ?? { list, texts: new Map<number, string>(), characters: 0 };
    this.projections.delete(key);
    this.projections.set(key, projection);
    return projection;
  }

  private shrink(): void {
    for (const key of this.projections.keys()) {
      if (this.size <= this.most) return;
      this.projections.delete(key);
    }
  }
}
