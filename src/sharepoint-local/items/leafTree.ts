import type { Condition, Leaf } from './filterSql';

/** A compiled query: single conditions joined by `and` and `or`, whatever language they were written in. */
export type LeafTree =
  | { readonly kind: 'leaf'; readonly leaf: Leaf }
  | { readonly kind: 'and' | 'or'; readonly left: LeafTree; readonly right: LeafTree };

/** The whole tree as one condition. */
export function conditionOf(tree: LeafTree): Condition {
  if (tree.kind === 'leaf') return tree.leaf;
  const [left, right] = [conditionOf(tree.left), conditionOf(tree.right)];
  return { sql: `(${left.sql} ${tree.kind.toUpperCase()} ${right.sql})`, values: [...left.values, ...right.values] };
}

/** Every single condition, in its order of writing. */
export function leavesOf(tree: LeafTree): Leaf[] {
  return tree.kind === 'leaf' ? [tree.leaf] : [...leavesOf(tree.left), ...leavesOf(tree.right)];
}

/** What has to hold together, in order; an `or` deeper down only filters what the other conditions left over. */
export function conjunctsOf(tree: LeafTree): LeafTree[] {
  return tree.kind === 'and' ? [...conjunctsOf(tree.left), ...conjunctsOf(tree.right)] : [tree];
}
