import type * as teamsJs from '@microsoft/teams-js';
import type { SharedTab, TabSetUp } from './host';

/** The part of teams-js with which a shared tab is set up. */
export interface TabPages {
  getConfig(): Promise<{ readonly contentUrl?: string }>;
  readonly config: Pick<typeof teamsJs.pages.config, 'setValidityState' | 'setConfig'> & {
    registerOnSaveHandler(handler: (event: SaveEvent) => void): void;
  };
}

interface SaveEvent {
  notifySuccess(): void;
  notifyFailure(reason?: string): void;
}

/** Name of the part of the query that says with which page a tab begins. Behind `#` it would win over every deep link. */
const first = 'first';

/** The page with which this tab begins, such as `register?unit=3`; undefined where its address says nothing. */
export const firstAddress = ({ search }: Pick<Location, 'search'>): string | undefined =>
  new URLSearchParams(search).get(first) ?? undefined;

/** The address of this app that begins with a page. */
export function addressOf(address: string, { href }: Pick<Location, 'href'>): string {
  const url = new URL(href);
  url.hash = '';
  url.search = String(new URLSearchParams({ [first]: address }));
  return url.href;
}

/** The window of the host in which a shared tab is set up: what was offered last is kept when the person saves. */
export function tabSetUp(pages: TabPages): TabSetUp {
  let offered: SharedTab | null = null;
  pages.config.registerOnSaveHandler((event) => {
    if (offered) save(pages, offered, event);
    else event.notifyFailure();
  });
  return {
    present: async () => {
      const { contentUrl } = await pages.getConfig();
      return contentUrl && URL.canParse(contentUrl) ? (firstAddress(new URL(contentUrl)) ?? null) : null;
    },
    offer: (tab) => {
      offered = tab;
      pages.config.setValidityState(tab !== null);
    },
  };
}

function save(pages: TabPages, { address, name }: SharedTab, event: SaveEvent): void {
  const url = addressOf(address, window.location);
  pages.config.setConfig({ entityId: 'shared', contentUrl: url, websiteUrl: url, suggestedDisplayName: name }).then(
    () => event.notifySuccess(),
    (reason: unknown) => event.notifyFailure(reason instanceof Error ? reason.message : String(reason)),
  );
}
