import type { Day } from '../calendar';
import { compareDays } from '../calendar';
import type { Stored } from '../store';
import type { UnitValues } from './schema';

export type UnitProblem = 'belowItself' | 'endsBeforeStart';

/** What is wrong with a unit beyond its single fields: the tree has no circles, and nothing ends before it begins. `id` is null for a new one. */
export function unitProblem(
  units: readonly Stored<'units'>[],
  id: number | null,
  values: Pick<UnitValues, 'parent' | 'validFrom' | 'validTo'>,
): UnitProblem | null {
  const parents = new Map(units.map((unit) => [unit.id, unit.values.parent]));
  if (id !== null && isBelow(values.parent, id, parents)) return 'belowItself';
  const { validFrom, validTo } = values;
  return validFrom && validTo && compareDays(validTo, validFrom) < 0 ? 'endsBeforeStart' : null;
}

/** Units directly below one that ends on a day, and that would outlive it. */
export const endingUnit = (units: readonly Stored<'units'>[], id: number, lastDay: Day): readonly Stored<'units'>[] =>
  units.filter(
    ({ values: { parent, validTo } }) => parent === id && (validTo === null || compareDays(validTo, lastDay) > 0),
  );

/** Whether a unit is the other one, or lies somewhere below it; circles that are stored already end the way up. */
export function isBelow(unit: number | null, other: number, parents: ReadonlyMap<number, number | null>): boolean {
  const seen = new Set<number>();
  for (let at = unit; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === other) return true;
    seen.add(at);
  }
  return false;
}
