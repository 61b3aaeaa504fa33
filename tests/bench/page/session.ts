import type { Host, Session } from '../../../src/tab/shell';
import { openCopyStorage } from '../../../src/tab/copy/storage';
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
  linkTo: (address) => `#/${address}`,
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

/** Between two looks into the storage, in milliseconds; a look at every frame would take the processor from the worker. */
const betweenLooks = 50;

/** Resolves when the worker has written the copy of a first visit to the device, the last that it does unasked. */
export async function copyIsKept(count: number): Promise<void> {
  const storage = await openCopyStorage();
  if (!storage) throw new Error('the page has no storage');
  const owner = { ...benchOwner(count), person: benchPerson };
  while (!(await storage.find(owner))) await new Promise((resume) => setTimeout(resume, betweenLooks));
}
