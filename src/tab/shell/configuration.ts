import type { Day, Language } from '../../register';

/** What the tab is told before it starts; `start` fetches it from `/tab/config.json`. */
export interface TabConfiguration {
  /** Address of the SharePoint site that keeps the register, without a slash at the end. */
  readonly siteUrl: string;
  readonly clientId: string;
  readonly tenantId: string;
  /** Day of the local workplace; null = the machine's own day. */
  readonly today: Day | null;
  /** Local builds may be framed from these origins over http; empty in a tenant. */
  readonly trustedHostOrigins: readonly string[];
  /** Overrules the host's language. */
  readonly language?: Language;
}
