/** The program around the tab: Teams (or another Microsoft 365 host), or nothing but a browser. */

export type HostTheme = 'default' | 'dark' | 'contrast';

/** What a tab in a channel or chat shows, and the name it stands under. */
export interface SharedTab {
  /** Address inside the tab, such as `start` or `register?unit=3`. */
  readonly address: string;
  readonly name: string;
}

/** The window in which somebody says what the tab of a channel or chat shows. */
export interface TabSetUp {
  /** Address it shows now; null while it is being added. */
  present(): Promise<string | null>;
  /** What the host's «Save» keeps; null keeps it from saving. */
  offer(tab: SharedTab | null): void;
}

/** What only Teams itself can do. */
export interface HostTeams {
  /** Opens a chat, a call or a page in Teams without leaving the tab; rejects where the host does not know how. */
  open(address: string): Promise<void>;
  /** Lets the person choose whom to send a link to; null where this host has no such window. */
  readonly share: ((address: string, message: string) => Promise<void>) | null;
}

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
  /** Where everybody in a channel or chat sees the same tab; absent where it is one person's own. */
  readonly sharedWith?: 'channel' | 'chat';
  /** Present while the host shows its window for setting up a shared tab. */
  readonly setUp?: TabSetUp;
  /** Whether the host offers nested app authentication. */
  readonly offersNestedSignIn: boolean;
  /** A link that opens an address of this tab (`process/12`) for whoever it is sent to; `label` names it where the host shows it. */
  linkTo(address: string, label: string): string;
  /** What Teams does for the tab; absent without Teams around it, and in a program that answers none of it. */
  readonly teams?: HostTeams;
  /** The theme at the moment. */
  theme(): HostTheme;
  /** Tells every change of theme; returns what ends the telling. */
  onThemeChange(listener: (theme: HostTheme) => void): () => void;
  /** The tab shows its first content; the host may take its loading picture away. */
  ready(): void;
}
