import type { TabConfiguration } from '../tab';
import { copyOpener, mountTab, openCopyHere } from '../tab';
import { languageOf, texts } from '../text';

/** Entry of the tab in the browser: reads where its SharePoint lies, then opens the counter. */
async function open(element: HTMLElement): Promise<void> {
  const configuration = await readConfiguration();
  keepForOffline();
  mountTab(element, configuration, openCopy, openAdministration, startPrinting);
}

const openHere: Parameters<typeof mountTab>[2] = async (siteUrl, getToken) =>
  openCopyHere((await import('../sharepoint')).openSharePointStore, siteUrl, getToken);

const openCopy = copyOpener({ startWorker, openHere });

/** On the thread of the page, and only for those who administer: its code is in a file of its own. */
const openAdministration: Parameters<typeof mountTab>[3] = async ({ siteUrl, tenantId }, token) =>
  (await import('../sharepoint')).openSharePointAdministration({ siteUrl, tenantId, token });

/** Null where the host forbids workers; then the page does the work itself. */
function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./registerWorker.ts', import.meta.url));
  } catch {
    return null; // forbidden by the host's policy, or unknown to it
  }
}

/** One for each file; null where the host forbids workers. */
function startPrinting(): Worker | null {
  try {
    return new Worker(new URL('./reportWorker.ts', import.meta.url));
  } catch {
    return null; // forbidden by the host's policy, or unknown to it
  }
}

/** From the second opening on, the tab itself is there without a network; where that is not allowed, it needs one. */
function keepForOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/tab/offline.js', { scope: '/tab/' }).catch(() => undefined);
}

async function readConfiguration(): Promise<TabConfiguration> {
  const answer = await fetch('/tab/config.json', { cache: 'no-store' });
  if (!answer.ok) throw new Error(`config.json: HTTP ${answer.status}`);
  return (await answer.json()) as TabConfiguration;
}

const root = document.getElementById('root');
if (root) {
  open(root).catch((error: unknown) => {
    root.textContent = texts(languageOf(navigator.language)).errors.unexpected;
    throw error;
  });
}
