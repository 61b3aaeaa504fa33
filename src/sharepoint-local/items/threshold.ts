import { failedInSharePoint } from '../errors';
import type { Call } from '../http/call';
import type { List } from '../lists/list';
import { countItems } from '../lists/store';
import type { Field } from '../fields/field';
import type { Leaf } from './filterSql';
import { conjunctsOf, type LeafTree } from './leafTree';

/** List view threshold: rows touched, not rows returned. */
export const threshold = 5000;
/** Lookup threshold: joined people and lookup columns in one query (DOC; pnpjs#2721). */
const mostJoins = 12;

/** SharePoint's refusal of a query that touches too many rows. */
export function overThreshold(): Error {
  // 500, as reported in pnpjs#3149.
  return failedInSharePoint(
    -2147024860,
    'SPQueryThrottledException',
    'The attempted operation is prohibited because it exceeds the list view threshold.',
  );
}

/** Refuses queries that join too many columns; the ids alone count too (MEM). Single items are exempt (DOC). */
export function refuseTooManyJoins(joined: ReadonlySet<string>): void {
  if (joined.size <= mostJoins) return;
  throw failedInSharePoint(
    -2147024749,
    'SPQueryThrottledException',
    'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.',
  );
}

/** Refuses what would touch more than 5,000 rows (§2.6), whatever language the query was written in. */
export function refuseTouchingTooMuch(call: Call, list: List, tree: LeafTree | null, sortedBy: Field | null): void {
  if (touchesTooMuch(call, list, tree, sortedBy)) throw overThreshold();
}

/**
 * True when more than 5,000 rows would be touched: a filter has to begin with an indexed column, and what its conditions
 * on that column leave over has to be narrow; without a filter only an indexed column sorts.
 */
export function touchesTooMuch(call: Call, list: List, tree: LeafTree | null, sortedBy: Field | null): boolean {
  if (countItems(call.site, list) <= threshold) return false;
  if (tree) return touchedBy(call, list, tree) > threshold;
  return sortedBy !== null && !isIndexed(sortedBy);
}

const isIndexed = (field: Field) => field.isIndexed || field.internalName === 'ID';

function touchedBy(call: Call, list: List, tree: LeafTree): number {
  const [first, ...others] = conjunctsOf(tree);
  if (first?.kind !== 'leaf' || !isIndexed(first.leaf.field) || !first.leaf.isNarrowing) return Infinity;
  // Two bounds on one column (`Id ge 5001 and Id lt 10001`) are one range of its index.
  const sameColumn = others.flatMap((one) => (one.kind === 'leaf' && isAlike(one.leaf, first.leaf) ? [one.leaf] : []));
  const leaves = [first.leaf, ...sameColumn];
  const where = leaves.map(({ sql }) => sql).join(' AND ');
  const sql = `SELECT count(*) AS n FROM (SELECT 1 FROM items_${list.number} WHERE ${where} LIMIT ${threshold + 1})`;
  return call.site.database.first<{ n: number }>(sql, ...leaves.flatMap(({ values }) => values))?.n ?? 0;
}

const isAlike = (leaf: Leaf, leading: Leaf) => leaf.field.id === leading.field.id && leaf.isNarrowing;
