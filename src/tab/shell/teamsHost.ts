import type * as teamsJs from '@microsoft/teams-js';
import type { Host, HostTheme } from './host';

/** The part of teams-js that the tab uses. */
export interface TeamsLibrary {
  readonly app: Pick<
    typeof teamsJs.app,
    'initialize' | 'registerOnThemeChangeHandler' | 'notifyAppLoaded' | 'notifySuccess'
  > & { getContext(): Promise<TeamsContext> };
  readonly nestedAppAuth: Pick<typeof teamsJs.nestedAppAuth, 'isNAAChannelRecommended'>;
}

interface TeamsContext {
  readonly app: { readonly locale: string; readonly theme: string };
  readonly page: { readonly subPageId?: string };
  readonly user?: { readonly loginHint?: string };
}

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
    subPageId: context.page.subPageId,
    offersNestedSignIn: teams.nestedAppAuth.isNAAChannelRecommended(),
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
    subPageId: undefined,
    offersNestedSignIn: false,
    theme,
    onThemeChange: (listener) => {
      const tell = () => listener(theme());
      dark.addEventListener('change', tell);
      return () => dark.removeEventListener('change', tell);
    },
    ready: () => undefined,
  };
}

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
