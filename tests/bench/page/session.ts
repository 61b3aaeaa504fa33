import type { Host, Session } from '../../../src/tab/shell';
import { texts } from '../../../src/text';
import { createMemoryStore } from '../../support/memoryStore';
import { believableRegister, benchToday } from '../believableRegister';

/** A browser without Teams around it. */
const host: Host = {
  kind: 'browser',
  locale: 'de-de',
  loginHint: undefined,
  subPageId: undefined,
  offersNestedSignIn: false,
  theme: () => 'default',
  onThemeChange: () => () => undefined,
  ready: () => undefined,
};

/** Somebody of the process team over a register of that many entries. */
export async function openSession(count: number): Promise<Session> {
  const { processes, units, people } = believableRegister(count);
  const store = createMemoryStore({ entries: { processes, units }, people });
  return { store, me: await store.me(), today: benchToday, language: 'de', words: texts('de'), host };
}
