import type { Finding, ListKey } from '../../register';
import { finding } from '../../register';
import type { FieldRow } from './rows';

/** SharePoint's limits (DOC, boundaries of the server edition; the cloud's may be wider). */
const entryLimits = [100_000, 20_000, 5_000] as const;
const usableRowBytes = 7_700;
const mostLookups = 12;
const mostIndexes = 20;

/** Bytes that a column takes of its row, by type. */
const bytes: Readonly<Record<string, number>> = {
  Text: 30,
  Note: 22,
  Choice: 30,
  MultiChoice: 22,
  Number: 14,
  Currency: 14,
  DateTime: 14,
  Lookup: 10,
  User: 10,
  Boolean: 7,
  URL: 60,
  Calculated: 30,
};

/** How close a list is to what SharePoint can carry, columns that people added included. */
export function limitFindings(list: ListKey, items: number, rows: readonly FieldRow[]): readonly Finding[] {
  const columns = rows.filter(({ FromBaseType }) => !FromBaseType);
  const size = columns.reduce((sum, { TypeAsString }) => sum + (bytes[TypeAsString] ?? 0), 0);
  const lookups = columns.filter(({ TypeAsString }) => TypeAsString === 'Lookup' || TypeAsString === 'User').length;
  const indexes = rows.filter(({ Indexed }) => Indexed).length;
  const passed = entryLimits.find((limit) => items > limit);
  return [
    passed === undefined ? [] : finding('manyEntries', list, { facts: { count: items, limit: passed } }),
    size <= usableRowBytes ? [] : finding('rowTooWide', list, { facts: { count: size, limit: usableRowBytes } }),
    lookups <= mostLookups ? [] : finding('tooManyLookups', list, { facts: { count: lookups, limit: mostLookups } }),
    indexes <= mostIndexes ? [] : finding('tooManyIndexes', list, { facts: { count: indexes, limit: mostIndexes } }),
  ].flat();
}
