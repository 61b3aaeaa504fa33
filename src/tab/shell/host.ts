/** The program around the tab: Teams (or another Microsoft 365 host), or nothing but a browser. */

export type HostTheme = 'default' | 'dark' | 'contrast';

export interface Host {
  readonly kind: 'teams' | 'browser';
  /** Why there is no Teams around, in the words of its library: for the administrator, when signing in fails. */
  readonly absence?: string;
  /** Locale of the person as the host knows it, such as `de-de`. */
  readonly locale: string | undefined;
  /** Sign-in name to suggest, so that nobody has to choose an account twice. */
  readonly loginHint: string | undefined;
  /** Where a deep link points to, such as `process/12`. */
  readonly subPageId: string | undefined;
  /** Whether the host offers nested app authentication. */
  readonly offersNestedSignIn: boolean;
  /** The theme at the moment. */
  theme(): HostTheme;
  /** Tells every change of theme; returns what ends the telling. */
  onThemeChange(listener: (theme: HostTheme) => void): () => void;
  /** The tab shows its first content; the host may take its loading picture away. */
  ready(): void;
}
