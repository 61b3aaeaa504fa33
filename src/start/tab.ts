import { openSharePointStore } from '../sharepoint';
import { languageOf, texts } from '../text';
import type { TabConfiguration } from '../tab';
import { mountTab } from '../tab';

/** Entry of the tab in the browser: reads where its SharePoint lies, then opens the counter. */
async function open(element: HTMLElement): Promise<void> {
  const answer = await fetch('/tab/config.json', { cache: 'no-store' });
  if (!answer.ok) throw new Error(`config.json: HTTP ${answer.status}`);
  mountTab(element, (await answer.json()) as TabConfiguration, openSharePointStore);
}

const root = document.getElementById('root');
if (root) {
  open(root).catch((error: unknown) => {
    root.textContent = texts(languageOf(navigator.language)).errors.unexpected;
    throw error;
  });
}
