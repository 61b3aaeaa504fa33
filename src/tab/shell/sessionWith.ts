import type { Language } from '../../register';
import type { Texts } from '../../text';
import type { Session } from './session';
import { useSession } from './session';

export interface SessionWith<More> extends Session {
  readonly words: Texts & More;
}

/** A hook for the session with the words of some screens, which come with them: not everybody waits for all words at the start. */
export function sessionWith<More extends object>(wordsIn: (language: Language) => More): () => SessionWith<More> {
  // The same object as long as the session stays: effects depend on it.
  const known = new WeakMap<Session, SessionWith<More>>();
  return () => {
    const session = useSession();
    const before = known.get(session);
    if (before) return before;
    const fresh = { ...session, words: { ...session.words, ...wordsIn(session.language) } };
    known.set(session, fresh);
    return fresh;
  };
}
