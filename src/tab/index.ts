/** THE COUNTER. What people see in Teams: one folder per screen, and the shell around them. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { RegisterStore } from '../register';
import type { TabConfiguration } from './shell/configuration';
import { Tab } from './shell/tab';
import { connectHost } from './shell/teamsHost';
import { openTokenClient } from './shell/tokenClient';

export type { TabConfiguration } from './shell/configuration';
export { returnFromSignIn } from './shell/signedIn';

/** Shows the tab in an element of the page, which gets the height of the window; it stays until the page goes. */
export function mountTab(
  element: HTMLElement,
  configuration: TabConfiguration,
  openStore: (siteUrl: string, getToken: () => Promise<string>) => RegisterStore,
): void {
  const connect = () => connectHost(() => import('@microsoft/teams-js'), configuration.trustedHostOrigins);
  createRoot(element).render(createElement(Tab, { parts: { configuration, openStore, connect, openTokenClient } }));
}
