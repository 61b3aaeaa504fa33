import type { UnitNode } from './unitModel';

/** A line of the tree as it is drawn. */
export interface TreeLine {
  readonly node: UnitNode;
  /** From 1. */
  readonly level: number;
  /** Place among its brothers, from 1, and how many they are. */
  readonly place: number;
  readonly of: number;
  readonly parent: string | null;
}

/** The lines that are not folded away, from top to bottom. */
export function linesOf(
  nodes: readonly UnitNode[],
  isOpen: (key: string) => boolean,
  level = 1,
  parent: string | null = null,
): readonly TreeLine[] {
  return nodes.flatMap((node, index) => [
    { node, level, place: index + 1, of: nodes.length, parent },
    ...(isOpen(node.key) ? linesOf(node.children, isOpen, level + 1, node.key) : []),
  ]);
}

export type TreeStep =
  | { readonly to: string }
  | { readonly fold: string; readonly open: boolean }
  | { readonly unfoldBrothers: readonly string[] };

/** What a key does in a tree, as the ARIA practices describe it; null for keys that do nothing. */
export function treeStep(
  key: string,
  lines: readonly TreeLine[],
  at: string,
  isOpen: (key: string) => boolean,
): TreeStep | null {
  const index = lines.findIndex(({ node }) => node.key === at);
  const line = lines[index];
  if (!line) return null;
  const to = (target: TreeLine | undefined): TreeStep => ({ to: target?.node.key ?? at });
  const hasChildren = line.node.children.length > 0;
  switch (key) {
    case 'ArrowDown':
      return to(lines[index + 1]);
    case 'ArrowUp':
      return to(lines[index - 1]);
    case 'Home':
      return to(lines[0]);
    case 'End':
      return to(lines.at(-1));
    case 'ArrowRight':
      if (!hasChildren) return to(line);
      return isOpen(at) ? to(lines[index + 1]) : { fold: at, open: true };
    case 'ArrowLeft':
      if (hasChildren && isOpen(at)) return { fold: at, open: false };
      return { to: line.parent ?? at };
    case '*':
      return { unfoldBrothers: lines.flatMap(({ node, parent }) => (parent === line.parent ? [node.key] : [])) };
    default:
      return null;
  }
}
