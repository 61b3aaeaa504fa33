import type { CaptureDraft } from '../../../../src/tab/capture/draftShelf';
import { draftShelf } from '../../../../src/tab/capture/draftShelf';

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
    expect(() => shelf.dropEdit(1)).not.toThrow();
  });
});
