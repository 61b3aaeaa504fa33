import type { ProcessFieldName } from '../process/schema';
import type { FieldValue } from '../schema/field';
import type { Stored } from '../store';

type Process = Stored<'processes'>;

/**
 * Fields in which entries must not lead back to themselves, and over how many entries that counts. What comes before what may well be a
 * round of the year; only that each of two comes before the other says nothing.
 */
const circleFree: Readonly<Partial<Record<ProcessFieldName, 'anyLength' | 'two'>>> = {
  parent: 'anyLength',
  supersededBy: 'anyLength',
  predecessors: 'two',
};

/** Whether a change of the field has to know the other entries of the register. */
export const canMakeCircles = (field: ProcessFieldName): boolean => field in circleFree;

/** Numbers that a reference, or several, hold. */
export const idsIn = (value: FieldValue | undefined): readonly number[] =>
  typeof value === 'number' ? [value] : Array.isArray(value) ? (value as readonly number[]) : [];

/**
 * The entries through which `id` would come back to itself if its field pointed to `added` as well: from the first one it would point to
 * up to the last one before itself. Null when there is no way back.
 */
export function circleThrough(
  id: number,
  added: readonly number[],
  field: ProcessFieldName,
  byId: ReadonlyMap<number, Process>,
): readonly number[] | null {
  const reach = circleFree[field];
  if (!reach) return null;
  const pointedTo = (one: number) => idsIn(byId.get(one)?.values[field]);
  const seen = new Set<number>([id]);
  let ways = added.filter((one) => one !== id).map((one): readonly number[] => [one]);
  while (ways.length > 0) {
    const back = ways.find((way) => pointedTo(way.at(-1)!).includes(id));
    if (back) return back;
    if (reach === 'two') return null;
    ways = ways.flatMap((way) =>
      pointedTo(way.at(-1)!).flatMap((next) => {
        if (seen.has(next)) return [];
        seen.add(next);
        return [[...way, next]];
      }),
    );
  }
  return null;
}
