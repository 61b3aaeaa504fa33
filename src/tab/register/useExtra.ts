import { useMemo } from 'react';
import type { ColumnName } from '../copy';
import type { ProcessTable } from '../copy';
import { useNaming } from '../field';
import type { RegisterColumn } from '../shell';
import { useRegisterData } from '../shell';
import type { Extra } from './extra';
import { nothingExtra } from './extra';
import { extraColumn } from './extraColumns';
import { columnsAtHand } from './order';
import { useColumns } from './useColumns';

/** A table with the columns that belong to it. */
export interface ExtraOfTable {
  readonly table: ProcessTable;
  readonly extra: Extra;
  /** All that were asked for are here. */
  readonly isWhole: boolean;
}

/**
 * The columns that have to be fetched for what is shown. While they are on their way the register is shown without them; after
 * a change of the register the earlier table stays until its new columns are here.
 */
export function useExtra(wanted: readonly RegisterColumn[]): ExtraOfTable {
  const { table } = useRegisterData();
  const naming = useNaming();
  const names = fetchedNames(wanted);
  const key = names.join(' ');
  const columns = useColumns(names);
  return useMemo(() => {
    const asked = key.split(' ').filter(Boolean) as ColumnName[];
    if (asked.length === 0 || !columns) return { table, extra: nothingExtra, isWhole: asked.length === 0 };
    const known = asked.flatMap((name) => {
      const column = columns.column(name);
      return column ? [[name, extraColumn(name, column, naming)] as const] : [];
    });
    return { table: columns.table, extra: new Map(known), isWhole: known.length === asked.length };
  }, [table, columns, key, naming]);
}

/** Once each, in an order that doesn't depend on how the columns are arranged. */
function fetchedNames(wanted: readonly RegisterColumn[]): readonly ColumnName[] {
  return [...new Set(wanted)].filter((name): name is ColumnName & RegisterColumn => !columnsAtHand.has(name)).sort();
}
