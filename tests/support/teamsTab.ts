/** A page with the real teams-js in a frame of the test's window, and the workplace's host around it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as teamsJs from '@microsoft/teams-js';
import type { HostActions, HostState } from '../../src/workplace/host';
import { TeamsHost } from '../../src/workplace/host';

// jsdom's frames without an address have no origin of their own.
const origin = 'null';
const library = readFileSync(
  createRequire(__filename).resolve('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js'),
  'utf8',
);

interface TabWindow extends Window {
  microsoftTeams: typeof teamsJs;
  eval(code: string): void;
  nestedAppAuthBridge?: {
    postMessage(message: string): void;
    addEventListener(type: 'message', listener: (response: string) => void): void;
  };
}

export const hostState: HostState = {
  person: { key: 'olga.brandt@stadt.example', name: 'Olga Voßberg', objectId: '5d0c1a7e-2f4b-4c83-9a61-000000000001' },
  tenantId: '7c0e2a54-6a1f-4d4e-9d43-0d5f6f1c2b10',
  theme: 'default',
  language: 'de',
  appId: '4e6a8c0d-1b3f-4a5c-9e7d-8f2b6a4c0d43',
  entityId: 'register',
  subPageId: null,
  channel: null,
  settings: null,
  isSettingUp: false,
};

export interface TeamsTab {
  readonly host: TeamsHost;
  readonly tab: TabWindow;
  readonly teams: typeof teamsJs;
  readonly actions: jest.Mocked<HostActions>;
  /** Posts to the host as a window of another origin would, or another window. */
  post(data: unknown, from?: { readonly origin?: string; readonly source?: Window }): void;
  /** What msal does: one request over the bridge, one answer. */
  authenticate(method: string, more?: object): Promise<Record<string, unknown>>;
  close(): void;
}

export function openTeamsTab(state: Partial<HostState> = {}): TeamsTab {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const tab = frame.contentWindow as TabWindow;
  const actions: jest.Mocked<HostActions> = {
    openLink: jest.fn((_url: string) => true),
    openTab: jest.fn(),
    goBack: jest.fn(),
    share: jest.fn(),
    progress: jest.fn(),
    validity: jest.fn(),
    saved: jest.fn(),
    notSaved: jest.fn(),
  };
  const host = new TeamsHost({
    window,
    tab: () => frame.contentWindow,
    tabOrigin: origin,
    state: { ...hostState, ...state },
    actions,
  });
  const post: TeamsTab['post'] = (data, { origin: from = origin, source = tab } = {}) =>
    void window.dispatchEvent(new MessageEvent('message', { data: structuredClone(data), origin: from, source }));
  connect(tab, post);
  tab.eval(library);
  return {
    host,
    tab,
    teams: tab.microsoftTeams,
    actions,
    post,
    authenticate: (method, more) => authenticate(tab, method, more),
    close: () => {
      host.close();
      frame.remove();
    },
  };
}

/** jsdom's postMessage says neither who posts nor from where, and both sides insist on knowing. */
function connect(tab: TabWindow, post: (data: unknown) => void): void {
  window.postMessage = ((data: unknown) => queueMicrotask(() => post(data))) as typeof window.postMessage;
  tab.postMessage = ((data: unknown) =>
    queueMicrotask(() => {
      const event = new MessageEvent('message', { data: structuredClone(data), origin, source: window });
      tab.dispatchEvent(event);
    })) as typeof tab.postMessage;
  Object.assign(tab, { fetch: () => Promise.reject(new TypeError('network is off in unit tests')) });
}

function authenticate(tab: TabWindow, method: string, more: object = {}): Promise<Record<string, unknown>> {
  const bridge = tab.nestedAppAuthBridge;
  if (!bridge) throw new Error('teams-js has put no bridge into the page');
  const requestId = crypto.randomUUID();
  return new Promise((resolve) => {
    bridge.addEventListener('message', (text) => {
      const response = JSON.parse(text) as Record<string, unknown>;
      if (response.requestId === requestId) resolve(response);
    });
    bridge.postMessage(JSON.stringify({ messageType: 'NestedAppAuthRequest', requestId, method, ...more }));
  });
}
