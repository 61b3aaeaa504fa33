import type { Theme } from '@fluentui/react-components';
import { teamsLightTheme } from '@fluentui/react-components';
import { useCallback, useSyncExternalStore } from 'react';
import type { Host, HostTheme } from './host';

type DarkThemes = Readonly<Record<Exclude<HostTheme, 'default'>, Theme>>;

interface Themes {
  /** Resolves once a theme can be shown; rejects when its colours did not arrive, and fetches them anew with the next call. */
  arrival(theme: HostTheme): Promise<void>;
  /** The theme to show for the one the host has: light as long as the dark ones have not arrived. */
  shownFor(theme: HostTheme): HostTheme;
  coloursOf(theme: HostTheme): Theme;
  /** Tells when the dark themes have arrived; returns what ends the telling. */
  onArrival(listener: () => void): () => void;
}

/** Light is always there; the dark themes come together, fetched where somebody has one of them. */
export function createThemes(fetchDark: () => Promise<DarkThemes>): Themes {
  const listeners = new Set<() => void>();
  let dark: DarkThemes | null = null;
  return {
    arrival: async (theme) => {
      if (theme === 'default' || dark) return;
      dark = await fetchDark();
      for (const listener of listeners) listener();
    },
    shownFor: (theme) => (dark ? theme : 'default'),
    coloursOf: (theme) => (theme === 'default' || !dark ? teamsLightTheme : dark[theme]),
    onArrival: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export const themes = createThemes(() => import('./darkThemes'));

/** The theme to show in this host; follows the host, and what arrives. */
export function useShownTheme(host: Host | undefined): HostTheme {
  return useSyncExternalStore(
    useCallback(
      (changed: () => void) => {
        const endArrivals = themes.onArrival(changed);
        const endChanges = host?.onThemeChange((theme) => {
          changed();
          themes.arrival(theme).catch(() => undefined); // without a connection it stays light, which can be read, too
        });
        return () => {
          endArrivals();
          endChanges?.();
        };
      },
      [host],
    ),
    () => themes.shownFor(host?.theme() ?? 'default'),
  );
}
