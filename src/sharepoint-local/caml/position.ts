import type { SortKey } from '../items/order';
import type { SqlValue } from '../storage/database';
import { cannotComplete } from './errors';
import { readSortValue } from './order';

/** Where a page begins: after a row already seen, or after a window that was looked through. */
export interface Position {
  readonly after: { readonly id: number; readonly values: readonly SqlValue[] } | null;
  readonly isBackwards: boolean;
  /** Last id of a window that is done (§2.6). */
  readonly windowEnd: number;
  readonly firstRow: number;
}

export const beginning: Position = { after: null, isBackwards: false, windowEnd: 0, firstRow: 1 };

/** Reads `Paged=TRUE&p_ID=20&..`: what SharePoint handed out, or what a client made up in its manner. */
export function readPosition(text: string, keys: readonly SortKey[]): Position {
  if (text.trim() === '') return beginning;
  const parts = new URLSearchParams(text.replace(/^\?/, ''));
  const number = (name: string, otherwise: number) => {
    const value = parts.has(name) ? Number(parts.get(name)) : otherwise;
    if (!Number.isInteger(value) || value < 0) throw cannotComplete();
    return value;
  };
  const id = number('p_ID', 0);
  const values = keys.map((key) => readSortValue(key, parts.get(`p_${key.field.internalName}`)));
  return {
    after: parts.has('p_ID') ? { id, values } : null,
    isBackwards: parts.get('PagedPrev')?.toUpperCase() === 'TRUE',
    windowEnd: number('ix_ID', 0),
    firstRow: number('PageFirstRow', 1),
  };
}

/** The address of what comes after (or before) a row: `Paged=TRUE&p_Title=..&p_ID=40` (REC). */
export function printPosition(keys: readonly SortKey[], row: readonly SqlValue[], isBackwards: boolean): string {
  const [id = null, ...values] = row;
  const sorted = keys.map(({ field }, at) =>
    field.internalName === 'ID' ? '' : `&p_${field.internalName}=${encodeURIComponent(shownText(values[at] ?? null))}`,
  );
  return `Paged=TRUE${isBackwards ? '&PagedPrev=TRUE' : ''}${sorted.join('')}&p_ID=${id}`;
}

/** A folded text gives back its lower-case half; it compares the same. */
function shownText(value: SqlValue): string {
  if (value === null) return '';
  const text = String(value);
  return text.slice(text.indexOf('\u0001') + 1);
}
