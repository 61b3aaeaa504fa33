import type { FieldValue, PersonKey } from '../../register';
import { windowKey } from '../capture/thisWindow';
import type { EnteredValues } from '../field';
import type { KeptList } from '../shell';
import { keep, readKept } from '../shell';

/** What somebody has entered and not saved yet. */
export interface KeptDraft {
  /** Makes creating it idempotent. */
  readonly key: string;
  /** What stood there when the first of it was entered; empty for a new entry. */
  readonly base: Readonly<Record<string, FieldValue>>;
  readonly etag: string | null;
  readonly entered: EnteredValues;
}

/** By person, and for new entries by window: two windows make two entries. */
const placeOf = (person: PersonKey, list: KeptList, id: number | null): string =>
  `entry ${person} ${list} ${id ?? `new ${windowKey()}`}`;

/** What this device keeps of an earlier visit. */
export function readDraft(person: PersonKey, list: KeptList, id: number | null): KeptDraft | null {
  const text = readKept(placeOf(person, list, id));
  try {
    return text === null ? null : (JSON.parse(text) as KeptDraft);
  } catch {
    // Cut off by the browser: nothing of it can be read.
    return null;
  }
}

/** Null forgets it. */
export const keepDraft = (person: PersonKey, list: KeptList, id: number | null, draft: KeptDraft | null): void =>
  keep(placeOf(person, list, id), draft === null ? null : JSON.stringify(draft));
