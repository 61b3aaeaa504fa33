import type { PersonKey } from '../../register';
import type { CaptureDraft, EditDraft, Kept } from './draft';
import { isDraft, isRecord, read, readAll, remove, write } from './draftStorage';
import { editDrafts } from './editDrafts';

/** The drafts of one person in this browser. */
export interface DraftShelf {
  keepCapture(draft: CaptureDraft): Kept;
  /** An edit that changes nothing needs no keeping, and goes. */
  keepEdit(draft: EditDraft): Kept;
  capture(key: string): CaptureDraft | null;
  /** Newest first. */
  captures(): readonly CaptureDraft[];
  /** The edit of this window, else the newest that another one left. */
  edit(id: number): EditDraft | null;
  /** Whether the same edit was taken up once more since, and typed on there. */
  isKeptElsewhere(id: number): boolean;
  dropCapture(key: string): void;
}

/** `storage` is asked each time: a browser may refuse even to name it. */
export function draftShelf(person: PersonKey, storage: () => Storage = () => window.localStorage): DraftShelf {
  const prefix = `process-register draft ${person} `;
  const captureName = (key: string) => `${prefix}new ${key}`;
  return {
    ...editDrafts(prefix, storage, isEdit),
    keepCapture: (draft) => write(storage, captureName(draft.key), draft),
    capture: (key) => read(storage, captureName(key), isCapture),
    captures: () => readAll(storage, captureName(''), isCapture).map(({ draft }) => draft),
    dropCapture: (key) => remove(storage, captureName(key)),
  };
}

const isCapture = (value: unknown): value is CaptureDraft =>
  isDraft(value) && 'key' in value && typeof value.key === 'string';

const isEdit = (value: unknown): value is EditDraft =>
  isDraft(value) && 'base' in value && isRecord(value.base) && isRecord(value.base.values);
