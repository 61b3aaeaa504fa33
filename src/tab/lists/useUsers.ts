import { rowsHolding } from '../process/relationsOf';
import { useColumns } from '../register/useColumns';

const unitColumns = ['unit'] as const;
const systemColumns = ['systems'] as const;

/** How many processes name a unit as theirs, or a resource as what they need; null until it is known. */
export function useUsers(list: 'units' | 'resources', id: number): number | null {
  const [name] = list === 'units' ? unitColumns : systemColumns;
  const columns = useColumns(list === 'units' ? unitColumns : systemColumns);
  const column = columns?.column(name);
  return column ? rowsHolding(column, String(id)).length : null;
}
