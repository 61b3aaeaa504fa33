import type { Host, Session } from '../../../src/tab/shell';
import { openRemoteCopy } from '../../../src/tab/copy/remote';
import { createDataFeed } from '../../../src/tab/shell/dataState';
import { texts } from '../../../src/text';
import { benchToday } from '../believableRegister';

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

/** Under which name the copy lies on the device. */
export const benchPerson = 'petra.lang@stadt.example';
export const benchOwner = (count: number) => ({ tenantId: 'bench', siteUrl: String(count) });

/** Somebody of the process team over a register of that many entries, in a worker of its own. */
export async function openSession(count: number): Promise<Session> {
  const worker = new Worker(new URL('./registerWorker.ts', import.meta.url));
  const copy = await openRemoteCopy(worker, String(count), async () => 'token');
  const feed = createDataFeed();
  const owner = benchOwner(count);
  const me = await copy.open({ owner, person: benchPerson, language: 'de', onNews: feed.tell });
  return {
    store: copy.store,
    copy,
    feed,
    me,
    today: benchToday,
    language: 'de',
    words: texts('de'),
    host,
    signOut: null,
  };
}
