import type { Day, Language } from '../../register';
import type { Found, ProcessTable } from '../copy';
import type { RegisterData, RegisterFilters, RegisterSort } from '../shell';
import type { ColumnValues } from './columnValues';
import { columnValues } from './columnValues';
import type { Extra } from './extra';
import { nothingExtra } from './extra';
import type { FacetTables } from './facetTables';
import { createFacetTables } from './facetTables';
import type { Filtered } from './filter';
import { filterRows } from './filter';
import type { Ordering } from './order';
import { createOrdering } from './order';
import type { RegisterRow, RowNames } from './rows';
import { createRows } from './rows';
import type { UnitTree } from './unitTree';
import { createUnitTree } from './unitTree';

/** Everything that stays the same while somebody searches and filters; made once per state of the data. */
export interface RegisterModel {
  readonly table: ProcessTable;
  readonly row: (index: number) => RegisterRow | undefined;
  readonly tree: UnitTree;
  readonly tables: FacetTables;
  readonly ordering: Ordering;
  readonly values: ColumnValues;
  /** Columns that were fetched for this table. */
  readonly extra: Extra;
}

export interface RegisterView extends Filtered {
  /** How many rows the search alone finds. */
  readonly found: number;
  /** So many of these have not every word of the query. */
  readonly near: number;
}

type ModelData = RowNames & Pick<RegisterData, 'table' | 'units'>;

export function createRegisterModel(
  data: ModelData,
  today: Day,
  language: Language,
  extra: Extra = nothingExtra,
): RegisterModel {
  const { table, units } = data;
  return {
    table,
    row: createRows(table, data, today, language),
    tree: createUnitTree(units),
    tables: createFacetTables(table, today, extra),
    ordering: createOrdering({ table, names: data, today, language, extra }),
    values: columnValues(table, data, language, extra),
    extra,
  };
}

/**
 * What the screen shows; `found` comes from a search in the same table, null without one. Without a chosen order: by relevance
 * while searching, by name otherwise. In a chosen order what only comes near would stand amidst the rest: it is left out, unless
 * there is nothing else.
 */
export function viewRegister(
  { table, tree, tables, ordering }: RegisterModel,
  found: Pick<Found, 'rows' | 'near' | 'version'> | null,
  filters: RegisterFilters,
  sort: RegisterSort | null,
): RegisterView {
  if (found && found.version !== table.version) throw new Error('what was found belongs to another table');
  const byName: RegisterSort = { column: 'name', descending: false };
  const sure = found ? found.rows.length - found.near : 0;
  const isNearLeftOut = sort !== null && sure > 0;
  const rows = isNearLeftOut ? found?.rows.subarray(0, sure) : found?.rows;
  const candidates = (sort && rows ? ordering.some(rows, sort) : rows) ?? ordering.all(sort ?? byName);
  const near = isNearLeftOut ? 0 : (found?.near ?? 0);
  return { ...filterRows(tables, candidates, filters, tree), found: candidates.length, near };
}
