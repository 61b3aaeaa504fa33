import type { PersonKey, Stored } from '../../register';
import type { EnteredValues } from '../field';

/** Something typed and not saved yet, as this device keeps it. */
export interface Draft {
  /** ISO 8601 instant of the last keystroke. */
  readonly savedAt: string;
  readonly entered: EnteredValues;
}

/** A new entry on its way. `key` makes saving it twice create it once. */
export interface CaptureDraft extends Draft {
  readonly key: string;
  /** Id of the entry that served as template. */
  readonly from: number | null;
  /** Saving was tried and nobody knows how it ended. */
  readonly sent: boolean;
}

/** Changes to an entry, and the version they were made on: without it, nobody could tell later who changed what. */
export interface EditDraft extends Draft {
  readonly base: Stored<'processes'>;
}

/** Whether this device kept the draft; if not, people have to be told. */
export type Kept = 'kept' | 'full' | 'forbidden';

/** The drafts of one person in this browser. */
export interface DraftShelf {
  keepCapture(draft: CaptureDraft): Kept;
  /** An edit that changes nothing needs no keeping, and goes. */
  keepEdit(draft: EditDraft): Kept;
  capture(key: string): CaptureDraft | null;
  /** Newest first. */
  captures(): readonly CaptureDraft[];
  edit(id: number): EditDraft | null;
  dropCapture(key: string): void;
  dropEdit(id: number): void;
}

/** `storage` is asked each time: a browser may refuse even to name it. */
export function draftShelf(person: PersonKey, storage: () => Storage = () => window.localStorage): DraftShelf {
  const prefix = `process-register draft ${person} `;
  const captureName = (key: string) => `${prefix}new ${key}`;
  const editName = (id: number) => `${prefix}edit ${id}`;
  return {
    keepCapture: (draft) => write(storage, captureName(draft.key), draft),
    keepEdit: (draft) => {
      const name = editName(draft.base.id);
      if (Object.keys(draft.entered).length > 0) return write(storage, name, draft);
      remove(storage, name);
      return 'kept';
    },
    capture: (key) => read(storage, captureName(key), isCapture),
    captures: () =>
      names(storage, captureName(''))
        .flatMap((name) => read(storage, name, isCapture) ?? [])
        .sort((left, right) => right.savedAt.localeCompare(left.savedAt)),
    edit: (id) => read(storage, editName(id), isEdit),
    dropCapture: (key) => remove(storage, captureName(key)),
    dropEdit: (id) => remove(storage, editName(id)),
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isDraft = (value: unknown): value is Draft =>
  isRecord(value) && typeof value.savedAt === 'string' && isRecord(value.entered);

const isCapture = (value: unknown): value is CaptureDraft =>
  isDraft(value) && 'key' in value && typeof value.key === 'string';

const isEdit = (value: unknown): value is EditDraft =>
  isDraft(value) && 'base' in value && isRecord(value.base) && isRecord(value.base.values);

function write(storage: () => Storage, name: string, draft: Draft): Kept {
  try {
    storage().setItem(name, JSON.stringify(draft));
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'forbidden';
  }
}

function read<Kind extends Draft>(
  storage: () => Storage,
  name: string,
  isKind: (value: unknown) => value is Kind,
): Kind | null {
  try {
    const draft: unknown = JSON.parse(storage().getItem(name) ?? 'null');
    return isKind(draft) ? draft : null;
  } catch {
    // Refused storage and foreign text hold no draft of ours; `write` tells the person when keeping fails.
    return null;
  }
}

function names(storage: () => Storage, prefix: string): readonly string[] {
  try {
    return Object.keys(storage()).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}

function remove(storage: () => Storage, name: string): void {
  try {
    storage().removeItem(name);
  } catch {
    // What can't be reached was never kept.
  }
}
