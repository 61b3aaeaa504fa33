import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useMemo } from 'react';
import type { RegisterStore } from '../../register';
import type { Texts } from '../../text';
import { errorText } from './errorText';
import type { Notice, Notices } from './notices';
import { useNotices } from './notices';
import { SessionContext, useSession } from './session';
import { hasOpenDialog, isTyping } from './typing';

export interface UndoOffer {
  /** The sentence that says what has been done. */
  readonly done: string;
  /** `warning`: it was not done as a whole, and the sentence says so. */
  readonly kind?: Notice['kind'];
  /** Takes it back as far as nobody has changed it since; answers the sentence that says what became of it. */
  readonly undo: () => Promise<string>;
}

export interface Undo {
  /** Says what has been done, and lets the person take it back until they do the next thing. */
  readonly offer: (offer: UndoOffer) => void;
}

const UndoContext = createContext<Undo | null>(null);

/** The notice with the button goes after this long; the keys take the action back later, too. */
const shownFor = 20_000;

/** Undoing the last action, from whatever screen it was done. */
export function useUndo(): Undo {
  const undo = useContext(UndoContext);
  if (!undo) throw new Error('useUndo outside of the frame');
  return undo;
}

/** What was done last, and how to take it back. */
interface LastAction extends Undo {
  takeBack(): void;
  /** The next thing has been done. */
  forget(): void;
}

type Say = Pick<Notices, 'notify' | 'withdraw'>;

function createLastAction({ notify, withdraw }: Say, words: Texts): LastAction {
  let last: { readonly offer: UndoOffer; readonly notice: Notice } | null = null;

  function forget(): void {
    if (last) withdraw(last.notice);
    last = null;
  }

  function offer(next: UndoOffer): void {
    const notice: Notice = {
      text: next.done,
      ...(next.kind ? { kind: next.kind } : {}),
      // A button of a notice may outlive the action.
      action: { label: words.undo.undo, run: () => last?.notice === notice && takeBack() },
      shownFor,
    };
    last = { offer: next, notice };
    notify(notice);
  }

  function takeBack(): void {
    const taken = last?.offer;
    if (!taken) return;
    forget();
    notify({ text: words.undo.undoing, kind: 'info' });
    taken.undo().then(
      (text) => notify({ text }),
      (error: unknown) => offer({ ...taken, done: `${words.undo.failed} ${errorText(error, words)}`, kind: 'error' }),
    );
  }

  return { offer, takeBack, forget };
}

/**
 * Keeps how to undo the last action: for the notice and for Ctrl+Z where no text field has the focus. Whatever is written next through
 * the session's store is the next action, and this one can no longer be taken back.
 */
export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  const { words } = session;
  const notices = useNotices();
  const last = useMemo(() => createLastAction(notices, words), [notices, words]);
  useUndoKeys(last.takeBack);
  const followed = useMemo(() => ({ ...session, store: followWrites(session.store, last.forget) }), [session, last]);
  return (
    <SessionContext value={followed}>
      <UndoContext value={last}>{children}</UndoContext>
    </SessionContext>
  );
}

function useUndoKeys(run: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'z';
      if (!isUndo || event.defaultPrevented || isTyping(event.target) || hasOpenDialog()) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [run]);
}

/** The store, except that somebody hears of each write that has ended. */
function followWrites(store: RegisterStore, written: () => void): RegisterStore {
  const followed = async <Result,>(write: Promise<Result>): Promise<Result> => {
    const result = await write;
    written();
    return result;
  };
  return {
    ...store,
    create: (list, creation) => followed(store.create(list, creation)),
    createMany: (list, creations, progress) => followed(store.createMany(list, creations, progress)),
    update: (list, entry, changes) => followed(store.update(list, entry, changes)),
    updateMany: (list, changes, progress) => followed(store.updateMany(list, changes, progress)),
  };
}
