/** THE COUNTER. What people see in Teams: one folder per screen, and the shell around them. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { TabConfiguration } from './shell/configuration';
import type { OpenRegister } from './copy/serve';
import type { OpeningParts } from './shell/opening';
import { Tab } from './shell/tab';
import { connectHost } from './shell/teamsHost';
import { openTokenClient } from './shell/tokenClient';

export { copyOpener } from './copy/opener';
export { serveCopy } from './copy/serve';
export type { OpenRegister } from './copy/serve';
export type { TabConfiguration } from './shell/configuration';
export { returnFromSignIn } from './shell/signedIn';

/** Shows the tab in an element of the page, which gets the height of the window; it stays until the page goes. */
export function mountTab(
  element: HTMLElement,
  configuration: TabConfiguration,
  openCopy: OpeningParts['openCopy'],
  openAdministration: OpeningParts['openAdministration'],
  startPrinting?: OpeningParts['startPrinting'],
): void {
  const connect = () => connectHost(() => import('@microsoft/teams-js'), configuration.trustedHostOrigins);
  createRoot(element).render(
    createElement(Tab, {
      parts: { configuration, openCopy, openAdministration, startPrinting, connect, openTokenClient },
    }),
  );
}

/** The copy on the thread of the page, for hosts without workers; its code is fetched only then. */
export async function openCopyHere(
  openRegister: OpenRegister,
  ...[siteUrl, getToken]: Parameters<OpeningParts['openCopy']>
): ReturnType<OpeningParts['openCopy']> {
  const { copyHere } = await import('./copy/here');
  return copyHere(openRegister(siteUrl, getToken));
}
