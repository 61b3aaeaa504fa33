import type { Draft, Kept } from './draft';

/** Where drafts are kept; asked each time: a browser may refuse even to name it. */
export type StorageAsked = () => Storage;

/** Whether something read back is a draft of the kind wanted. */
export type IsKind<Kind extends Draft> = (value: unknown) => value is Kind;

export function write(storage: StorageAsked, name: string, draft: Draft): Kept {
  try {
    storage().setItem(name, JSON.stringify(draft));
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'forbidden';
  }
}

export function read<Kind extends Draft>(storage: StorageAsked, name: string, isKind: IsKind<Kind>): Kind | null {
  try {
    const draft: unknown = JSON.parse(storage().getItem(name) ?? 'null');
    return isKind(draft) ? draft : null;
  } catch {
    // Refused storage and foreign text hold no draft of ours; `write` tells the person when keeping fails.
    return null;
  }
}

/** Names and drafts under all names that begin like this, newest first. */
export function readAll<Kind extends Draft>(
  storage: StorageAsked,
  prefix: string,
  isKind: IsKind<Kind>,
): readonly { readonly name: string; readonly draft: Kind }[] {
  return names(storage, prefix)
    .flatMap((name) => {
      const draft = read(storage, name, isKind);
      return draft === null ? [] : [{ name, draft }];
    })
    .sort((left, right) => right.draft.savedAt.localeCompare(left.draft.savedAt));
}

function names(storage: StorageAsked, prefix: string): readonly string[] {
  try {
    return Object.keys(storage()).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}

export function remove(storage: StorageAsked, name: string): void {
  try {
    storage().removeItem(name);
  } catch {
    // What can't be reached was never kept.
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

export const isDraft = (value: unknown): value is Draft =>
  isRecord(value) && typeof value.savedAt === 'string' && isRecord(value.entered);
