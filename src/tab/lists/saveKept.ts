import type { FieldValue, Fields, RegisterStore, Stored, Values } from '../../register';
import { changedFields, Conflict, merge } from '../../register';
import type { KeptList } from '../shell';

type AnyValues = Readonly<Record<string, FieldValue | undefined>>;
type Entry = Stored<KeptList>;

export interface KeptBase {
  readonly id: number;
  readonly etag: string;
  readonly values: AnyValues;
}

export type KeptOutcome =
  | { readonly kind: 'saved'; readonly entry: Entry }
  /** Somebody else has changed the same fields: `values` hold mine there, and theirs elsewhere. */
  | { readonly kind: 'clash'; readonly theirs: Entry; readonly clashes: readonly string[]; readonly values: AnyValues };

/** Saves the fields that changed; joins what somebody else changed elsewhere, and asks where both changed the same. */
export async function saveKept(
  store: RegisterStore,
  list: KeptList,
  fields: Fields,
  base: KeptBase,
  mine: AnyValues,
): Promise<KeptOutcome> {
  const names = changedFields(fields, base.values, mine);
  const changes = Object.fromEntries(names.map((name) => [name, mine[name]])) as Partial<Values<KeptList>>;
  try {
    return { kind: 'saved', entry: await store.update(list, base, changes) };
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const theirs: Entry = await store.one(list, base.id);
    const { values, clashes } = merge(fields, base.values, mine, theirs.values);
    if (clashes.length > 0) return { kind: 'clash', theirs, clashes, values };
    // Once more with both changes; who is overtaken again hears of it as of any failure.
    return saveJoined(store, list, fields, theirs, values);
  }
}

async function saveJoined(
  store: RegisterStore,
  list: KeptList,
  fields: Fields,
  theirs: Entry,
  values: AnyValues,
): Promise<KeptOutcome> {
  const names = changedFields(fields, theirs.values, values);
  if (names.length === 0) return { kind: 'saved', entry: theirs };
  const changes = Object.fromEntries(names.map((name) => [name, values[name]])) as Partial<Values<KeptList>>;
  return { kind: 'saved', entry: await store.update(list, theirs, changes) };
}
