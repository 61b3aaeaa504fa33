import type { Fields } from '../../register';
import type { DemoEntry, DemoList } from './city';

/**
 * The entries in passes, each of which points only into earlier ones or into other lists: what has nothing to wait for
 * first. So every reference is known when its entry is created, and nothing has to be written twice.
 */
export function passes<Key extends DemoList>(
  list: Key,
  fields: Fields,
  entries: readonly DemoEntry<Key>[],
): readonly (readonly DemoEntry<Key>[])[] {
  const inside = Object.entries(fields)
    .filter(([, field]) => 'target' in field && field.target === list)
    .map(([name]) => name);
  const waitsFor = (entry: DemoEntry<Key>) => inside.flatMap((name) => entry.references[name] ?? []);
  const result: DemoEntry<Key>[][] = [];
  const done = new Set<string>();
  let waiting = [...entries];
  while (waiting.length > 0) {
    const ready = waiting.filter((entry) => waitsFor(entry).every((key) => done.has(key)));
    if (ready.length === 0) throw new Error(`${list} point to each other in a circle, or nowhere: ${waiting[0]?.key}`);
    result.push(ready);
    for (const { key } of ready) done.add(key);
    waiting = waiting.filter(({ key }) => !done.has(key));
  }
  return result;
}
