import type { EditDraft, Kept } from './draft';
import type { IsKind, StorageAsked } from './draftStorage';
import { read, readAll, remove, write } from './draftStorage';
import { newWindowKey, windowKey } from './thisWindow';

/** A kept draft as it was when this form last read or wrote it. */
interface Known {
  readonly name: string;
  readonly savedAt: string;
}

/**
 * Edits, one draft for each entry and window: two windows of one person at the same entry never overwrite each other,
 * and none removes what the other has typed.
 */
export function editDrafts(prefix: string, storage: StorageAsked, isEdit: IsKind<EditDraft>) {
  let ownWindow = windowKey();
  const known = new Map<number, Known>();
  const nameOf = (id: number) => `${prefix}edit ${id} ${ownWindow}`;
  const isUnchanged = ({ name, savedAt }: Known) => read(storage, name, isEdit)?.savedAt === savedAt;

  const edit = (id: number): EditDraft | null => {
    const all = readAll(storage, `${prefix}edit ${id} `, isEdit);
    const found = all.find(({ name }) => name === nameOf(id)) ?? all[0];
    if (!found) return null;
    known.set(id, { name: found.name, savedAt: found.draft.savedAt });
    return found.draft;
  };

  const isKeptElsewhere = (id: number): boolean => {
    const kept = read(storage, nameOf(id), isEdit);
    const last = known.get(id);
    return kept !== null && !(last?.name === nameOf(id) && last.savedAt === kept.savedAt);
  };

  const drop = (id: number): void => {
    const last = known.get(id);
    if (last && isUnchanged(last)) remove(storage, last.name);
    known.delete(id);
  };

  const keepEdit = (draft: EditDraft): Kept => {
    const { id } = draft.base;
    if (Object.keys(draft.entered).length === 0) {
      drop(id);
      return 'kept';
    }
    // A duplicated window begins with the key of the first one.
    if (isKeptElsewhere(id)) ownWindow = newWindowKey();
    const name = nameOf(id);
    const kept = write(storage, name, draft);
    if (kept !== 'kept') return kept;
    // What was taken up from a window closed since has moved here.
    if (known.get(id)?.name !== name) drop(id);
    known.set(id, { name, savedAt: draft.savedAt });
    return kept;
  };

  return { edit, keepEdit, isKeptElsewhere };
}
