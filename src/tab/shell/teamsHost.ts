import type * as teamsJs from '@microsoft/teams-js';
import type { Host, HostTeams, HostTheme } from './host';
import type { TabPages } from './tabSetUp';
import { firstAddress, tabSetUp } from './tabSetUp';

/** The part of teams-js that the tab uses. */
export interface TeamsLibrary {
  readonly app: Pick<
    typeof teamsJs.app,
    'initialize' | 'registerOnThemeChangeHandler' | 'notifyAppLoaded' | 'notifySuccess' | 'openLink'
  > & { getContext(): Promise<TeamsContext> };
  readonly nestedAppAuth: Pick<typeof teamsJs.nestedAppAuth, 'isNAAChannelRecommended'>;
  readonly pages: TabPages;
  readonly sharing: Pick<typeof teamsJs.sharing, 'isSupported'> & {
    shareWebContent(request: SharedContent): Promise<void>;
  };
}

interface SharedContent {
  readonly content: [{ type: 'URL'; url: string; message: string; preview: boolean }];
}

interface TeamsContext {
  readonly app: { readonly locale: string; readonly theme: string; readonly appId?: { toString(): string } };
  readonly page: { readonly id: string; readonly subPageId?: string; readonly frameContext?: string };
  readonly channel?: { readonly id: string };
  readonly team?: { readonly internalId: string };
  readonly chat?: { readonly id: string };
  readonly user?: { readonly loginHint?: string };
}

/** Name of the personal tab in the app's manifest. */
const personalTab = 'register';

/** In a frame that is not Teams the library waits a minute for an answer; nobody else does. */
const patience = 8_000;

/** Teams, when the tab runs in it; the browser alone otherwise, which is no failure. */
export async function connectHost(
  load: () => Promise<TeamsLibrary>,
  trustedOrigins: readonly string[],
  milliseconds = patience,
): Promise<Host> {
  try {
    const teams = await load();
    const connected = teams.app.initialize([...trustedOrigins]).then(() => teams.app.getContext());
    return teamsHost(teams, await within(milliseconds, connected));
  } catch (error) {
    return browserHost(error);
  }
}

function teamsHost(teams: TeamsLibrary, context: TeamsContext): Host {
  const listeners = new Set<(theme: HostTheme) => void>();
  let theme = themeOf(context.app.theme);
  teams.app.registerOnThemeChangeHandler((name) => {
    theme = themeOf(name);
    for (const listener of listeners) listener(theme);
  });
  return {
    kind: 'teams',
    locale: context.app.locale,
    loginHint: context.user?.loginHint,
    subPageId: context.page.subPageId || firstAddress(window.location),
    sharedWith: sharedWith(context),
    setUp: context.page.frameContext === 'settings' ? tabSetUp(teams.pages) : undefined,
    offersNestedSignIn: teams.nestedAppAuth.isNAAChannelRecommended(),
    linkTo: (address, label) => teamsLink(context, address, label),
    teams: { open: (address) => teams.app.openLink(address), share: sharingOf(teams) },
    theme: () => theme,
    onThemeChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ready: () => {
      teams.app.notifyAppLoaded();
      void teams.app.notifySuccess();
    },
  };
}

/** Theme and language as the browser prefers them. `absence` is why there is no Teams: kept for the administrator. */
function browserHost(absence: unknown): Host {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const theme = (): HostTheme => (dark.matches ? 'dark' : 'default');
  return {
    kind: 'browser',
    absence: absence instanceof Error ? absence.message : String(absence),
    locale: navigator.language,
    loginHint: undefined,
    subPageId: firstAddress(window.location),
    offersNestedSignIn: false,
    linkTo: ourOwnLink,
    theme,
    onThemeChange: (listener) => {
      const tell = () => listener(theme());
      dark.addEventListener('change', tell);
      return () => dark.removeEventListener('change', tell);
    },
    ready: () => undefined,
  };
}

/** A channel of a team, or a chat; a person's own tab stands in neither. */
const sharedWith = ({ channel, team, chat }: TeamsContext): Host['sharedWith'] =>
  channel || team ? 'channel' : chat ? 'chat' : undefined;

/** The window in which people choose a chat or channel; not every host has it. */
function sharingOf({ sharing }: TeamsLibrary): HostTeams['share'] {
  if (!sharing.isSupported()) return null;
  return (url, message) => sharing.shareWebContent({ content: [{ type: 'URL', url, message, preview: true }] });
}

/**
 * A deep link to a page of the app's tab, as Teams documents it. A host that doesn't tell which app this is opens the tab from
 * the browser's address instead.
 */
function teamsLink(context: TeamsContext, address: string, label: string): string {
  const { app, page } = context;
  if (!app.appId) return ourOwnLink(address);
  // A shared tab opens only for who is in its channel or chat; everybody has their own.
  const tab = sharedWith(context) ? personalTab : page.id;
  const link = new URL(`https://teams.microsoft.com/l/entity/${app.appId}/${encodeURIComponent(tab)}`);
  link.search = `label=${encodeURIComponent(label)}&context=${encodeURIComponent(JSON.stringify({ subEntityId: address }))}`;
  return link.href;
}

const ourOwnLink = (address: string): string => {
  const link = new URL(window.location.href);
  link.hash = `/${address}`;
  return link.href;
};

function themeOf(name: string): HostTheme {
  return name === 'dark' || name === 'contrast' ? name : 'default';
}

async function within<Result>(milliseconds: number, promise: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the host did not answer')), milliseconds);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
