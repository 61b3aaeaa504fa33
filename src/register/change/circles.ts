import { NotFound } from '../errors';
import { processNumber } from '../process/number';
import type { ProcessFieldName, ProcessValues } from '../process/schema';
import type { FieldValue } from '../schema/field';
import type { Problem } from '../schema/problem';
import type { RegisterStore, Stored } from '../store';

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

export const circleFreeFields = Object.keys(circleFree) as readonly ProcessFieldName[];

/** Whether a change of the field has to know the other entries of the register. */
export const canMakeCircles = (field: ProcessFieldName): boolean => field in circleFree;

/** Numbers that a reference, or several, hold. */
export const idsIn = (value: FieldValue | undefined): readonly number[] =>
  typeof value === 'number' ? [value] : Array.isArray(value) ? (value as readonly number[]) : [];

/** To which entries one points in the field in question. */
export type PointedTo = (id: number) => readonly number[];

export const pointedToIn =
  (byId: ReadonlyMap<number, { readonly values: Partial<ProcessValues> }>, field: ProcessFieldName): PointedTo =>
  (id) =>
    idsIn(byId.get(id)?.values[field]);

/**
 * The entries through which `id` would come back to itself if its field pointed to `added` as well: from the first one it would point to
 * up to the last one before itself. Null when there is no way back.
 */
export function circleThrough(
  id: number,
  added: readonly number[],
  field: ProcessFieldName,
  pointedTo: PointedTo,
): readonly number[] | null {
  const reach = circleFree[field];
  if (!reach) return null;
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

/** The same as a problem at its field, in the words of the entries on the way. */
export const circleProblem = (field: ProcessFieldName, names: readonly string[]): Problem => ({
  field,
  code: 'circle',
  facts: { names: names.join(' → ') },
});

/** An entry as a circle names it. */
export const nameOnTheWay = (id: number, name: string | null | undefined): string =>
  [processNumber(id), name].filter(Boolean).join(' ');

/**
 * What keeps changes of one entry from being written because it would come back to itself. Reads the entries on the way as the site has
 * them now, and nothing where no such field points anywhere new.
 */
export async function circleProblems(
  store: Pick<RegisterStore, 'one'>,
  { id, values }: Pick<Process, 'id' | 'values'>,
  changes: Partial<ProcessValues>,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const field of circleFreeFields) {
    const added = idsIn(changes[field]).filter((one) => one !== id && !idsIn(values[field]).includes(one));
    const byId = await entriesOnTheWay(store, added, field);
    const circle = circleThrough(id, added, field, pointedToIn(byId, field));
    if (circle)
      problems.push(
        circleProblem(
          field,
          circle.map((one) => nameOnTheWay(one, byId.get(one)?.values.name)),
        ),
      );
  }
  return problems;
}

async function entriesOnTheWay(
  store: Pick<RegisterStore, 'one'>,
  from: readonly number[],
  field: ProcessFieldName,
): Promise<ReadonlyMap<number, Process>> {
  const byId = new Map<number, Process>();
  let open = from;
  while (open.length > 0) {
    const found = (await Promise.all(open.map((id) => oneOf(store, id)))).filter((one) => one !== null);
    for (const one of found) byId.set(one.id, one);
    const next = found.flatMap(({ values }) => idsIn(values[field])).filter((id) => !byId.has(id));
    open = circleFree[field] === 'two' ? [] : [...new Set(next)];
  }
  return byId;
}

/** Null for an entry that is gone, or that this person can't see: nothing leads on from there. */
async function oneOf(store: Pick<RegisterStore, 'one'>, id: number): Promise<Process | null> {
  try {
    return await store.one('processes', id);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
