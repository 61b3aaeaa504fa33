import { sameValue } from './difference';
import type { Fields, FieldValue } from './field';

type Values = Readonly<Record<string, FieldValue | undefined>>;

/** What becomes of two edits that started from the same state. Field names are in schema order. */
export interface Merge {
  /** Mine, plus everything that only the other side changed. Fields in `clashes` still hold mine. */
  readonly values: Readonly<Record<string, FieldValue | undefined>>;
  /** Changed by both sides to something different: a person has to choose. */
  readonly clashes: readonly string[];
  /** Changed only by the other side, and taken over. */
  readonly taken: readonly string[];
}

/** Joins my edit with somebody else's, both made from `base`. What one side alone changed stands without asking. */
export function merge(fields: Fields, base: Values, mine: Values, theirs: Values): Merge {
  const names = Object.keys(fields);
  const changedByMe = (name: string) => !sameValue(base[name], mine[name]);
  const changedByThem = (name: string) => !sameValue(base[name], theirs[name]);
  const taken = names.filter((name) => changedByThem(name) && !changedByMe(name));
  const clashes = names.filter(
    (name) => changedByThem(name) && changedByMe(name) && !sameValue(mine[name], theirs[name]),
  );
  const values = Object.fromEntries(names.map((name) => [name, taken.includes(name) ? theirs[name] : mine[name]]));
  return { values, clashes, taken };
}
