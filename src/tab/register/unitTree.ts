import type { Stored } from '../../register';

/** The tree of units as filters need it: a unit stands for everything below it. */
export interface UnitTree {
  /** The unit and everything below it, as facet keys. */
  below(id: string): ReadonlySet<string>;
  /** The unit and everything above it, nearest first, as facet keys. */
  above(id: string): readonly string[];
}

/** A loop in the data (a unit that is its own ancestor) ends the walk instead of hanging the screen. */
export function createUnitTree(units: readonly Stored<'units'>[]): UnitTree {
  const parents = new Map(units.map((unit) => [String(unit.id), keyOf(unit.values.parent)]));
  const children = new Map<string, string[]>();
  for (const [id, parent] of parents) if (parent) children.set(parent, [...(children.get(parent) ?? []), id]);
  const paths = new Map<string, readonly string[]>();
  return {
    below: (id) => {
      const found = new Set([id]);
      for (const one of found) for (const child of children.get(one) ?? []) found.add(child);
      return found;
    },
    above: (id) => {
      const known = paths.get(id) ?? path(id, parents);
      paths.set(id, known);
      return known;
    },
  };
}

function path(id: string, parents: ReadonlyMap<string, string | null>): readonly string[] {
  const steps = new Set<string>();
  for (let one: string | null | undefined = id; one && !steps.has(one); one = parents.get(one)) steps.add(one);
  return [...steps];
}

const keyOf = (id: number | null): string | null => (id === null ? null : String(id));
