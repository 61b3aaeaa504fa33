interface Keyed {
  readonly key: string;
}

/** Takes down what this window knows, in `held`. */
export function hold(mine: readonly Keyed[], held: Set<string>): void {
  for (const { key } of mine) held.add(key);
}

/**
 * What to store of entries that several windows keep under one name: mine, and behind them those of other windows. An entry
 * that is stored and that this window has held without holding it now was removed here, and stays removed.
 */
export function withOthers<Entry extends Keyed>(
  mine: readonly Entry[],
  stored: readonly Entry[],
  held: Set<string>,
): readonly Entry[] {
  hold(mine, held);
  return [...mine, ...stored.filter(({ key }) => !held.has(key))];
}
