import { namesOf, type Query } from './query';

/** What $select and $expand ask for, as one tree: `Owner/Title` is `Title` below `Owner`. */
export interface Selection {
  /** `*` was named, or nothing was selected at this level. */
  readonly hasDefaults: boolean;
  readonly names: ReadonlySet<string>;
  readonly expanded: ReadonlyMap<string, Selection>;
  /** Names that are selected below, whether expanded or not. */
  readonly below: ReadonlySet<string>;
}

export const everything: Selection = selectionOf([], []);

/** Reads both options of a request. */
export function readSelection(query: Query): Selection {
  return selectionOf(namesOf(query, '$select'), namesOf(query, '$expand'));
}

function selectionOf(selects: readonly string[], expands: readonly string[]): Selection {
  const deep = selects.filter((path) => path.includes('/'));
  const own = selects.filter((path) => !path.includes('/'));
  const heads = new Set(expands.map(head));
  const expanded = new Map(
    [...heads].map((name) => [name, selectionOf(tails(deep, name), tails(expands, name))] as const),
  );
  return {
    hasDefaults: selects.length === 0 || own.includes('*'),
    names: new Set(own.filter((name) => name !== '*')),
    expanded,
    below: new Set(deep.map(head)),
  };
}

function head(path: string): string {
  return path.split('/')[0] ?? path;
}

function tails(paths: readonly string[], name: string): string[] {
  return paths.filter((path) => path.startsWith(`${name}/`)).map((path) => path.slice(name.length + 1));
}
