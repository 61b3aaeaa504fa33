import type { Condition, Leaf } from './filterSql';

/** A compiled query: single conditions joined by `and` and `or`, whatever language they were written in. */
export type LeafTree =
  | { readonly kind: 'leaf'; readonly leaf: Leaf }
  | { readonly kind: 'and' | 'or'; readonly left: LeafTree; readonly right: LeafTree };

/** What the database reads without running out of its own stack (100) and depth (1,000), with room for what single conditions hold. */
const most = { conditions: 250, changesOfJoint: 12, values: 10_000 };

/** The whole tree as one condition; `a or b or c` stands in one bracket, however it was nested. */
export function conditionOf(tree: LeafTree): Condition {
  if (tree.kind === 'leaf') return tree.leaf;
  const parts = chainOf(tree, tree.kind).map(conditionOf);
  return {
    sql: `(${parts.map(({ sql }) => sql).join(` ${tree.kind.toUpperCase()} `)})`,
    values: parts.flatMap(({ values }) => values),
  };
}

/** Refuses what has too many conditions or values, or goes from `and` to `or` and back too often. */
export function refuseTooComplex(tree: LeafTree, refusal: () => Error): void {
  const leaves = leavesOf(tree);
  const values = leaves.reduce((sum, leaf) => sum + leaf.values.length, 0);
  if (leaves.length > most.conditions || values > most.values || depthOf(tree) > most.changesOfJoint) throw refusal();
}

function depthOf(tree: LeafTree): number {
  return tree.kind === 'leaf' ? 0 : 1 + Math.max(...chainOf(tree, tree.kind).map(depthOf));
}

function chainOf(tree: LeafTree, kind: 'and' | 'or'): LeafTree[] {
  return tree.kind === kind ? [...chainOf(tree.left, kind), ...chainOf(tree.right, kind)] : [tree];
}

/** Every single condition, in its order of writing. */
export function leavesOf(tree: LeafTree): Leaf[] {
  return tree.kind === 'leaf' ? [tree.leaf] : [...leavesOf(tree.left), ...leavesOf(tree.right)];
}

/** What has to hold together, in order; an `or` deeper down only filters what the other conditions left over. */
export function conjunctsOf(tree: LeafTree): LeafTree[] {
  return chainOf(tree, 'and');
}
