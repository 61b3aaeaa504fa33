import { startTransition, useEffect, useState } from 'react';
import type { Column, ColumnName, ProcessTable } from '../copy';
import { useRegisterData, useSession } from '../shell';

/** Columns with the table whose rows they belong to. */
export interface TableColumns {
  readonly table: ProcessTable;
  /** Undefined for one that was not asked for, or is still on its way. */
  column(name: ColumnName): Column | undefined;
}

/**
 * Columns of the register's table; null until the first are there. After a change the earlier ones stay, with their table,
 * until those of the new table have arrived: table and columns always belong together.
 */
export function useColumns(names: readonly ColumnName[]): TableColumns | null {
  const { copy } = useSession();
  const { table } = useRegisterData();
  const [known, setKnown] = useState<TableColumns | null>(null);
  const wanted = names.join(' ');
  useEffect(() => {
    if (wanted === '') return;
    let isWanted = true;
    const ask = async () => {
      const asked = wanted.split(' ').filter(Boolean) as ColumnName[];
      const { version, columns } = await copy.columns(asked);
      // The table of another version is on its way, and asks again.
      if (isWanted && version === table.version)
        startTransition(() => setKnown({ table, column: (name) => columns[name] }));
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [copy, table, wanted]);
  return known;
}
