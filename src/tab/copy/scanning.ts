import type { Found } from './searching';
import type { ProcessTable } from './table';
import { nameAt } from './table';
import type { Stretch, Why } from './why';

/** More rows than a window shows at once. */
const toldAtOnce = 40;

/** Names with every word of the query in them, by the alphabet: what can be answered before the index stands. */
export function scanNames(query: string, table: ProcessTable): Found {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const rows: number[] = [];
  for (let row = 0; row < table.ids.length; row++) {
    const name = nameAt(table, row).toLowerCase();
    if (words.every((word) => name.includes(word))) rows.push(row);
  }
  rows.sort((left, right) => (table.nameRanks[left] ?? 0) - (table.nameRanks[right] ?? 0));
  const whys = rows.slice(0, toldAtOnce).map((row): Why => {
    const marks = stretchesIn(nameAt(table, row).toLowerCase(), words);
    return { id: table.ids[row] ?? 0, field: 'name', text: '', marks };
  });
  return { query, version: table.version, rows: Uint32Array.from(rows), near: 0, whys };
}

/** In order, none inside of another. */
function stretchesIn(name: string, words: readonly string[]): readonly Stretch[] {
  const found = words.map((word): Stretch => [name.indexOf(word), name.indexOf(word) + word.length]);
  found.sort((left, right) => left[0] - right[0]);
  const marks: Stretch[] = [];
  for (const stretch of found) if (stretch[0] >= (marks.at(-1)?.[1] ?? 0)) marks.push(stretch);
  return marks;
}
