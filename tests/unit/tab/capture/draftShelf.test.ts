import type { CaptureDraft, EditDraft } from '../../../../src/tab/capture/draft';
import { draftShelf } from '../../../../src/tab/capture/draftShelf';
import { aProcess } from '../../../support/builders';

/** What a shelf uses of a browser's storage: three methods, and its names as keys. */
function fakeStorage(setItem?: Storage['setItem']): Storage {
  const storage: Record<string, string> = {};
  const methods: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
    getItem: (name) => storage[name] ?? null,
    setItem: setItem ?? ((name, text) => void (storage[name] = text)),
    removeItem: (name) => void delete storage[name],
  };
  for (const [name, value] of Object.entries(methods)) Object.defineProperty(storage, name, { value });
  return storage as unknown as Storage;
}

const draft = (key: string, savedAt: string): CaptureDraft => ({
  key,
  savedAt,
  from: null,
  sent: false,
  entered: { name: key },
});

const anEdit = (entered: EditDraft['entered'], savedAt = '2026-01-01T00:00:00Z', id = 1): EditDraft => ({
  base: aProcess({}, id),
  entered,
  savedAt,
});

describe('the shelf of drafts', () => {
  it('gives back what was laid on it, newest first', () => {
    const storage = fakeStorage();
    const shelf = draftShelf('kai', () => storage);

    shelf.keepCapture(draft('a', '2026-01-01T00:00:00Z'));
    shelf.keepCapture(draft('b', '2026-01-02T00:00:00Z'));

    expect(shelf.captures().map(({ key }) => key)).toEqual(['b', 'a']);
    expect(shelf.capture('a')?.entered).toEqual({ name: 'a' });
  });

  it('shows nobody the drafts of somebody else', () => {
    const storage = fakeStorage();
    draftShelf('kai', () => storage).keepCapture(draft('a', '2026-01-01T00:00:00Z'));

    expect(draftShelf('olga', () => storage).captures()).toEqual([]);
  });

  it('takes no foreign text for a draft', () => {
    const storage = fakeStorage();
    const shelf = draftShelf('kai', () => storage);
    shelf.keepCapture(draft('a', '2026-01-01T00:00:00Z'));
    const name = Object.keys(storage)[0]!;
    storage.setItem(name, '{"half');

    expect(shelf.capture('a')).toBeNull();
    expect(shelf.captures()).toEqual([]);
  });

  it('says when the storage is full', () => {
    const full = fakeStorage(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });

    expect(draftShelf('kai', () => full).keepCapture(draft('a', ''))).toBe('full');
  });

  it('says when the browser forbids keeping anything, and reads nothing then', () => {
    const shelf = draftShelf('kai', () => {
      throw new DOMException('denied', 'SecurityError');
    });

    expect(shelf.keepCapture(draft('a', ''))).toBe('forbidden');
    expect(shelf.captures()).toEqual([]);
    expect(shelf.edit(1)).toBeNull();
    expect(shelf.keepEdit(anEdit({ summary: 'x' }))).toBe('forbidden');
  });
});

describe('edits of one entry in several windows', () => {
  /** A shelf as a page makes it; these tests run without a browser, so each page is a window of its own. */
  const open = (storage: Storage) => draftShelf('kai', () => storage);

  it('are kept apart, and saving one leaves the other', () => {
    const storage = fakeStorage();
    const [first, second] = [open(storage), open(storage)];
    second.keepEdit(anEdit({ summary: 'Neu' }, '2026-01-01T00:00:00Z'));
    first.keepEdit(anEdit({ result: 'Bescheid' }, '2026-01-02T00:00:00Z'));

    first.keepEdit(anEdit({}));

    expect(second.edit(1)?.entered).toEqual({ summary: 'Neu' });
  });

  it('are taken up by a new window, newest first, and move there', () => {
    const storage = fakeStorage();
    open(storage).keepEdit(anEdit({ summary: 'Älter' }, '2026-01-01T00:00:00Z'));
    open(storage).keepEdit(anEdit({ summary: 'Neuer' }, '2026-01-02T00:00:00Z'));

    const shelf = open(storage);
    expect(shelf.edit(1)?.entered).toEqual({ summary: 'Neuer' });
    shelf.keepEdit(anEdit({ summary: 'Neuer!' }, '2026-01-03T00:00:00Z'));
    shelf.keepEdit(anEdit({}));

    expect(open(storage).edit(1)?.entered).toEqual({ summary: 'Älter' });
  });

  it('stay with the window that types on in what another one has taken up', () => {
    const storage = fakeStorage();
    const [first, second] = [open(storage), open(storage)];
    first.keepEdit(anEdit({ summary: 'Eins' }, '2026-01-01T00:00:00Z'));
    second.edit(1);
    first.keepEdit(anEdit({ summary: 'Eins, zwei' }, '2026-01-02T00:00:00Z'));

    second.keepEdit(anEdit({}));

    expect(first.edit(1)?.entered).toEqual({ summary: 'Eins, zwei' });
  });

  it('are not mixed up with those of another entry whose number begins alike', () => {
    const storage = fakeStorage();
    open(storage).keepEdit(anEdit({ summary: 'Vierzig' }, '2026-01-01T00:00:00Z', 40));

    expect(open(storage).edit(4)).toBeNull();
  });
});
