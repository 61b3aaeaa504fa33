import type { ImportEffect, ImportLine } from '../../register';
import type { ImportTexts } from '../../text';

/** The same thing that happened to many rows. */
export interface LineGroup {
  readonly effect: ImportEffect;
  readonly column: string;
  readonly reason: string;
  readonly rows: readonly number[];
}

/** What somebody has to act on comes first. */
const order: readonly ImportEffect[] = ['failed', 'refused', 'duplicate', 'adapted'];

/** Report lines that say the same about different rows, put together; the most frequent first within an effect. */
export function groupLines(lines: readonly ImportLine[], words: ImportTexts['importing']): readonly LineGroup[] {
  const groups = new Map<string, LineGroup & { readonly rows: number[] }>();
  for (const { effect, column, code, facts, row } of lines) {
    const reason = words.reasons[code](facts);
    const key = [effect, column, reason].join('\u001f');
    const group = groups.get(key) ?? { effect, column, reason, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (left, right) => order.indexOf(left.effect) - order.indexOf(right.effect) || right.rows.length - left.rows.length,
  );
}
