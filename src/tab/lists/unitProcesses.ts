import type { ProcessTable } from '../copy';

/** Ids of the processes of a unit that are in use; those below it are not among them. */
export function processesOf({ ids, unit, status }: ProcessTable, id: number): readonly number[] {
  const place = unit.values.indexOf(String(id));
  const retired = status.values.indexOf('retired');
  return place < 0 ? [] : [...ids].filter((_id, row) => unit.places[row] === place && status.places[row] !== retired);
}
