import type { Day, ReviewLight, Stored } from '../../register';
import { dayNumber } from '../../register';
import type { ProcessTable } from '../copy';
import { lightAt } from '../copy';

export type LightCounts = Readonly<Record<ReviewLight, number>>;

/** A unit with its processes, and with those of everything below it. */
export interface UnitNode {
  /** Facet key; empty for processes without a unit. */
  readonly key: string;
  /** Undefined for a unit that is not in the list any more. */
  readonly unit: Stored<'units'> | undefined;
  readonly own: number;
  readonly all: number;
  readonly ownLights: LightCounts;
  readonly lights: LightCounts;
  readonly children: readonly UnitNode[];
}

type MutableLights = Record<ReviewLight, number>;
const noLights = (): MutableLights => ({ red: 0, yellow: 0, green: 0, none: 0 });

/**
 * The organisation with the given rows counted in. Units that have ended stand in it as long as processes are theirs. A loop in
 * the data is cut where it is met: every unit stands in the tree once. `withEnded`: ended units stand in it in any case.
 */
export function unitTreeOf(
  table: ProcessTable,
  rows: Uint32Array,
  units: readonly Stored<'units'>[],
  today: Day,
  compare: (one: string, other: string) => number,
  { withEnded = false } = {},
): readonly UnitNode[] {
  const own = countByUnit(table, rows, dayNumber(today));
  const known = new Map(units.map((unit) => [String(unit.id), unit]));
  const children = new Map<string, string[]>();
  const roots: string[] = [];
  for (const [key, { values }] of known) {
    const parent = values.parent === null ? null : String(values.parent);
    if (parent === null || !known.has(parent)) roots.push(key);
    else children.set(parent, [...(children.get(parent) ?? []), key]);
  }
  const placed = new Set<string>();
  const build = (key: string): UnitNode | null => {
    if (placed.has(key)) return null;
    placed.add(key);
    const below = inOrder((children.get(key) ?? []).map(build), compare);
    const node = nodeOf(key, known.get(key), own.get(key) ?? noLights(), below);
    return withEnded ? node : shown(node, today);
  };
  const top = inOrder(roots.map(build), compare);
  // What stands in no branch: units that are their own ancestors, deleted ones, none given.
  const rest = [...known.keys(), ...own.keys()].filter((key) => key !== '').map(build);
  const nowhere = own.get('');
  return [...top, ...inOrder(rest, compare), ...(nowhere ? [nodeOf('', undefined, nowhere, [])] : [])];
}

export const sumOf = (lights: LightCounts): number => lights.red + lights.yellow + lights.green + lights.none;

function countByUnit(table: ProcessTable, rows: Uint32Array, today: number): Map<string, MutableLights> {
  const { values, places } = table.unit;
  const counts = values.map(noLights);
  for (const row of rows) {
    const own = counts[places[row] ?? 0];
    if (own) own[lightAt(table, row, today)]++;
  }
  return new Map(
    values.map((value, place) => [value, counts[place] ?? noLights()] as const).filter(([, own]) => sumOf(own) > 0),
  );
}

function nodeOf(
  key: string,
  unit: Stored<'units'> | undefined,
  ownLights: LightCounts,
  children: readonly UnitNode[],
): UnitNode {
  const lights = { ...ownLights };
  for (const child of children) for (const light of lightNames) lights[light] += child.lights[light];
  return { key, unit, own: sumOf(ownLights), all: sumOf(lights), ownLights, lights, children };
}

const lightNames = ['red', 'yellow', 'green', 'none'] as const;

function shown(node: UnitNode, today: Day): UnitNode | null {
  const end = node.unit?.values.validTo ?? null;
  return end !== null && end < today && node.all === 0 && node.children.length === 0 ? null : node;
}

function inOrder(nodes: readonly (UnitNode | null)[], compare: (one: string, other: string) => number) {
  return nodes.filter((node) => node !== null).sort((one, other) => compare(sortName(one), sortName(other)));
}

/** By number as the organisation chart has them, units without one last. */
const sortName = ({ unit }: UnitNode): string => `${unit?.values.number ?? '\u{10FFFF}'} ${unit?.values.name ?? ''}`;
