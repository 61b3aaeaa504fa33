import type { PersonKey } from '../schema/field';
import type { ListKey, Values } from '../schema/lists';
import type { Creation, Stored } from '../store';

/** Lists whose entries a change in bulk writes, in the order in which a step writes them. */
export const changedLists = [
  'units',
  'processes',
  'reviews',
  'suggestions',
  'analyses',
  'measures',
  'preparedness',
  'diagrams',
  'bookmarks',
  'settings',
] as const satisfies readonly ListKey[];
export type ChangedList = (typeof changedLists)[number];

/** One entry to be changed, and what stood there when it was planned. */
export interface PlannedUpdate<Key extends ChangedList = ChangedList> {
  readonly list: Key;
  readonly id: number;
  readonly etag: string;
  /** How the entry is called, for sentences about it. */
  readonly name: string;
  /** The fields of `values` as they were. */
  readonly before: Partial<Values<Key>>;
  readonly values: Partial<Values<Key>>;
  /** Says something about the whole entry: once somebody has changed anything in it, it is planned anew instead of written. */
  readonly asSeen?: boolean;
}

/** Updates of a later step are begun when those of every earlier one stand. */
export type ChangeStep = readonly PlannedUpdate[];

/** A unit to be made; until it has its number, updates refer to it by the negative one it is given here. */
export interface PlannedUnit extends Creation<'units'> {
  readonly standIn: number;
}

/** What a change in bulk writes, in order. Nothing but data: it can be kept, shown, and run again. */
export interface ChangePlan {
  readonly units: readonly PlannedUnit[];
  readonly steps: readonly ChangeStep[];
}

/** Somebody who changes: for the rules that ask who it is. */
export interface Changer {
  readonly key: PersonKey;
  readonly groups: readonly string[];
}

/** The update of an entry to these values; null when it holds them already. `same` tells whether two values mean the same. */
export function plannedUpdate<Key extends ChangedList>(
  list: Key,
  entry: Stored<Key>,
  values: Partial<Values<Key>>,
): PlannedUpdate<Key> {
  const names = Object.keys(values) as (keyof Values<Key>)[];
  const before = Object.fromEntries(names.map((name) => [name, entry.values[name]])) as Partial<Values<Key>>;
  const called = entry.values as { readonly name?: string | null; readonly title?: string | null };
  return { list, id: entry.id, etag: entry.etag, name: called.name ?? called.title ?? '', before, values };
}

export const countOf = ({ steps }: ChangePlan): number => steps.reduce((sum, step) => sum + step.length, 0);

/** Lists that a plan writes. */
export const listsOf = ({ steps, units }: ChangePlan): ReadonlySet<ListKey> =>
  new Set<ListKey>([...(units.length > 0 ? ['units' as const] : []), ...steps.flat().map(({ list }) => list)]);
