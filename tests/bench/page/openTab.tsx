/** The page that opens the whole tab over a site far away, and the least that could be done instead. */
import { createRoot } from 'react-dom/client';
import { Unavailable } from '../../../src/register';
import { openRemoteCopy } from '../../../src/tab/copy/remote';
import type { Front } from '../../../src/tab/copy';
import { nameAt } from '../../../src/tab/copy';
import type { Host } from '../../../src/tab/shell';
import type { OpeningParts } from '../../../src/tab/shell/opening';
import type { TokenClient } from '../../../src/tab/shell/signIn';
import { Tab } from '../../../src/tab/shell/tab';
import { benchToday } from '../believableRegister';
import { watchOpening } from './openingWatch';
import { painted } from './painted';
import { RawGrid } from './rawGrid';

const asked = new URLSearchParams(window.location.search);
const person = asked.get('person') ?? '';

/** Teams around it, which knows who sits there. */
const host: Host = {
  kind: 'teams',
  locale: 'de-de',
  loginHint: person,
  subPageId: undefined,
  offersNestedSignIn: true,
  linkTo: (address) => `${window.location.origin}/#/${address}`,
  theme: () => 'default',
  onThemeChange: () => () => undefined,
  ready: () => undefined,
};

const token = async () => ({ accessToken: `local.${person}`, account: null as never });
const client: TokenClient = {
  getActiveAccount: () => null,
  getAllAccounts: () => [],
  setActiveAccount: () => undefined,
  clearCache: async () => undefined,
  acquireTokenSilent: token,
  acquireTokenPopup: token,
};

const parts: OpeningParts = {
  configuration: {
    siteUrl: asked.get('site') ?? '',
    clientId: 'bench',
    tenantId: 'bench',
    today: benchToday,
    trustedHostOrigins: [],
  },
  connect: async () => host,
  openTokenClient: async () => ({ client, nested: true, scope: 'bench' }),
  openCopy: () => copy,
  openAdministration: () => Promise.reject(new Unavailable('nothing is administered here')),
};

/** Worker and screen are on their way in the tab while host and sign-in are: here they have arrived before the clock starts. */
const copy = openRemoteCopy(startWorker(), asked.get('site') ?? '', async () => `local.${person}`);

function startWorker(): Worker {
  return new Worker(new URL('./siteWorker.ts', import.meta.url));
}

async function fetchRaw(address: string, somebody: string): Promise<number> {
  const started = performance.now();
  const headers = { Authorization: `Bearer local.${somebody}`, Accept: 'application/json;odata=minimalmetadata' };
  for (let next: string | undefined = address; next;) {
    const text = await (await fetch(next, { headers })).text();
    next = (JSON.parse(text) as { 'odata.nextLink'?: string })['odata.nextLink'];
  }
  return performance.now() - started;
}

async function openRaw(): Promise<number> {
  const started = performance.now();
  const { table } = await storedFront();
  const rows = Array.from(table.ids, (id, row) => [nameAt(table, row), String(id), '', '', '', '']);
  const indices = rows.map((_, index) => index);
  const headings = ['a', 'b', 'c', 'd', 'e', 'f'];
  createRoot(root).render(
    <main style={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
      <RawGrid rows={rows} indices={indices} headings={headings} />
    </main>,
  );
  while (document.querySelectorAll('[data-row]').length === 0) await painted();
  return performance.now() - started;
}

function storedFront(): Promise<Front> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('prozessregister');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('fronts').objectStore('fronts').getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => resolve((reading.result as Front[])[0]!);
    };
  });
}

const root = document.getElementById('root')!;
Object.assign(window, { fetchRaw, openRaw });
if (asked.has('count')) {
  window.history.replaceState(null, '', `${window.location.search}#/register`);
  void Promise.all([copy, import('../../../src/tab/register/registerScreen')]).then(() => {
    Object.assign(window, { opening: watchOpening(Number(asked.get('count'))) });
    createRoot(root).render(<Tab parts={parts} />);
  });
}
