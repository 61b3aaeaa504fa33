import { failedInSharePoint } from '../errors';
import type { Call } from '../http/call';
import type { List } from '../lists/list';
import { countItems } from '../lists/store';
import type { Filter } from '../odata/filter';
import type { Field } from '../fields/field';
import { compileLeaf, conjuncts, type Leaf } from './filterSql';

/** List view threshold: rows touched, not rows returned. */
export const threshold = 5000;
/** Lookup threshold: joined people and lookup columns in one query (DOC; pnpjs#2721). */
const mostJoins = 12;

function overThreshold(): Error {
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

/**
 * Refuses what would touch more than 5,000 rows (§2.6): a filter has to begin with an indexed column, and what its conditions
 * on that column leave over has to be narrow; without a filter only an indexed column sorts.
 */
export function refuseOverThreshold(
  call: Call,
  list: List,
  filter: Filter | null,
  expression: string,
  sortedBy: Field | null,
): void {
  if (countItems(call.site, list) <= threshold) return;
  if (filter) {
    if (touchedBy(call, list, filter, expression) > threshold) throw overThreshold();
  } else if (sortedBy && !isIndexed(sortedBy)) throw overThreshold();
}

const isIndexed = (field: Field) => field.isIndexed || field.internalName === 'ID';

function touchedBy(call: Call, list: List, filter: Filter, expression: string): number {
  const [first, ...others] = conjuncts(filter) ?? [];
  if (!first || first.kind === 'or' || first.kind === 'and') return Infinity;
  const leading = compileLeaf(call, list, first, expression);
  if (!isIndexed(leading.field) || !leading.isNarrowing) return Infinity;
  const sameColumn = others.flatMap((one) => leafOn(call, list, one, expression, leading.field));
  const leaves = [leading, ...sameColumn];
  const where = leaves.map(({ sql }) => sql).join(' AND ');
  const sql = `SELECT count(*) AS n FROM (SELECT 1 FROM items_${list.number} WHERE ${where} LIMIT ${threshold + 1})`;
  return call.site.database.first<{ n: number }>(sql, ...leaves.flatMap(({ values }) => values))?.n ?? 0;
}

/** Two bounds on one column (`Id ge 5001 and Id lt 10001`) are one range of its index. */
function leafOn(call: Call, list: List, filter: Filter, expression: string, field: Field): Leaf[] {
  if (filter.kind === 'and' || filter.kind === 'or') return [];
  const leaf = compileLeaf(call, list, filter, expression);
  return leaf.field.id === field.id && leaf.isNarrowing ? [leaf] : [];
}
