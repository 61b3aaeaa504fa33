import { createContext, useContext } from 'react';
import type { Day, Language, Me, RegisterStore } from '../../register';
import type { Texts } from '../../text';
import type { RegisterCopy } from '../copy';
import type { DataFeed } from './dataState';
import type { Host } from './host';

/** What every screen may rely on once somebody is signed in. */
export interface Session {
  /** The site itself, for reading afresh and for writing. */
  readonly store: RegisterStore;
  /** The register on this device, for everything else. */
  readonly copy: RegisterCopy;
  /** What the copy tells. */
  readonly feed: DataFeed;
  /** Signs out and deletes what the device keeps: false when that stays; null where the host signs in and out. */
  readonly signOut: (() => Promise<boolean>) | null;
  readonly me: Me;
  readonly today: Day;
  readonly language: Language;
  readonly words: Texts;
  readonly host: Host;
}

export const SessionContext = createContext<Session | null>(null);

/** The session of the screen around; a screen outside of one is a defect. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of a session');
  return session;
}
