import type { TabConfiguration } from '../tab';
import { mountTab } from '../tab';
import { languageOf, texts } from '../text';

/** Entry of the tab in the browser: reads where its SharePoint lies, then opens the counter. */
async function open(element: HTMLElement): Promise<void> {
  // The SharePoint client comes in a file of its own, on its way while the configuration is.
  const [{ openSharePointStore }, configuration] = await Promise.all([import('../sharepoint'), readConfiguration()]);
  mountTab(element, configuration, openSharePointStore);
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
